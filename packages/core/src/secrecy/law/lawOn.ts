import { Day } from '@norrsken/rules'
import type { Law, Provision, ReportingDuty, Secrecy, Wording } from './Law.ts'

/** The part of a table that is in force on a day: of each paragraph one wording at most. */
export interface InForce {
  readonly secrecies: ReadonlyArray<Secrecy>
  readonly provisions: ReadonlyArray<Provision>
  readonly duties: ReadonlyArray<ReportingDuty>
  /**
   * Whether the table was compared with its sources for that day. If not, the law may have been another: the day is after the last
   * to which it was, or before the first of which it says anything.
   */
  readonly checked: boolean
}

/**
 * The law of a day. What was disclosed is judged under the law of its day; the same disclosure can be asked about under the law
 * of another.
 *
 * A table is split into its periods once, when it is first asked about, so it must not be changed afterwards. Two days between
 * which nothing changes have the very same part.
 *
 * @example
 * import { Law } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const provision = (day: string) =>
 *   Law.lawOn(Law.swedish, Day.day(day)).provisions.find(({ paragraph }) => paragraph === '10:18 c')
 * assert.equal(provision('2021-07-31'), undefined)
 * assert.equal(provision('2025-03-31')?.conditions.length, 3)
 * assert.equal(provision('2025-04-01')?.conditions.length, 2)
 */
export const lawOn = (law: Law, day: Day.Day): InForce => {
  let periods = split.get(law)
  if (periods === undefined) {
    periods = periodsOf(law)
    split.set(law, periods)
  }
  if (periods.asked !== day) {
    periods.asked = day
    periods.answer = find(periods, day)
  }
  return periods.answer
}

const split = new WeakMap<Law, Periods>()

interface Periods {
  /** The first days of the periods but the first, which has none, in order. */
  readonly starts: ReadonlyArray<Day.Day>
  /** One more than starts. */
  readonly parts: ReadonlyArray<InForce>
  /** The day asked about last, and its part: who asks about a day mostly asks again. This only saves time. */
  asked: Day.Day | null
  answer: InForce
}

const periodsOf = (law: Law): Periods => {
  const turns = [...law.secrecies, ...law.provisions, ...law.duties].flatMap(({ from, to }) => [
    ...(from === null ? [] : [Day.day(from)]),
    ...(to === null ? [] : [dayAfter(to)])
  ])
  const starts = [...new Set([...turns, dayAfter(law.checkedTo)])].sort((one, other) => one - other)
  const first = partOn(law, null)
  return { starts, parts: [first, ...starts.map((day) => partOn(law, day))], asked: null, answer: first }
}

/** The part of a table in force on a day; `null`: before anything that it dates. */
const partOn = (law: Law, day: Day.Day | null): InForce => {
  const holds = (wording: Wording): boolean => isInForce(wording, day)
  return {
    secrecies: law.secrecies.filter(holds),
    provisions: law.provisions.filter(holds),
    duties: law.duties.filter(holds),
    checked: day === null ? reachesBack(law) : day <= Day.day(law.checkedTo)
  }
}

/** Whether a table says anything of what held before all of its days. */
const reachesBack = ({ secrecies, provisions, duties }: Law): boolean =>
  [...secrecies, ...provisions, ...duties].some(({ from }) => from === null)

const isInForce = ({ from, to }: Wording, day: Day.Day | null): boolean =>
  day === null ? from === null : (from === null || Day.day(from) <= day) && (to === null || day <= Day.day(to))

const dayAfter = (last: string): Day.Day => Day.addDays(1)(Day.day(last))

/** The last part that has begun by a day. */
const find = ({ starts, parts }: Periods, day: Day.Day): InForce => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as Day.Day) <= day) low = middle + 1
    else high = middle
  }
  return parts[low] as InForce
}
