import type { Log } from '@norrsken/core'
import { doFit, merged } from './Noted.ts'
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
  if (first === undefined || !doFit(parts)) return null
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
