import { Day, type Window } from '@norrsken/rules'
import type { Definition } from '../catalogue/Definition.ts'
import { E } from '../fp.ts'
import type { PopulationTable } from '../tables/Population.ts'
import type { PopulationUsed } from './Counted.ts'

/** A table of populations lacks what a rate needs of it. */
export interface PopulationLacks {
  readonly type: 'PopulationLacks'
  readonly population: string
  readonly year: number
  readonly municipalities: ReadonlyArray<string>
}

/** The people by whom a rate is counted. */
export interface People {
  readonly used: PopulationUsed
  readonly of: ReadonlyMap<string, number>
}

/**
 * How many people live in the municipalities of an agreement, by the table of a rate, in the year in which the period ends.
 * `null`: the definition needs none, or no such table was given.
 */
export const peopleOf = (
  { measure }: Definition,
  tables: ReadonlyArray<PopulationTable>,
  municipalities: ReadonlyArray<string>,
  period: Window.Window
): E.Either<PopulationLacks, People | null> => {
  if (measure.type !== 'rate') return E.right(null)
  const { population, per } = measure
  const table = tables.find((one) => one.population === population)
  if (table === undefined) return E.right(null)
  const year = Day.year(period.to)
  const of = new Map(table.rows.flatMap((row) => (row.year === year ? [[row.municipality, row.people] as const] : [])))
  const lacking = municipalities.filter((municipality) => !of.has(municipality))
  if (lacking.length > 0) return E.left({ type: 'PopulationLacks', population, year, municipalities: lacking })
  const { source, synthetic = false } = table
  return E.right({ used: { population, source, synthetic, year, per }, of })
}
