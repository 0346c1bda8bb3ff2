import { type Day, Window } from '@norrsken/rules'
import type { Asking } from './compile.ts'
import { notStated, unknown } from './dimensions.ts'
import type { Moment } from './Moment.ts'
import type { Plan } from './Plan.ts'
import { isIdentified, isIdentifiedBy } from './persons.ts'
import type { Seen } from './Seen.ts'
import { consider, enter, enterRow, leaveOut, type Outcome, type Tallying, turnToDimension } from './Tallying.ts'
import type { Found } from './units.ts'

/** A definition that is being counted. */
export interface Job {
  readonly plan: Plan
  readonly tallying: Tallying
  readonly asking: Asking
  /** The day at whose end things are seen. */
  readonly horizon: Day.Day
  /** The municipalities of the agreement: whoever lives elsewhere is in no rate. */
  readonly municipalities: ReadonlySet<string>
}

/** Counts what a definition finds in the streams of a case, a person, a meeting or an agreement. */
export const visit = (job: Job, seen: Seen): void => {
  const { plan, asking, tallying } = job
  const { units, withoutDay } = plan.find(seen, asking.period)
  for (const moment of withoutDay) leaveOut(tallying, 'withoutDay', [moment])
  for (const unit of units) judge(job, unit, seen)
  if (units.length === 0 && plan.isPerPerson && plan.of === 'case') leaveOutDeidentified(job, seen)
}

/** Tells of a case that would have been counted, if somebody had consented: in the period in which its unit would have been. */
export const leaveOutDeidentified = ({ plan, asking, tallying, horizon }: Job, seen: Seen): void => {
  const there = wouldCount(plan, asking, seen)
  if (there.length > 0 && (plan.of === 'subject' || !isIdentifiedBy(seen, horizon)))
    leaveOut(tallying, 'deidentified', there)
}

const wouldCount = ({ definition: { count } }: Plan, { period }: Asking, seen: Seen): ReadonlyArray<Moment> => {
  if ('each' in count) return seen.moments(count.each).filter(({ day }) => Window.contains(period, day))
  const all = seen.moments(count.first)
  const inPeriod = count.in === 'period' ? all : all.slice(0, 1)
  return inPeriod.filter(({ day }) => Window.contains(period, day))
}

const judge = (job: Job, unit: Found, seen: Seen): void => {
  const { plan, asking, tallying } = job
  const { anchor, id } = unit
  consider(tallying, anchor)
  if (plan.isPerPerson && plan.of !== 'subject' && !isIdentified(seen, anchor)) {
    leaveOut(tallying, 'deidentified', tallying.pending)
    return
  }
  const isOfPopulation = plan.population === null ? 'yes' : plan.population(anchor, seen, asking)
  if (isOfPopulation === 'no') return
  const home = plan.municipality === null ? null : plan.municipality(anchor, seen, asking.cite)
  const isHomeOpen = home === unknown || home === notStated
  if (home !== null && !isHomeOpen && !job.municipalities.has(home)) {
    leaveOut(tallying, 'elsewhere', tallying.pending)
    return
  }
  const isOpen = unit.isDoubtful || isOfPopulation === 'unknown' || isHomeOpen
  const number = isOpen ? null : numberOf(job, unit, seen)
  const outcome = isTooEarly(job, unit) ? 'not-yet' : isOpen ? 'unknown' : outcomeOf(job, unit, seen, number)
  const judged = { id, of: anchor.about ?? anchor.event.stream, outcome, number }
  for (let dimension = 0; dimension < plan.dividers.length; dimension += 1) {
    turnToDimension(tallying)
    const rows = plan.dividers[dimension]?.rowsOf(anchor, seen, asking) ?? []
    for (const value of rows) enterRow(tallying, dimension, value, judged)
  }
  enter(tallying, judged)
}

/**
 * Nothing is said of a unit whose window is open: to take its early yes and wait for its no would favour the yes. What nobody
 * knows of it may become known until then.
 */
const isTooEarly = ({ plan, horizon }: Job, { anchor }: Found): boolean =>
  anchor.pending === true || plan.closes(anchor.day) > horizon

const outcomeOf = ({ plan, asking }: Job, { anchor }: Found, seen: Seen, number: number | null): Outcome => {
  if (plan.measured !== null && number === null) return 'unknown'
  if (plan.numerator === null) return 'in'
  const answer = plan.numerator(anchor, seen, asking)
  return answer === 'yes' ? 'in' : answer === 'no' ? 'out' : 'unknown'
}

/** What is measured of a unit; `null` where accounts differ, or a span would end before it begins. */
const numberOf = ({ plan, asking }: Job, { anchor }: Found, seen: Seen): number | null => {
  if (plan.measured === null) return null
  const [first, ...others] = plan.measured(anchor, seen, asking.cite)
  if (first === undefined || others.some((other) => other !== first)) return null
  return plan.definition.measure.type === 'days' && first < 0 ? null : first
}
