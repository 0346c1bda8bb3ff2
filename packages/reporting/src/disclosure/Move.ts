import type { Bounds } from './Dictionary.ts'
import type { Knowledge, Range } from './Knowledge.ts'

/**
 * A way from the true numbers to others that agree with every relation as well: so much more or less of some of them, in whole
 * numbers. Where the bounds allow it, it can be gone several times, and backwards.
 */
export type Move = ReadonlyArray<readonly [variable: number, more: number]>

/** What a number can be, by tables that were found: every whole number of a range, and some others. */
export interface Reached extends Range {
  readonly others: ReadonlySet<number>
}

/** The moves that were found, whatever is shown: each is a proof wherever the bounds allow it. */
export interface Moves {
  /** Takes a move that was found for a number, if it is one: by exact arithmetic on whole numbers, all far below 2^53. */
  readonly take: (variable: number, move: Move) => boolean
  /** What a number can be by the moves that the bounds allow; until it is enough. */
  readonly reached: (variable: number, bounds: Bounds, isEnough: (reached: Reached) => boolean) => Reached
}

/** @param neighbours - the relations that each number is in */
export const movesIn = (
  { variables, relations }: Knowledge,
  neighbours: ReadonlyArray<ReadonlyArray<number>>
): Moves => {
  const truth = variables.map(({ value }) => value)
  const isTrue = relations.every(
    ({ terms }) => terms.reduce((sum, [variable, times]) => sum + times * (truth[variable] ?? Number.NaN), 0) === 0
  )
  /** The moves of each number, the latest first. */
  const moves: ReadonlyArray<Known[]> = variables.map(() => [])

  const agrees = (move: Move): boolean => {
    const more = new Map(move)
    const touched = new Set(move.flatMap(([variable]) => neighbours[variable] ?? []))
    return [...touched].every(
      (index) =>
        (relations[index]?.terms ?? []).reduce(
          (sum, [variable, times]) => sum + times * (more.get(variable) ?? 0),
          0
        ) === 0
    )
  }

  /** How much more each number is where a walk has come to; 0 for all of them before and after. */
  const shift = new Float64Array(truth.length)

  /** How often a move can be gone from there. */
  const often = (move: Move, { low, high }: Bounds, direction: 1 | -1): number => {
    let most = mostSteps
    for (let i = 0; i < move.length; i++) {
      const [variable, more] = move[i] as Move[number]
      const value = (truth[variable] as number) + (shift[variable] as number)
      // what is not within its bounds to begin with proves nothing
      if (!(value >= (low[variable] as number) && value <= (high[variable] as number))) return 0
      const room = direction * more > 0 ? (high[variable] as number) - value : value - (low[variable] as number)
      if (room < most * Math.abs(more)) most = Math.floor(room / Math.abs(more))
      if (most === 0) return 0
    }
    return most
  }

  const go = (move: Move, steps: number): void => {
    for (const [variable, more] of move) shift[variable] = (shift[variable] as number) + steps * more
  }

  /** How far a number comes by single steps, one move after the other; each table on the way is one of its own. */
  const walk = (own: ReadonlyArray<Known>, bounds: Bounds, direction: 1 | -1): number => {
    let far = 0
    const gone: Array<readonly [Move, number]> = []
    for (const { move, more } of own) {
      if (Math.abs(more) !== 1 || far >= mostSteps) continue
      const way = more === direction ? 1 : -1
      const steps = often(move, bounds, way)
      if (steps === 0) continue
      go(move, way * steps)
      gone.push([move, way * steps])
      far += steps
    }
    for (const [move, steps] of gone) go(move, -steps)
    return far
  }

  return {
    take: (variable, move) => {
      if (!isTrue || !move.every(([, more]) => Number.isSafeInteger(more)) || !agrees(move)) return false
      for (const [number, more] of move) {
        // of use to others too, where it is short
        if (number !== variable && (move.length > shortMove || Math.abs(more) !== 1)) continue
        const own = moves[number]
        own?.unshift({ move, more })
        if (own !== undefined && own.length > mostMoves) own.pop()
      }
      return true
    },
    reached: (variable, bounds, isEnough) => {
      const value = truth[variable] ?? Number.NaN
      const alone = { from: value, to: value, others: none }
      if (isEnough(alone)) return alone
      const own = moves[variable] ?? []
      const near = { from: value - walk(own, bounds, -1), to: value + walk(own, bounds, 1), others: none }
      if (isEnough(near)) return near
      const others = new Set<number>()
      for (const { move, more } of own) {
        if (Math.abs(more) === 1) continue
        const [forth, back] = [often(move, bounds, 1), often(move, bounds, -1)]
        for (let step = -back; step <= forth; step++) others.add(value + step * more)
      }
      return { ...near, others }
    }
  }
}

/** A move, and how much more of a number it is. */
interface Known {
  readonly move: Move
  readonly more: number
}

const none: ReadonlySet<number> = new Set()

/** So many moves are remembered of a number, and no more steps of one are looked at. */
const mostMoves = 12
const mostSteps = 100
/** Of so many numbers at most. */
const shortMove = 16
