import { discussedWords } from './discussed.ts'
import { lacksEn } from './lacks.en.ts'

/** What is said of the discussions of a case in the past, in English. */
export const discussedEn = discussedWords('en', {
  lacks: lacksEn,
  none: 'The case has not been discussed.',
  heading: (meeting, name, from, to) => `${name === null ? '' : `${name}, `}${meeting}, from ${from} to ${to}:`,
  decision: (name, at, provision) =>
    `${name}, decision to disclose, ${at}, by ${provision === null ? 'consent' : provision}:`,
  from: (moment) => `from ${moment}`,
  groundLack: {
    'hearers-not-said': 'it is not recorded who heard it',
    'facts-not-said': 'it is not recorded which kinds of facts were told',
    'subjects-not-said': 'it is not recorded whom the facts were about',
    'purposes-not-said': 'it is not recorded for which purpose',
    'identity-told': 'it is recorded that it was told who the case is about',
    'provision-not-in-force': 'the table of the law has no such provision on that day',
    'law-of-another-day': 'the conditions were decided by the law of another day',
    'conditions-not-met': 'not all the conditions of the provision are recorded as met',
    'not-theirs-to-decide':
      'the unit that decided is the one that heard, or by the table it holds nothing that the provision lifts',
    'not-decided-for-them': 'whoever came in could hear it on the provision only if it were decided of them too',
    'reservation-missing': 'the provision wants a reservation that binds the receiver, and none is recorded of this'
  },
  notAdvice: 'This is decision support and no legal advice. A person with that authority decides.'
})
