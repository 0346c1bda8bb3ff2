import { Words } from '@norrsken/core'
import type { ClauseWords } from './clause.ts'

/** What is said of a clause in English. */
export const clauseEn: ClauseWords = {
  heading: (number, title) => (number === 'signatures' ? title : `Clause ${number}: ${title}`),
  status: { executable: 'Judged in full.', partly: 'Judged in part.', not: 'Not judged.' },
  who: 'Who',
  when: 'When',
  what: 'What',
  rule: 'The rule',
  by: (validAt) => `By the end of ${Words.day(validAt, 'en')}`,
  none: 'nothing to judge',
  states: {
    met: 'met',
    metLate: 'met late',
    open: 'still open',
    breached: 'not met',
    undetermined: 'not decided by the log',
    excused: 'excused',
    waived: 'waived'
  },
  acts: { valid: 'valid', withoutEffect: 'without effect', undetermined: 'not decided by the log' },
  costQuestions: { heading: 'Cost questions', decided: 'decided', open: 'not decided' }
}
