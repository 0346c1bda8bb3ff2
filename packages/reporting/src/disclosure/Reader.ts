import type { Bounds } from './Dictionary.ts'
import type { Knowledge, Range } from './Knowledge.ts'
import { type Moves, movesIn } from './Move.ts'
import { type Part, type Parts, partsOf } from './Part.ts'
import type { Controlled } from './Policy.ts'
import type { Sensitive } from './sensitive.ts'

/**
 * How much a reader has understood beyond what is printed.
 *
 * - `reads`: that counts are 0 or more. All that is hidden looks the same, so nobody can tell more for sure.
 * - `guesses`: besides, which of the hidden figures are the small ones, and so that each of these is less than the limit of the
 *   policy, which is no secret, and that the others are not.
 */
export type Insight = 'reads' | 'guesses'

/** Somebody of an audience, with all that they can put together. */
export interface Reader {
  readonly audience: string
  readonly insight: Insight
  readonly knowledge: Knowledge
  /** What each number can be by itself, if nothing of the release that is asked for is shown. */
  readonly hidden: Bounds
  /** The same if all of it is shown. */
  readonly shown: Bounds
  /** What was found so far of what else the numbers could be. */
  readonly moves: Moves
  /** What they see where these figures are hidden and the others shown. */
  readonly sightOf: (isHidden: (choice: number) => boolean) => Sight
}

/** What a reader sees of a release. */
export interface Sight {
  /** Between what each number lies by itself. */
  readonly bounds: Bounds
  /** How the numbers hang together that they do not know. */
  readonly partOf: Parts
}

/** What somebody supposes beyond what they see. */
export interface Supposing {
  /** Whether whoever guesses which figures are small takes it that the others are not. */
  readonly others?: 'known' | 'unknown'
  /** Whether it is known of a figure that was corrected by how much at most. */
  readonly corrections?: 'known' | 'unknown'
}

/**
 * @param showing - what the release that is asked for would show of a figure, by its place
 */
export const reader = (
  audience: string,
  insight: Insight,
  knowledge: Knowledge,
  sensitives: ReadonlyMap<number, Sensitive>,
  { below }: Controlled,
  showing: (choice: number) => Range,
  { others = 'known', corrections = 'known' }: Supposing = {}
): Reader => {
  const ranges = knowledge.variables.map(({ known, cell, corrects, value }, index): Range => {
    if (corrects !== null && corrections === 'unknown') return anything
    const own =
      cell === null
        ? anything
        : insight === 'guesses'
          ? guessed(sensitives.get(index), others === 'known' ? value : 0, below)
          : counts
    return known.reduce(both, own)
  })
  const hidden = boundsOf(ranges)
  const shown = boundsOf(
    ranges.map((range, index) => {
      const choice = knowledge.variables[index]?.choice ?? -1
      return choice === -1 ? range : both(range, showing(choice))
    })
  )
  const neighbours = relationsOfEach(knowledge)
  const found = new Map<string, Part>()
  return {
    audience,
    insight,
    knowledge,
    hidden,
    shown,
    moves: movesIn(knowledge, neighbours),
    sightOf: (isHidden) => {
      const bounds = boundsWhere({ knowledge, hidden, shown }, isHidden)
      return { bounds, partOf: partsOf(knowledge, neighbours, bounds, found) }
    }
  }
}

const relationsOfEach = ({ variables, relations }: Knowledge): ReadonlyArray<ReadonlyArray<number>> => {
  const places: number[][] = variables.map(() => [])
  for (const [index, { terms }] of relations.entries()) for (const [variable] of terms) places[variable]?.push(index)
  return places
}

const anything: Range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const counts: Range = { from: 0, to: Number.POSITIVE_INFINITY }

/** Whoever guesses which of the hidden figures are small has guessed of the others that they are not. */
const guessed = (why: Sensitive | undefined, value: number, below: number): Range =>
  why !== undefined
    ? { from: why === 'small' ? 1 : 0, to: below - 1 }
    : { from: value >= below ? below : 0, to: Number.POSITIVE_INFINITY }

const both = (one: Range, other: Range): Range => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to)
})

const boundsOf = (ranges: ReadonlyArray<Range>): Bounds => ({
  low: Float64Array.from(ranges, ({ from }) => from),
  high: Float64Array.from(ranges, ({ to }) => to)
})

/** What each number can be by itself, where these figures are hidden and the others shown. */
export const boundsWhere = (
  { knowledge, hidden, shown }: Pick<Reader, 'knowledge' | 'hidden' | 'shown'>,
  isHidden: (choice: number) => boolean
): Bounds => {
  const low = Float64Array.from(shown.low)
  const high = Float64Array.from(shown.high)
  for (const [choice, variable] of knowledge.ofChoice.entries()) {
    if (!isHidden(choice)) continue
    low[variable] = hidden.low[variable] as number
    high[variable] = hidden.high[variable] as number
  }
  return { low, high }
}
