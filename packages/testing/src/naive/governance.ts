import type { Terms } from '@norrsken/core'
import { daysFromTo, yearEnd } from './days.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { lastOf, type NaiveLog, type Run, runsOf, those } from './NaiveLog.ts'

/** Clause 9: how often the two groups meet, and the annual report. */
export const governance = (log: NaiveLog): ReadonlyArray<NaiveFinding> => [
  ...meetingsOf('steering-group', 'steeringMeetingsPerYear', 'SteeringGroupMet', log),
  ...meetingsOf('working-group', 'workingMeetingsPerYear', 'WorkingGroupMet', log),
  ...annualReports(log)
]

const meetingsOf = (
  group: 'steering-group' | 'working-group',
  perYear: 'steeringMeetingsPerYear' | 'workingMeetingsPerYear',
  met: 'SteeringGroupMet' | 'WorkingGroupMet',
  log: NaiveLog
): ReadonlyArray<NaiveFinding> =>
  yearsInForce(log).flatMap((run): ReadonlyArray<NaiveFinding> => {
    const [{ day: from, terms }] = run
    const to = lastOf(run)
    if (terms[perYear] === 0) return []
    const meetings = those(met, log.acts).filter(({ day }) => from <= day && day <= to)
    const state = stateBy(to, meetings.length >= required(terms[perYear], run, terms), log)
    return [{ norm: `9/${group}`, bearer: group, from, to, state }]
  })

/** R6. */
const required = (perYear: number, run: Run, { partialYear }: Terms.Terms): number => {
  const year = run[0].day.slice(0, 4)
  const daysOfYear = daysFromTo(`${year}-01-01`, `${year}-12-31`)
  return partialYear === 'full' ? perYear : Math.floor((perYear * run.length) / daysOfYear)
}

const annualReports = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  yearsInForce(log).flatMap((run): ReadonlyArray<NaiveFinding> => {
    const [{ day: from, terms }] = run
    const to = lastOf(run)
    if (terms.annualReport === 'none') return []
    const delivered = those('AnnualReportDelivered', log.acts).some(
      ({ day, event }) => from <= day && day <= to && (event.data.to ?? ['tmv']).includes('tmv')
    )
    return [{ norm: '9/annual-report', bearer: 'coordinator', from, to, state: stateBy(to, delivered, log) }]
  })

/** Each calendar year as far as the agreement is in force in it, of those that have begun. */
const yearsInForce = ({ days, validAt }: NaiveLog): ReadonlyArray<Run> =>
  runsOf(days, ({ day }) => yearEnd(day)).filter(([{ day }]) => day <= validAt)

const stateBy = (to: string, done: boolean, { validAt }: NaiveLog): 'met' | 'open' | 'breached' => {
  if (done) return 'met'
  return validAt < to ? 'open' : 'breached'
}
