import { Words } from '@norrsken/core'
import { deadlineWords } from './deadlines.ts'

const day = (iso: string): string => Words.day(iso, 'en')

/** What is said of deadlines in English. */
export const deadlinesEn = deadlineWords('en', {
  heading: (from, to, count) =>
    `From ${day(from)} to the end of ${day(to)}: ${count} ${count === 1 ? 'date' : 'dates'}`,
  what: {
    '9/steering-group': 'the meetings of the year are to have been held',
    '9/working-group': 'the meetings of the year are to have been held',
    '9/annual-report': 'the report of the year is to have been delivered',
    '12/weekly-meeting': 'the meeting of the week is to have been held',
    '14.2/follow-up-plan': 'the follow-up plan is to be ready',
    '14.2/answer-request': 'the questions of the follow-up are to have been answered',
    '16/term': 'the term ends',
    '17/last-notice-day': 'the last day of notice for the turn of the year',
    '17/leaves': 'the last day as a party'
  },
  unless: {
    'not-renewed': 'only if the agreement is renewed',
    revoked: 'unless the notice is taken back'
  }
})
