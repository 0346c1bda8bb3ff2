import type * as t from 'io-ts'
import { AgeBand, ViolenceContext } from '../../case/words.ts'
import { closed } from '../../codec/closed.ts'
import { DayText, list, oneOf, PartyId, Text, whole } from '../../codec/values.ts'
import { E } from '../../fp.ts'
import { type Fault, fromErrors } from '../../log/Fault.ts'

/** The genders by which people are counted. */
export const Gender = oneOf('woman', 'man', 'other')
export type Gender = t.TypeOf<typeof Gender>

/** How many people live somewhere; of an age and of a gender where it says so, of all where it does not. */
const CellCodec = closed(
  '{municipality, people}',
  { municipality: PartyId, people: whole(0) },
  { ageBand: AgeBand, gender: Gender }
)
export type Cell = t.TypeOf<typeof CellCodec>

/**
 * How many people live where on one day, as somebody published it. Cells may be coarse: a municipality as a whole, or without
 * genders. `shares` say of how many in ten thousand of the people of a cell a context of violence is at all thinkable: 10,000 of
 * a context that says nothing of who somebody is.
 */
export interface Populations {
  /** The day of the count. */
  readonly asOf: string
  /** Who published it, and where. */
  readonly source: string
  readonly cells: ReadonlyArray<Cell>
  readonly shares?: ReadonlyArray<{ readonly context: ViolenceContext; readonly per10000: number }>
}

const codec: t.Type<Populations, unknown, unknown> = closed(
  'population sizes',
  { asOf: DayText, source: Text, cells: list(CellCodec) },
  { shares: list(closed('{context, per10000}', { context: ViolenceContext, per10000: whole(0, 10_000) })) }
)

/**
 * Population sizes that somebody supplied, or what is wrong with them: a key that is missing or unknown, a day that does not
 * exist, a cell or a context that stands twice, or a cell with more people than one that it is part of.
 *
 * @example
 * import { Population } from '@norrsken/core'
 *
 * const supplied = { asOf: '2024-12-31', source: 'made up', cells: [{ municipality: 'bracke', people: 6000 }] }
 * assert.equal(Population.checked(supplied)._tag, 'Right')
 * assert.equal(Population.checked({ ...supplied, asOf: 'lately' })._tag, 'Left')
 */
export const checked = (input: unknown): E.Either<ReadonlyArray<Fault>, Populations> => {
  const decoded = codec.decode(input)
  if (E.isLeft(decoded)) return E.left(fromErrors(decoded.left))
  const { cells, shares = [] } = decoded.right
  const faults = [
    ...cells.flatMap((cell, index) => {
      const at = (expected: string, found: string): Fault => ({ path: `cells[${index}]`, expected, found })
      const same = cells.findIndex((other) => isPartOf(other, cell) && isPartOf(cell, other))
      const whole = cells.findIndex((other) => isPartOf(cell, other) && cell.people > other.people)
      return [
        ...(same < index ? [at('each cell once', `the same as cells[${same}]`)] : []),
        ...(whole >= 0 ? [at('no more people than the whole has', `more than cells[${whole}]`)] : [])
      ]
    }),
    ...shares.flatMap(({ context }, index) =>
      shares.findIndex((other) => other.context === context) < index
        ? [{ path: `shares[${index}].context`, expected: 'each context once', found: context }]
        : []
    )
  ]
  return faults.length > 0 ? E.left(faults) : E.right(decoded.right)
}

/** Whether everybody of one cell is of another too. */
const isPartOf = (part: Cell, whole: Cell): boolean =>
  part.municipality === whole.municipality &&
  (whole.ageBand === undefined || whole.ageBand === part.ageBand) &&
  (whole.gender === undefined || whole.gender === part.gender)
