import { Log } from '@norrsken/core'
import type { Part } from './Part.ts'

/** What the readers of a log tell together. */
export interface Joined {
  readonly tally: Log.Tally
  readonly events: number
  readonly madeUp: number
}

/**
 * Puts together what the readers of one log tell, in the order of the log. `null`: an id is there twice, or an event was recorded before
 * one that stands before it; then the whole log has to be read by one, who says where.
 */
export const joined = (parts: ReadonlyArray<Part>): Joined | null => {
  const [first] = parts
  if (first === undefined || !areIdsDistinct(parts) || !isInOrder(parts)) return null
  return {
    tally: {
      agreements: renumbered(first, parts),
      cases: inOrder(parts.map(({ tally, casesFrom }) => [tally.cases, casesFrom])),
      meetings: inOrder(parts.map(({ tally, meetingsFrom }) => [tally.meetings, meetingsFrom]))
    },
    events: parts.reduce((sum, { ordinals }) => sum + ordinals.length, 0),
    madeUp: parts.reduce((sum, { madeUp }) => sum + madeUp, 0)
  }
}

const areIdsDistinct = (parts: ReadonlyArray<Part>): boolean => Log.areIdsDistinct(parts.map(({ ids }) => ids))

/** The agreements, which all are of the first reader, with the numbers that their entries and streams have in the log. */
const renumbered = ({ tally: { agreements }, ordinals }: Part, parts: ReadonlyArray<Part>): Log.Tally['agreements'] => {
  const numbers: number[] = []
  let number = 0
  merged(
    parts.map(({ from }) => from),
    (part, row) => {
      if (part === 0) numbers[row] = number
      number += 1
      return true
    }
  )
  const inLog = <E extends Log.Event>(entry: Log.Entry<E>): Log.Entry<E> => ({
    ...entry,
    ordinal: ordinals[entry.ordinal] ?? entry.ordinal,
    stream: numbers[entry.stream] ?? entry.stream
  })
  return agreements.map(({ stream, entries }) => ({ stream, entries: entries.map(inLog) }))
}

/** Whether nothing was recorded before what stands before it. */
const isInOrder = (parts: ReadonlyArray<Part>): boolean => {
  let last = Number.NEGATIVE_INFINITY
  return merged(
    parts.map(({ ordinals }) => ordinals),
    (part, row) => {
      const at = parts[part]?.recorded[row] ?? Number.NaN
      if (!(at >= last)) return false
      last = at
      return true
    }
  )
}

const inOrder = <A>(lists: ReadonlyArray<readonly [ReadonlyArray<A>, Int32Array]>): ReadonlyArray<A> => {
  const all: A[] = []
  merged(
    lists.map(([, from]) => from),
    (list, row) => {
      const one = lists[list]?.[0][row]
      if (one !== undefined) all.push(one)
      return true
    }
  )
  return all
}

/** Goes through the rows of several ascending columns, in ascending order, as long as it is told to; whether it came to the end. */
const merged = (columns: ReadonlyArray<Int32Array>, visit: (column: number, row: number) => boolean): boolean => {
  const next = new Int32Array(columns.length)
  for (;;) {
    let least = -1
    let value = Number.POSITIVE_INFINITY
    for (let column = 0; column < columns.length; column += 1) {
      const here = columns[column]?.[next[column] ?? 0] ?? Number.POSITIVE_INFINITY
      if (here >= value) continue
      value = here
      least = column
    }
    if (least < 0) return true
    const row = next[least] ?? 0
    next[least] = row + 1
    if (!visit(least, row)) return false
  }
}
