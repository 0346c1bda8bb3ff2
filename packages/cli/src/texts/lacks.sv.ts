import type { LackWords } from './lacks.ts'

/** What is lacking for somebody to hear something, in Swedish. */
export const lacksSv: LackWords = {
  lack: {
    'party-left': 'parten har lämnat',
    'no-consent': 'ärendet har inget samtycke',
    'not-given-yet': 'inget samtycke hade lämnats då',
    withdrawn: 'samtycket togs tillbaka',
    expired: 'samtycket hade upphört',
    'unit-not-named': 'samtycket nämner inte enheten',
    'fact-not-named': 'samtycket nämner inte det slaget av uppgifter',
    'subject-not-named': 'samtycket nämner inte vem det rör',
    'purpose-not-named': 'samtycket nämner inte syftet',
    'known-by-its-day-only': 'av samtycket är bara dagen känd',
    'accounts-differ': 'vad samtycket omfattar har uppgetts på olika sätt'
  },
  about: (fact, subject) => `${fact} om ${subject}`
}
