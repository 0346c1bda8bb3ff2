import type { Day } from '@norrsken/rules'
import type { Asking } from './compile.ts'
import { notStated, unknown } from './dimensions.ts'
import type { Plan } from './Plan.ts'
import { isIdentified, isIdentifiedBy } from './persons.ts'
import type { Seen } from './Seen.ts'
import { enter, enterRow, type Outcome, type Tallying } from './Tallying.ts'
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
  tallying.cited?.turn()
  const { units, withoutDay } = plan.find(seen, asking.period)
  tallying.leftOut.withoutDay += withoutDay
  for (const unit of units) judge(job, unit, seen)
  if (units.length === 0 && plan.isPerPerson && plan.of === 'case') leaveOutDeidentified(job, seen)
}

/** Tells of a case that would have been counted, if somebody had consented. */
export const leaveOutDeidentified = ({ plan, asking, tallying, horizon }: Job, seen: Seen): void => {
  const { count } = plan.definition
  const { from, to } = asking.period
  const isThere = seen.moments('each' in count ? count.each : count.first).some(({ day }) => day >= from && day <= to)
  if (isThere && (plan.of === 'subject' || !isIdentifiedBy(seen, horizon))) tallying.leftOut.deidentified += 1
}

const judge = (job: Job, unit: Found, seen: Seen): void => {
  const { plan, asking, tallying } = job
  const { anchor, id } = unit
  tallying.pending.length = 0
  tallying.pending.push(anchor)
  if (plan.isPerPerson && plan.of !== 'subject' && !isIdentified(seen, anchor)) {
    tallying.leftOut.deidentified += 1
    return
  }
  const isOfPopulation = plan.population === null ? 'yes' : plan.population(anchor, seen, asking)
  if (isOfPopulation === 'no') return
  const home = plan.municipality === null ? null : plan.municipality(anchor, seen)
  const isHomeOpen = home === unknown || home === notStated
  if (home !== null && !isHomeOpen && !job.municipalities.has(home)) {
    tallying.leftOut.elsewhere += 1
    return
  }
  const isOpen = unit.isDoubtful || isOfPopulation === 'unknown' || isHomeOpen
  const number = isOpen ? null : numberOf(job, unit, seen)
  const outcome = isTooEarly(job, unit) ? 'not-yet' : isOpen ? 'unknown' : outcomeOf(job, unit, seen, number)
  const judged = { id, of: anchor.about ?? anchor.event.stream, outcome, number }
  for (let dimension = 0; dimension < plan.dividers.length; dimension += 1) {
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
