import type { IndicatorId } from './definitions.ts'

/** The figures of an agreement's life: of the agreement and its parties, never of a case or of anybody in one. */
export interface Indicators {
  /** The version of this form. */
  readonly version: 1
  /** Days as `YYYY-MM-DD`; the figures hold for the end of this one. */
  readonly validAt: string
  /** The moment whose knowledge is used; `null` is all that the log holds. */
  readonly knownAt: string | null
  readonly period: { readonly from: string; readonly to: string }
  readonly definitions: ReadonlyArray<{ readonly id: IndicatorId; readonly version: number; readonly clause: string }>
  readonly rows: ReadonlyArray<IndicatorRow>
}

/** The figures of one agreement in one calendar year. */
export interface IndicatorRow {
  readonly agreement: string
  readonly year: number
  /** The days of the year that the figures are about: those of the period that have been. */
  readonly from: string
  readonly to: string
  readonly values: { readonly [K in IndicatorId]: number }
}
