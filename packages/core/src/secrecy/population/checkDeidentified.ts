import { Day, Period } from '@norrsken/rules'
import { type Group, howMany, type Quasi } from './howMany.ts'
import type { Populations } from './Populations.ts'

/** How few people are too few, and how old a count may be. Both are chosen by whoever answers for the presentations. */
export interface Policy {
  /** With fewer people than this, somebody who listens may tell who it is. */
  readonly threshold: number
  /** A count older than this is said to be old. */
  readonly oldAfterYears: number
  /** The day of the presentation. */
  readonly day: Day.Day
}

/**
 * Why it is so. The last two are said besides; `few-people` and `enough-people` decide it, and the others leave it open.
 *
 * - `none-supplied`: nobody has supplied population sizes
 * - `not-counted`: they have no group to which everybody who fits belongs, as where no municipality is said
 * - `coarser-than-said`: how many fit is not known, only how many there are in a larger group
 * - `context-not-counted`: nobody says how many a context, or several at once, may concern
 * - `no-threshold`: the threshold is less than one, or no whole number
 * - `old-count`, `later-count`: the count is older than the policy wants, or of a day after the presentation
 */
export type Reason =
  | 'none-supplied'
  | 'not-counted'
  | 'coarser-than-said'
  | 'context-not-counted'
  | 'no-threshold'
  | 'few-people'
  | 'enough-people'
  | 'old-count'
  | 'later-count'

/** Whether those who listen may tell who it is. It says nothing of the case, and no number. */
export interface Deidentified {
  readonly identifyingRisk: 'yes' | 'no' | 'unknown'
  readonly reasons: ReadonlyArray<Reason>
  readonly asOf: string | null
  readonly source: string | null
}

/**
 * Whether a de-identified presentation still tells who somebody is. Where it can only concern a few people, it is not enough to
 * leave out the name, as Swedish guidance to authorities on exchanging information says (CVE). Where nobody has supplied
 * population sizes, or they do not decide it, it is unknown, and whoever presents has to judge it.
 *
 * `no` says only that enough people share what is said in these keys; what is told besides may still identify one of them.
 *
 * @example
 * import { Population } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const quasi = { municipality: 'bracke', ageBand: '65+', gender: 'man', contexts: [] } as const
 * const policy = { threshold: 1000, oldAfterYears: 3, day: Day.day('2025-05-07') }
 * const cells = [{ municipality: 'bracke', ageBand: '65+', gender: 'man', people: 900 }] as const
 * const counts = [{ asOf: '2024-12-31', source: 'made up', cells }]
 * assert.equal(Population.checkDeidentified(counts, quasi, policy).identifyingRisk, 'yes')
 * assert.deepEqual(Population.checkDeidentified(null, quasi, policy).reasons, ['none-supplied'])
 */
export const checkDeidentified = (
  counts: ReadonlyArray<Populations> | null,
  quasi: Quasi,
  policy: Policy
): Deidentified => {
  const group = howMany(counts ?? [], quasi, policy.day)
  const { asOf, source } = group
  const { identifyingRisk, reasons } = judge(group, policy)
  return { identifyingRisk, reasons: [...reasons, ...ageOf(group, policy)], asOf, source }
}

type Verdict = Pick<Deidentified, 'identifyingRisk' | 'reasons'>

const judge = (group: Group, { threshold }: Policy): Verdict => {
  if (group.asOf === null) return unknown('none-supplied')
  if (!Number.isSafeInteger(threshold) || threshold < 1) return unknown('no-threshold')
  if (group.value !== null && group.value < threshold) return { identifyingRisk: 'yes', reasons: ['few-people'] }
  if (group.atLeast >= threshold) return { identifyingRisk: 'no', reasons: ['enough-people'] }
  if (group.value === null) return unknown('not-counted')
  return unknown(
    ...(group.isAsSaid ? [] : (['coarser-than-said'] as const)),
    ...(group.contextsCounted ? [] : (['context-not-counted'] as const))
  )
}

const unknown = (...reasons: ReadonlyArray<Reason>): Verdict => ({ identifyingRisk: 'unknown', reasons })

const ageOf = ({ asOf }: Group, { day, oldAfterYears }: Policy): ReadonlyArray<Reason> => {
  if (asOf === null) return []
  const counted = Day.day(asOf)
  if (counted > day) return ['later-count']
  return Period.addMonths(12 * oldAfterYears, 'clamp-back')(counted) < day ? ['old-count'] : []
}
