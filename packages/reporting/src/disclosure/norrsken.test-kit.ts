import { E } from '../fp.ts'
import { type Cell, keyOf } from './Cell.ts'
import { count } from './Count.ts'
import { crossTable, type Dimension } from './crossTable.ts'
import { type Figures, figures, type LogHead } from './Figures.ts'
import { type Policies, policies, usualPolicies } from './Policy.ts'

/** What is right, in a test that cannot go on without it. */
export const right = <L, A>(either: E.Either<L, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

export const usual: Policies = right(policies(usualPolicies))

export const log: LogHead = { id: 'log-1', length: 100, head: 'h100' }

export const municipalities = [
  'are',
  'berg',
  'bracke',
  'harjedalen',
  'krokom',
  'ostersund',
  'ragunda',
  'stromsund'
] as const
const quarters = ['q1', 'q2', 'q3', 'q4'] as const

export const municipality: Dimension = { name: 'municipality', values: municipalities, total: 'all', telling: false }
export const sex: Dimension = { name: 'sex', values: ['women', 'men'], total: 'all', telling: false }
export const quarter: Dimension = { name: 'period', values: quarters, total: 'year', telling: false }

/** Cases by municipality, for women and for men, in each quarter. Made up, with the totals that were told: 81, of whom two men. */
const women: { readonly [M in (typeof municipalities)[number]]: readonly [number, number, number, number] } = {
  are: [3, 2, 1, 4],
  berg: [1, 0, 2, 1],
  bracke: [0, 1, 1, 2],
  harjedalen: [2, 3, 1, 1],
  krokom: [4, 3, 3, 2],
  ostersund: [9, 7, 8, 9],
  ragunda: [1, 1, 0, 1],
  stromsund: [2, 1, 2, 1]
}
const men: { readonly [M in (typeof municipalities)[number]]?: readonly [number, number, number, number] } = {
  krokom: [0, 1, 0, 0],
  ostersund: [0, 0, 0, 1]
}

/** Adds up what the interior of a table holds wherever a name says `all`, or the year. */
export const summed =
  (interior: ReadonlyArray<readonly [Cell, number]>, dimensions: ReadonlyArray<Dimension>) =>
  (cell: Cell): number =>
    interior
      .filter(([inner]) => dimensions.every(({ name, total }) => cell[name] === total || cell[name] === inner[name]))
      .reduce((sum, [, value]) => sum + value, 0)

export const norrskenInterior: ReadonlyArray<readonly [Cell, number]> = municipalities.flatMap((name) =>
  quarters.flatMap(
    (period, index): ReadonlyArray<readonly [Cell, number]> => [
      [{ municipality: name, sex: 'women', period }, women[name][index] ?? 0],
      [{ municipality: name, sex: 'men', period }, men[name]?.[index] ?? 0]
    ]
  )
)

/** A table of these dimensions, all of it in one presentation. */
export const tableOf = (
  dimensions: ReadonlyArray<Dimension>,
  interior: ReadonlyArray<readonly [Cell, number]>,
  fixed: Cell = { measure: 'cases' },
  at: LogHead = log
): Figures => {
  const number = summed(interior, dimensions)
  const { cells, totals } = crossTable(fixed, dimensions, (cell) => count(number(cell)))
  return right(
    figures({
      log: at,
      cells,
      totals,
      derived: [],
      presentations: [{ type: 'table', id: 'cases', cells: cells.map(({ cell }) => cell), derived: [] }]
    })
  )
}

/** The table of 8 municipalities, women and men, four quarters and the year: 135 figures. */
export const norrsken = (): Figures => tableOf([municipality, sex, quarter], norrskenInterior)

export const sameCell = (one: Cell, other: Cell): boolean => keyOf(one) === keyOf(other)
