import { isMonday, plusDays } from './days.ts'
import { heldOf, lastHeldOf } from './held.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type DayInForce, inForceOn, type NaiveLog, type NaiveStream, those } from './NaiveLog.ts'

/** Clauses 12 and 14.1: a meeting every week, and its documentation. */
export const meetings = (log: NaiveLog): ReadonlyArray<NaiveFinding> => [...weeks(log), ...documentation(log)]

const weeks = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.days.flatMap(({ day: monday }): ReadonlyArray<NaiveFinding> => {
    const on = inForceOn(monday, log)
    if (on === null || !isMonday(monday) || monday > log.validAt || !on.terms.weeklyMeeting) return []
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(monday, days))
    const sunday = plusDays(monday, 6)
    if (week.some((day) => inForceOn(day, log) === null)) return []

    const counting = log.meetings.map((meeting) => countsFor(week, meeting, on))
    const otherwise = log.validAt < sunday ? 'open' : 'breached'
    const state = counting.includes('yes') ? 'met' : counting.includes('contradictory') ? 'undetermined' : otherwise
    return [{ norm: '12/weekly-meeting', bearer: 'coordinator', from: monday, to: sunday, state }]
  })

/** Whether a meeting counts for a week (R7), by every telling of it. */
const countsFor = (
  week: ReadonlyArray<string>,
  meeting: NaiveStream,
  { terms }: DayInForce
): 'yes' | 'no' | 'contradictory' => {
  const answers = heldOf(meeting).map(
    ({ day, event }) => week.includes(day) && (terms.weeklyCounts === 'any' || event.data.kind === 'regular')
  )
  if (!answers.includes(true)) return 'no'
  return answers.includes(false) ? 'contradictory' : 'yes'
}

const documentation = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.meetings.flatMap((meeting): ReadonlyArray<NaiveFinding> => {
    const held = lastHeldOf(meeting)
    if (held === null || inForceOn(held.day, log) === null) return []
    const state = those('MeetingDocumented', meeting.events).length > 0 ? 'met' : 'open'
    return [{ norm: '14.1/document-meeting', bearer: 'coordinator', from: held.day, to: null, state }]
  })
