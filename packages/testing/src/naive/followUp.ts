import { later } from './days.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { inForceOn, isInForce, lastOf, type NaiveLog, runsInForce, those } from './NaiveLog.ts'

/** Clause 14.2: the plan, the follow-up of the goals, and the answers to those who ask. */
export const followUp = (log: NaiveLog): ReadonlyArray<NaiveFinding> => [
  ...plans(log),
  ...followUpOfGoals(log),
  ...answers(log)
]

/** One window for each pair of days that an edition has stated once it was in force; the first may be met beforehand. */
const plans = (log: NaiveLog): ReadonlyArray<NaiveFinding> => {
  const windows: { readonly from: string; readonly to: string }[] = []
  for (const day of log.days) {
    if (!isInForce(day) || day.day > log.validAt) continue
    const { starts: from, followUpPlanBy: to } = day.terms
    if (to === undefined || to < from) continue
    if (!windows.some((window) => window.from === from && window.to === to)) windows.push({ from, to })
  }
  const adopted = those('FollowUpPlanAdopted', log.acts)
  return windows.map(({ from, to }, index) => {
    const counting = adopted.filter(({ day }) => index === 0 || from <= day)
    const inTime = counting.some(({ day }) => day <= to)
    return {
      norm: '14.2/follow-up-plan',
      bearer: 'all',
      from,
      to,
      state: stateBy(to, inTime, counting.length > 0, log)
    }
  })
}

const followUpOfGoals = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  runsInForce(log)
    .filter(([{ day }]) => day <= log.validAt)
    .map((run) => {
      const [{ day: from }] = run
      const done = those('GoalsFollowedUp', log.acts).some(({ day }) => from <= day && day <= lastOf(run))
      return { norm: '14.2/follow-up-of-goals', bearer: 'all', from, to: null, state: done ? 'met' : 'open' }
    })

const answers = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  those('FollowUpRequested', log.acts).flatMap(({ day: from, event }): ReadonlyArray<NaiveFinding> => {
    const { request, of, due } = event.data
    const to = later(due, from)
    const members = inForceOn(from, log)?.members ?? []
    return members
      .filter((party) => of.includes(party))
      .map((party) => {
        const answered = those('FollowUpAnswered', log.acts).filter(
          (answer) => answer.event.data.request === request && answer.event.data.party === party
        )
        const inTime = answered.some(({ day }) => day <= to)
        const state = stateBy(to, inTime, answered.length > 0, log)
        return { norm: '14.2/answer-request', bearer: party, from, to, state }
      })
  })

const stateBy = (
  to: string,
  inTime: boolean,
  done: boolean,
  { validAt }: NaiveLog
): 'met' | 'metLate' | 'open' | 'breached' => {
  if (inTime) return 'met'
  if (done) return 'metLate'
  return validAt < to ? 'open' : 'breached'
}
