import type { Definition } from '../catalogue/Definition.ts'
import type { Benchmarks, Level } from '../tables/Benchmarks.ts'
import { type Results, rowsOf } from './Results.ts'
import type { Quantity, Row } from './Row.ts'
import { toldOf } from './told.ts'

/** A recommended level beside the figure that it is of, compared with what is shown of that figure and with nothing else. */
export interface ComparedLevel {
  readonly indicator: string
  readonly version: number
  /** What is compared: the quantity of the row. */
  readonly quantity: Quantity
  /** The row of the total in the period; `null` where the results have none. */
  readonly row: Row | null
  /** Both are included; `null`: there is no such bound. */
  readonly least: number | null
  readonly most: number | null
  /** Who recommends the level, and the day from which it holds, as `YYYY-MM-DD`. */
  readonly source: string
  readonly from: string
  /** Whether the table of the level says that it is made up. */
  readonly synthetic: boolean
  readonly comparison: Comparison
}

/** How a shown figure stands to a level. `not-compared`: no figure is shown, whatever the reason is. */
export type Comparison = 'at' | 'below' | 'above' | 'not-compared'

/**
 * The levels that hold for the definitions of some results, in the order of those: of the tables that begin no later than the period
 * ends, and that have a level for the version of the indicator, the latest; of several from one day the first.
 *
 * It knows of nothing but results: what is compared is the figure as it was released, rounded as it is shown.
 */
export const levelsOf = (results: Results): ReadonlyArray<ComparedLevel> =>
  results.definitions.flatMap((definition) => {
    const held = latest(definition, results)
    if (held === null) return []
    const { table, level } = held
    const { id, version } = definition
    const quantity = comparedQuantity(definition)
    const row = totalOf(results, definition, quantity)
    const { least = null, most = null } = level
    const { source, from, synthetic = false } = table
    const comparison = compared(row, least, most)
    return [{ indicator: id, version, quantity, row, least, most, source, from, synthetic, comparison }]
  })

const latest = (
  { id, version }: Definition,
  { benchmarks, period }: Results
): { readonly table: Benchmarks; readonly level: Level } | null =>
  benchmarks
    .flatMap((table) =>
      table.levels
        .filter((level) => level.indicator === id && level.version === version && table.from <= period.to)
        .map((level) => ({ table, level }))
    )
    .reduce<ReturnType<typeof latest>>(
      (best, one) => (best === null || one.table.from > best.table.from ? one : best),
      null
    )

/** The quantity that a measure is about. */
const comparedQuantity = ({ measure }: Definition): Quantity => {
  switch (measure.type) {
    case 'share':
    case 'rate':
      return measure.type
    case 'count':
    case 'distribution':
      return 'count'
    case 'days':
      return statisticOf(measure.statistics)
    case 'number':
      return measure.numerator === undefined ? statisticOf(measure.statistics) : 'share'
  }
}

const statisticOf = (statistics: ReadonlyArray<'mean' | 'median' | 'p90'>): Quantity =>
  (['median', 'mean', 'p90'] as const).find((one) => statistics.includes(one)) ?? 'count'

const totalOf = (results: Results, definition: Definition, quantity: Quantity): Row | null =>
  rowsOf(results, definition).find(
    (row) =>
      row.quantity === quantity &&
      row.dimension === null &&
      row.period.from === results.period.from &&
      row.period.to === results.period.to
  ) ?? null

const compared = (row: Row | null, least: number | null, most: number | null): Comparison => {
  const { figure } = row === null ? { figure: null } : toldOf(row.figure)
  if (figure === null) return 'not-compared'
  if (least !== null && figure < least) return 'below'
  return most !== null && figure > most ? 'above' : 'at'
}
