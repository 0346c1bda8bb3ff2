import type { Definition } from '../catalogue/Definition.ts'
import type { PopulationUsed } from '../counting/Counted.ts'
import type { Policy } from '../disclosure/Policy.ts'
import type { Benchmarks } from '../tables/Benchmarks.ts'
import type { Row } from './Row.ts'

/**
 * What an audience may be told of a period: released figures and nothing else, in one order. A page, a table, a chart, JSON and
 * CSV are rendered from it, and hold the same figures.
 */
export interface Results {
  readonly agreement: string | null
  /** To whom it is released, and by what policy. */
  readonly policy: Policy
  /** Days as `YYYY-MM-DD`, both included. */
  readonly period: { readonly from: string; readonly to: string }
  /** The day at whose end things were seen, and the knowledge that counts (an instant; `null`: all). */
  readonly validAt: string
  readonly knownAt: string | null
  /** Whether all events of the log, some or none are made up. */
  readonly synthetic: 'all' | 'some' | 'none'
  /** The definitions of the rows, in the order of the rows. */
  readonly definitions: ReadonlyArray<Definition>
  readonly rows: ReadonlyArray<Row>
  /** The populations that rates were counted by. */
  readonly populations: ReadonlyArray<PopulationUsed>
  /** The recommended levels that were given, of whatever days. They are about nobody. */
  readonly benchmarks: ReadonlyArray<Benchmarks>
  /** Whether figures were hidden in the cheapest way there is, in a plain way, or not at all. */
  readonly hiding: 'optimal' | 'greedy' | 'none'
}

/** The rows of an indicator's version, in their order. */
export const rowsOf = ({ rows }: Results, { id, version }: Pick<Definition, 'id' | 'version'>): ReadonlyArray<Row> =>
  rows.filter((row) => row.indicator === id && row.version === version)
