import { reviewWords } from './review.ts'

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** What is said of a review of access, in English. */
export const reviewEn = reviewWords('en', {
  heading: (from, to, decisions) =>
    `Decisions on disclosures${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}: ${decisions}`,
  unit: (unit, decisions, cases) =>
    `${unit}: ${decisions} ${decisions === 1 ? 'decision' : 'decisions'} in ${cases} ${cases === 1 ? 'case' : 'cases'}`,
  outcome: { permit: 'permitted', deny: 'denied', 'needs-human': 'left to a person' },
  unusual: 'Unusual, and worth a look:',
  nothingUnusual: 'Nothing unusual.',
  pattern: {
    'many-denials': (count) => `was denied ${times(count)}`,
    'no-part-in-the-case': (count) => `${times(count)} about a case in which the unit has no part`,
    'outside-meetings': (count) => `${times(count)} at a time without any meeting that the unit attended`,
    'asked-again-after-denial': (count) => `${times(count)} about a class of facts that had been denied before`
  },
  from: (threshold) => `told from ${threshold} on`,
  forWhom: 'Small numbers may tell somebody who knows the cases whose they are: this is for the coordinator.'
})
