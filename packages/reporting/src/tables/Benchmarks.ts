import { Codec, type Log } from '@norrsken/core'
import type * as t from 'io-ts'
import type { Definition } from '../catalogue/Definition.ts'
import { E } from '../fp.ts'

/**
 * Levels with which figures may be compared, as somebody recommended them. None comes with the library.
 *
 * A level is of the one figure that its indicator is about, over all and of the period of a report: of a share the per cent, of a
 * rate the rate, of days or another number the median, else the mean, else the ninth decile (but the share where such a measure
 * has one), and of a count or a distribution how many there are. It is of no earlier year, and of no row of a table.
 */
export interface Benchmarks {
  /** Who recommends them, and where. */
  readonly source: string
  /** The day from which they hold. */
  readonly from: string
  readonly synthetic?: true
  readonly levels: ReadonlyArray<Level>
}

/** The level of one indicator: as low or as high as this, both included; in the unit in which it is measured. */
export interface Level {
  readonly indicator: string
  readonly version: number
  readonly least?: number
  readonly most?: number
}

const amount: t.Type<number, unknown, unknown> = Codec.whole(0, 1_000_000)

const codec: t.Type<Benchmarks, unknown, unknown> = Codec.closed(
  'benchmark levels',
  {
    source: Codec.Text,
    from: Codec.DayText,
    levels: Codec.list(
      Codec.closed(
        '{indicator, version, least, most}',
        { indicator: Codec.Name, version: Codec.whole(1) },
        { least: amount, most: amount }
      )
    )
  },
  { synthetic: Codec.True }
)

/**
 * The levels that a JSON value holds for some definitions, or what is wrong with it: a level for an indicator, or a version of
 * one, that there is not, a second level for one, and a level without a bound.
 *
 * @example
 * import { benchmarks, catalogue } from '@norrsken/reporting'
 *
 * const level = { indicator: 'I02', version: 1, least: 40 }
 * const made = { source: 'made up for an example', from: '2024-01-01', synthetic: true, levels: [level] }
 * assert.equal(benchmarks(catalogue)(made)._tag, 'Right')
 * assert.equal(benchmarks(catalogue)({ ...made, levels: [{ ...level, indicator: 'I99' }] })._tag, 'Left')
 */
export const benchmarks =
  (definitions: ReadonlyArray<Definition>) =>
  (input: unknown): E.Either<ReadonlyArray<Log.Fault>, Benchmarks> => {
    const decoded = codec.decode(input)
    if (E.isLeft(decoded)) return E.left(Codec.faultsOf(decoded.left))
    const { levels } = decoded.right
    const faults = levels.flatMap((level, index): ReadonlyArray<Log.Fault> => {
      const path = `levels[${index}]`
      const { indicator, version, least, most } = level
      if (!definitions.some((one) => one.id === indicator && one.version === version)) {
        return [
          { path, expected: 'an indicator and a version of the catalogue', found: `${indicator} version ${version}` }
        ]
      }
      if (levels.findIndex((other) => isOfTheSame(other, level)) < index) {
        return [{ path, expected: 'each version of an indicator once', found: `${indicator} version ${version}` }]
      }
      if (least === undefined && most === undefined)
        return [{ path, expected: 'least, most or both', found: 'neither' }]
      return least !== undefined && most !== undefined && least > most
        ? [{ path, expected: `most to be no less than ${least}`, found: String(most) }]
        : []
    })
    return faults.length > 0 ? E.left(faults) : E.right(decoded.right)
  }

/**
 * Where tables say different things from one day: each level that is another than what an earlier table of that day has for the
 * indicator. Of tables from different days the latest holds, and nothing is wrong.
 *
 * @example
 * import { benchmarkConflicts } from '@norrsken/reporting'
 *
 * const table = (from: string, least: number) => ({ source: 'made up', from, levels: [{ indicator: 'I03', version: 1, least }] })
 * assert.deepEqual(benchmarkConflicts([table('2024-01-01', 40), table('2025-01-01', 50)]), [])
 * assert.equal(benchmarkConflicts([table('2024-01-01', 40), table('2024-01-01', 50)])[0]?.path, '[1].levels[0]')
 */
export const benchmarkConflicts = (tables: ReadonlyArray<Benchmarks>): ReadonlyArray<Log.Fault> =>
  tables.flatMap(({ from, levels }, index) => {
    const before = tables.slice(0, index).filter((other) => other.from === from)
    return levels.flatMap((level, at): ReadonlyArray<Log.Fault> => {
      const first = before.flatMap((other) => other.levels).find((other) => isOfTheSame(other, level))
      if (first === undefined || (first.least === level.least && first.most === level.most)) return []
      const expected = `one level from ${from} for ${level.indicator} version ${level.version}: ${bounds(first)}`
      return [{ path: `[${index}].levels[${at}]`, expected, found: bounds(level) }]
    })
  })

const isOfTheSame = (one: Level, other: Level): boolean =>
  one.indicator === other.indicator && one.version === other.version

const bounds = ({ least, most }: Level): string => JSON.stringify({ least, most })
