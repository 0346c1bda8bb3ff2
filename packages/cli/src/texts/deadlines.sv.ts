import { Words } from '@norrsken/core'
import { deadlineWords } from './deadlines.ts'

const day = (iso: string): string => Words.day(iso, 'sv')

/** Vad som sägs om tidsfrister på svenska: what is said of deadlines in Swedish. */
export const deadlinesSv = deadlineWords('sv', {
  heading: (from, to, count) => `Från och med ${day(from)} till och med ${day(to)}: ${count} datum`,
  what: {
    '9/steering-group': 'årets möten ska ha hållits',
    '9/working-group': 'årets möten ska ha hållits',
    '9/annual-report': 'årets verksamhetsrapport ska ha lämnats',
    '12/weekly-meeting': 'veckans möte ska ha hållits',
    '14.2/follow-up-plan': 'uppföljningsplanen ska vara klar',
    '14.2/answer-request': 'uppföljningens frågor ska vara besvarade',
    '16/term': 'giltighetstiden tar slut',
    '17/last-notice-day': 'sista dagen att säga upp sin medverkan till årsskiftet',
    '17/leaves': 'sista dagen som part'
  },
  unless: {
    'not-renewed': 'bara om överenskommelsen förlängs',
    revoked: 'om uppsägningen inte tas tillbaka'
  }
})
