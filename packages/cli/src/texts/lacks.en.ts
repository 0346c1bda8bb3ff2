import type { LackWords } from './lacks.ts'

/** What is lacking for somebody to hear something, in English. */
export const lacksEn: LackWords = {
  lack: {
    'party-left': 'the party has left',
    'no-consent': 'the case has no consent',
    'not-given-yet': 'no consent had been given then',
    withdrawn: 'the consent was withdrawn',
    expired: 'the consent had ended',
    'unit-not-named': 'the consent does not name the unit',
    'fact-not-named': 'the consent does not name that kind of fact',
    'subject-not-named': 'the consent does not name whom it is about',
    'purpose-not-named': 'the consent does not name the purpose',
    'known-by-its-day-only': 'of the consent only the day is known',
    'accounts-differ': 'what the consent covers was told in different ways'
  },
  about: (fact, subject) => `${fact} of ${subject}`
}
