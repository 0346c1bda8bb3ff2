import { Day, Duty, type Norm, type Proof, type Reasoned, Schedule, Term, Timeline, Window } from '@norrsken/rules'
import type { GroupMeeting } from '../agreement/State.ts'
import { evidence } from './evidence.ts'
import type { Facts } from './Facts.ts'
import { parameter } from './parameter.ts'
import { type BoundWindow, sortedInto, windowsInForce } from './windows.ts'

/** Clause 9: the steering group, a leader from each organisation and the coordinator, meets four times a year. */
export const steeringGroup: Norm.Obligation<Facts> = meetings({
  id: '9/steering-group',
  bearer: 'steering-group',
  act: 'SteeringGroupMet',
  timesAYear: 'steeringMeetingsPerYear',
  held: ({ state }) => state.steeringMeetings
})

/** Clause 9, from the edition of 2024-08-29: the working group, of representatives and the coordinator, meets as often. */
export const workingGroup: Norm.Obligation<Facts> = meetings({
  id: '9/working-group',
  bearer: 'working-group',
  act: 'WorkingGroupMet',
  timesAYear: 'workingMeetingsPerYear',
  held: ({ state }) => state.workingMeetings
})

/**
 * Clause 9: the leadership group TMV is given a yearly report (R8). A delivery counts for the year in which it is made; one
 * to the steering group alone (clause 10.4) is not this one.
 */
export const annualReport: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '9/annual-report',
  clause: '9',
  act: 'AnnualReportDelivered',
  late: false,
  instances: ({ state, life }, until) => {
    const toTmv = sortedInto(state.annualReports.filter(({ to }) => to.includes('tmv')))
    return yearsInForce(life, until)
      .filter(({ inForce }) => inForce.terms.annualReport === 'each-year')
      .map(({ window, inForce }) => ({
        bearer: 'coordinator',
        window,
        required: { times: 1, because: [parameter(inForce, 'annualReport')] },
        acts: toTmv(window).map((report) => ({ on: report.on, evidence: evidence(report, { year: report.year }) })),
        sought: { to: 'tmv' }
      }))
  }
})

interface Group {
  readonly id: string
  readonly bearer: string
  readonly act: 'SteeringGroupMet' | 'WorkingGroupMet'
  readonly timesAYear: PerYear
  readonly held: (facts: Facts) => ReadonlyArray<GroupMeeting>
}

type PerYear = 'steeringMeetingsPerYear' | 'workingMeetingsPerYear'

/**
 * A group that meets so many times a year. The window is the calendar year, as far as the agreement is in force. Meetings
 * count by the day on which they were held, whoever attended. A year that has ended without enough of them stays a breach.
 */
function meetings({ id, bearer, act, timesAYear, held }: Group): Norm.Obligation<Facts> {
  return Duty.duty<Facts>({
    id,
    clause: '9',
    act,
    late: false,
    instances: (facts, until) => {
      const heldIn = sortedInto(held(facts))
      return yearsInForce(facts.life, until)
        .filter(({ inForce }) => inForce.terms[timesAYear] > 0)
        .map((year) => {
          const { value, because } = Timeline.at(year.window.from)(required[timesAYear](year))
          return {
            bearer,
            window: year.window,
            required: { times: value, because },
            acts: heldIn(year.window).map((meeting) => ({ on: meeting.on, evidence: evidence(meeting, {}) }))
          }
        })
    }
  })
}

const yearsInForce = (life: Facts['life'], until: Day.Day): ReadonlyArray<BoundWindow> =>
  windowsInForce(life, until, Schedule.calendarYears, Schedule.within)

/** How often a group must meet in a year: as often as the edition says; R6, in part of a year in proportion. */
export const howOften = (path: PerYear): Term.Term<BoundWindow, Day.Day, number> =>
  Term.weigh(
    {
      rule: '9/times-a-year',
      clause: '9',
      base: { name: '9/a-whole-year', gives: perYear(path) },
      exceptions: [
        {
          name: '9/part-of-a-year',
          when: Term.all(isPartOfAYear, countsInProportion),
          gives: inProportion(path)
        }
      ]
    },
    0
  )

const perYear = (path: PerYear): Term.Term<BoundWindow, Day.Day, number> =>
  Term.parameter({ path, of: ({ inForce }: BoundWindow) => parameter(inForce, path) })

const isPartOfAYear: Term.Term<BoundWindow, Day.Day, 'yes' | 'no'> = Term.fact({
  name: 'part-of-a-year',
  of: ({ window }: BoundWindow) =>
    Timeline.of<Reasoned.Reasoned<'yes' | 'no'>>({
      value: Window.length(window) < Day.daysInYear(window.from) ? 'yes' : 'no',
      because: []
    })
})

const countsInProportion: Term.Term<BoundWindow, Day.Day, 'yes' | 'no'> = Term.map({
  name: 'in-proportion',
  apply: (value: 'in-proportion' | 'full'): 'yes' | 'no' => (value === 'in-proportion' ? 'yes' : 'no')
})(Term.parameter({ path: 'partialYear', of: ({ inForce }: BoundWindow) => parameter(inForce, 'partialYear') }))

const inProportion = (path: PerYear): Term.Term<BoundWindow, Day.Day, number> =>
  Term.fact({
    name: 'times-in-proportion',
    of: ({ window, inForce }: BoundWindow) => {
      const [days, daysInYear] = [Window.length(window), Day.daysInYear(window.from)]
      const out = Math.floor((inForce.terms[path] * days) / daysInYear)
      const calculation: Proof.CalculationProof = {
        type: 'calculation',
        operation: 'in-proportion',
        in: { perYear: inForce.terms[path], days, daysInYear },
        out,
        rounding: 'down',
        authority: '9, R6'
      }
      return Timeline.of({ value: out, because: [parameter(inForce, path), calculation] })
    }
  })

const required = {
  steeringMeetingsPerYear: Term.evaluate(howOften('steeringMeetingsPerYear')),
  workingMeetingsPerYear: Term.evaluate(howOften('workingMeetingsPerYear'))
}
