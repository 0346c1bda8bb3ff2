import { E } from '../../fp.ts'
import type { Event } from '../../log/Event.ts'
import type { Signal } from '../EventStore.ts'
import type { Projection } from '../Projection.ts'
import { readRow, writtenRow } from './rows.ts'

/** What events make of the rows of a projection. */
export interface Folded {
  /** Each row that is another than before, as it is to be kept; `null` where it is gone. */
  readonly rows: ReadonlyMap<string, string | null>
  /** How many of the events were somebody's. */
  readonly applied: number
}

/** At which of the events, from 0, a projection could not go on, and why. */
export interface FoldFailure {
  readonly index: number
  readonly cause: unknown
}

interface Change<M> {
  readonly row: M | null
  /** Which event made it, the last of them. */
  readonly index: number
}

/**
 * Applies events to rows as a store keeps them, which stay as they are. A row is read once and written once, however many of
 * the events are its. An aborted signal is thrown, between two events.
 *
 * @param rows - those that the events may change, as `writtenRow` wrote them
 *
 * @example
 * import { Store } from '@norrsken/core'
 * import * as t from 'io-ts'
 *
 * const counting = { name: 'counting', version: 1, row: t.number, keyOf: () => 'all', apply: (n: number | null) => (n ?? 0) + 1 }
 * assert.deepEqual(Store.foldRows(counting, new Map([['all', '2']]), []), {
 *   _tag: 'Right', right: { rows: new Map(), applied: 0 }
 * })
 */
export const foldRows = <M>(
  projection: Projection<M>,
  rows: ReadonlyMap<string, string>,
  events: ReadonlyArray<Event>,
  signal?: Signal
): E.Either<FoldFailure, Folded> => {
  const changes = new Map<string, Change<M>>()
  let applied = 0

  const rowOf = (key: string): M | null => {
    const change = changes.get(key)
    if (change !== undefined) return change.row
    const text = rows.get(key)
    return text === undefined ? null : readRow(projection, text)
  }

  for (const [index, event] of events.entries()) {
    signal?.throwIfAborted()
    try {
      const key = projection.keyOf(event)
      if (key === null) continue
      if (isTooLong(key)) throw new RangeError(`the key of a row has at most ${longestKey} characters`)
      changes.set(key, { row: projection.apply(rowOf(key), event), index })
      applied += 1
    } catch (cause) {
      return E.left({ index, cause })
    }
  }
  return E.map((changed: Folded['rows']) => ({ rows: changed, applied }))(writeAll(projection, changes))
}

/** What the index of every database holds beside the name of the projection, whichever characters they are. */
const longestKey = 400

/** Half of a character counts as one. */
const isTooLong = (key: string): boolean => key.length > longestKey && [...key].length > longestKey

const writeAll = <M>(
  projection: Projection<M>,
  changes: ReadonlyMap<string, Change<M>>
): E.Either<FoldFailure, Folded['rows']> => {
  const rows = new Map<string, string | null>()
  for (const [key, { row, index }] of changes) {
    try {
      rows.set(key, row === null ? null : writtenRow(projection, row))
    } catch (cause) {
      return E.left({ index, cause })
    }
  }
  return E.right(rows)
}
