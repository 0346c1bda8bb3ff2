import { Day, type Duty, type Proof, Schedule, Window } from '@norrsken/rules'
import { daysInForce, type InForce, inForceOn, type Life } from '../agreement/Life.ts'
import { evidence } from './evidence.ts'
import type { Facts } from './Facts.ts'

/**
 * Clause 9: the steering group, a leader from each organisation and the coordinator, meets four times a year.
 *
 * The window is the calendar year, as far as the agreement is in force. How many meetings a year takes is the term of
 * the edition in force when the window begins; in a partial year R6 says whether they are in proportion, rounded down.
 * Meetings count by the day on which they were held, whoever attended. A year that has ended without enough of them
 * stays a breach.
 */
export const steeringGroup: Duty.Duty<Facts> = {
  type: 'Duty',
  id: '9/steering-group',
  clause: '9',
  act: 'SteeringGroupMet',
  late: false,
  instances: ({ state, life }, validAt) =>
    yearsInForce(life, validAt).flatMap((window) => {
      const inForce = inForceOn(window.from)(life)
      if (inForce === null || inForce.terms.steeringMeetingsPerYear === 0) return []
      return [
        {
          bearer: 'steering-group',
          window,
          required: timesAYear(inForce, 'steeringMeetingsPerYear', window),
          acts: state.steeringMeetings
            .filter(({ on }) => Window.contains(window, on))
            .map((meeting) => ({ on: meeting.on, evidence: evidence(meeting, {}) }))
        }
      ]
    })
}

/** The calendar years up to a day, as far as the agreement is in force in them. */
const yearsInForce = (life: Life, validAt: Day.Day): ReadonlyArray<Window.Window> => {
  const runs = daysInForce(life)
  const first = runs[0]?.from
  if (first === undefined || first === null || first > validAt) return []
  return Schedule.within(runs)(Schedule.calendarYears).windowsIn(first, validAt)
}

/** R6: how often something due so many times a year is due in a window of one. */
const timesAYear = (
  { edition, terms, since }: InForce,
  path: 'steeringMeetingsPerYear' | 'workingMeetingsPerYear',
  window: Window.Window
): Duty.Instance['required'] => {
  const parameter = (name: typeof path | 'partialYear'): Proof.ParameterProof => ({
    type: 'parameter',
    path: name,
    value: terms[name],
    since: Day.toIso(since),
    edition: edition.edition
  })
  const perYear = terms[path]
  const [days, ofYear] = [Window.length(window), Day.daysInYear(window.from)]
  if (days === ofYear) return { times: perYear, because: [parameter(path)] }
  if (terms.partialYear === 'full') return { times: perYear, because: [parameter(path), parameter('partialYear')] }
  const times = Math.floor((perYear * days) / ofYear)
  const proportion: Proof.CalculationProof = {
    type: 'calculation',
    operation: 'in-proportion',
    in: { perYear, days, daysInYear: ofYear },
    out: times,
    rounding: 'down',
    authority: '9, R6'
  }
  return { times, because: [parameter(path), parameter('partialYear'), proportion] }
}
