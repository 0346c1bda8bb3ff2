import type { Cell } from './Cell.ts'
import type { Count } from './Count.ts'
import type { Counted, Total } from './Figures.ts'

/** A dimension of a table, with the value that stands for all the others together. */
export interface Dimension {
  readonly name: string
  readonly values: ReadonlyArray<string>
  readonly total: string
  /** Whether it tells something of a group that all of it has one value. */
  readonly telling: boolean
}

/**
 * The figures of a table in which everything is counted by each dimension and by all of them, with every total, as parts
 * for `figures`. A figure costs three times as much to hide for each dimension of which it is the total.
 *
 * `count` is asked for every figure, also for the totals: they are counted and not summed, so that a table that does not add
 * up is found.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const { cells, totals } = DisclosureControl.crossTable(
 *   { measure: 'cases', period: '2025' },
 *   [{ name: 'sex', values: ['women', 'men'], total: 'all', telling: true }],
 *   ({ sex }) => DisclosureControl.count(sex === 'all' ? 81 : sex === 'men' ? 2 : 79)
 * )
 * assert.equal(cells.length, 3)
 * assert.deepEqual(totals[0]?.total, { measure: 'cases', period: '2025', sex: 'all' })
 */
export const crossTable = (
  fixed: Cell,
  dimensions: ReadonlyArray<Dimension>,
  count: (cell: Cell) => Count
): { readonly cells: ReadonlyArray<Counted>; readonly totals: ReadonlyArray<Total> } => {
  const cells = dimensions.reduce<ReadonlyArray<Cell>>(
    (partial, { name, values, total }) =>
      partial.flatMap((cell) => [...values, total].map((value) => ({ ...cell, [name]: value }))),
    [fixed]
  )
  return {
    cells: cells.map((cell) => ({ cell, count: count(cell), cost: 3 ** marginsOf(cell, dimensions) })),
    totals: dimensions.flatMap(({ name, values, total, telling }) =>
      cells
        .filter((cell) => cell[name] === total)
        .map((cell) => ({
          type: 'sum',
          total: cell,
          parts: values.map((value) => ({ ...cell, [name]: value })),
          telling
        }))
    )
  }
}

const marginsOf = (cell: Cell, dimensions: ReadonlyArray<Dimension>): number =>
  dimensions.filter(({ name, total }) => cell[name] === total).length
