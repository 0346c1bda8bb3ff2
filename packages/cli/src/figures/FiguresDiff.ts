import type { Difference } from '@norrsken/reporting'

/** What changed of the figures of a period between two moments of knowledge. */
export interface FiguresDiff {
  readonly period: { readonly from: string; readonly to: string }
  readonly audience: string
  readonly knownAt: string
  readonly and: string
  readonly changed: ReadonlyArray<Difference>
}
