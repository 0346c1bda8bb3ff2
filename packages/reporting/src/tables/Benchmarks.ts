import { Codec, type Log } from '@norrsken/core'
import type * as t from 'io-ts'
import type { Definition } from '../catalogue/Definition.ts'
import { E } from '../fp.ts'

/** Levels with which figures may be compared, as somebody recommended them. None comes with the library. */
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
 * one, that there is not, and a level without a bound.
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
    const faults = decoded.right.levels.flatMap((level, index): ReadonlyArray<Log.Fault> => {
      const path = `levels[${index}]`
      const { indicator, version, least, most } = level
      if (!definitions.some((one) => one.id === indicator && one.version === version)) {
        return [
          { path, expected: 'an indicator and a version of the catalogue', found: `${indicator} version ${version}` }
        ]
      }
      if (least === undefined && most === undefined)
        return [{ path, expected: 'least, most or both', found: 'neither' }]
      return least !== undefined && most !== undefined && least > most
        ? [{ path, expected: `most to be no less than ${least}`, found: String(most) }]
        : []
    })
    return faults.length > 0 ? E.left(faults) : E.right(decoded.right)
  }
