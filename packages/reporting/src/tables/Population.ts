import { Codec, type Log } from '@norrsken/core'
import type * as t from 'io-ts'
import { E } from '../fp.ts'

/**
 * How many people live in each municipality in each year, as somebody published it. None comes with the library: whoever counts
 * for so many people supplies the table, with its source.
 */
export interface PopulationTable {
  /** What a definition calls it, such as `adults`. */
  readonly population: string
  /** Who published it, where and when. */
  readonly source: string
  /** Set where it is made up for an example. */
  readonly synthetic?: true
  readonly rows: ReadonlyArray<PopulationRow>
}

export interface PopulationRow {
  readonly municipality: string
  readonly year: number
  readonly people: number
}

const codec: t.Type<PopulationTable, unknown, unknown> = Codec.closed(
  'a table of populations',
  {
    population: Codec.Name,
    source: Codec.Text,
    rows: Codec.list(
      Codec.closed('{municipality, year, people}', {
        municipality: Codec.PartyId,
        year: Codec.whole(1900, 9999),
        people: Codec.whole(1)
      })
    )
  },
  { synthetic: Codec.True }
)

/**
 * The table that a JSON value is, or what is wrong with it: a municipality that stands twice in a year too.
 *
 * @example
 * import { populationTable } from '@norrsken/reporting'
 *
 * const row = { municipality: 'bracke', year: 2024, people: 5000 }
 * const table = { population: 'adults', source: 'made up for an example', synthetic: true, rows: [row] }
 * assert.equal(populationTable(table)._tag, 'Right')
 * assert.equal(populationTable({ ...table, rows: [row, row] })._tag, 'Left')
 */
export const populationTable = (input: unknown): E.Either<ReadonlyArray<Log.Fault>, PopulationTable> => {
  const decoded = codec.decode(input)
  if (E.isLeft(decoded)) return E.left(Codec.faultsOf(decoded.left))
  const seen = new Set<string>()
  const faults = decoded.right.rows.flatMap(({ municipality, year }, index): ReadonlyArray<Log.Fault> => {
    const key = `${municipality} ${year}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: `rows[${index}]`, expected: 'each municipality once a year', found: key }]
  })
  return faults.length > 0 ? E.left(faults) : E.right(decoded.right)
}
