import { mayDiscussWords } from './mayDiscuss.ts'

/** What is said of whether a case may be discussed, in English. */
export const mayDiscussEn = mayDiscussWords('en', {
  lacking: 'What is not permitted:',
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
  about: (fact, subject) => `${fact} of ${subject}`,
  would: 'Each of these would permit it:',
  without: (what) => `without ${what}`,
  consent: (name, what) =>
    name === null ? `if there were a consent that named ${what}` : `if the consent ${name} also named ${what}`,
  and: ', and ',
  notExplained: (name) =>
    `The consent ${name} holds, but by the log nobody has explained how consent works (clause 8).`,
  notAdvice: 'This is decision support and no legal advice. A person with that authority decides.'
})
