import type { Count, Statistic } from '../disclosure/Count.ts'
import type { Released } from '../disclosure/Released.ts'

/** A figure with all that says which one it is: a row of a long, tidy table. */
export interface Row {
  /** Names the row in a page, in JSON and in CSV alike: no two rows of some results have the same. */
  readonly id: string
  readonly indicator: string
  readonly version: number
  /** The agreement's stream; `null` where the log has none. */
  readonly agreement: string | null
  /** Days as `YYYY-MM-DD`, both included. */
  readonly period: { readonly from: string; readonly to: string }
  /** The id of the dimension and the value of it that the row is of; both `null` in the row of the total. */
  readonly dimension: string | null
  readonly value: string | null
  readonly quantity: Quantity
  /** What may be shown of it; `null` where no population was given to count a rate by. */
  readonly figure: Released<Count> | Released<Statistic> | null
}

/**
 * What a row tells.
 *
 * `share`: of the denominator, or of the total where a row is a part of it, in per cent. `rate`: for so many people as the
 * definition says. `mean`, `median` and `p90`: of days, or of what was answered. `not-yet`: those whose window is still open.
 * `unknown`: those of which the log does not say. What begins with `left-out` is in no other row of its indicator.
 */
export type Quantity =
  | 'count'
  | 'numerator'
  | 'denominator'
  | 'share'
  | 'rate'
  | 'mean'
  | 'median'
  | 'p90'
  | 'not-yet'
  | 'unknown'
  | 'left-out-deidentified'
  | 'left-out-without-day'
  | 'left-out-elsewhere'

/** The name of a row, such as `I20@1/2024-01-01..2024-12-31/gender=woman/count`. */
export const rowId = ({
  indicator,
  version,
  agreement,
  period,
  dimension,
  value,
  quantity
}: Omit<Row, 'id' | 'figure'>): string =>
  [
    ...(agreement === null ? [] : [agreement]),
    `${indicator}@${version}`,
    `${period.from}..${period.to}`,
    ...(dimension === null ? [] : [`${dimension}=${value ?? ''}`]),
    quantity
  ].join('/')
