import { mayDiscussWords } from './mayDiscuss.ts'

/** What is said of whether a case may be discussed, in Swedish. */
export const mayDiscussSv = mayDiscussWords('sv', {
  lacking: 'Det som inte är tillåtet:',
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
  about: (fact, subject) => `${fact} om ${subject}`,
  would: 'Vart och ett av detta skulle göra det tillåtet:',
  without: (what) => `utan ${what}`,
  consent: (name, what) =>
    name === null ? `om det fanns ett samtycke som nämnde ${what}` : `om samtycket ${name} också nämnde ${what}`,
  and: ', och ',
  notExplained: (name) =>
    `Samtycket ${name} gäller, men enligt loggen har ingen förklarat hur samverkan med samtycke går till (punkt 8).`,
  notAdvice: 'Det här är stöd för beslut och ingen juridisk rådgivning. Någon med den befogenheten beslutar.'
})
