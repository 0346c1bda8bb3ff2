import type { Log, Store } from '@norrsken/core'
import { E } from '../fp.ts'
import { read, written } from './rows.ts'

/** What events make of the rows of a projection. */
export interface Folded {
  /** Each row that is another than before, as it is to be kept; `null` where it is gone. */
  readonly rows: ReadonlyMap<string, string | null>
  /** How many of the events were somebody's. */
  readonly applied: number
}

/** At which of the events, from 0, a projection could not go on, and why. */
export interface Failure {
  readonly index: number
  readonly cause: unknown
}

interface Change<M> {
  readonly row: M | null
  /** Which event made it, the last of them. */
  readonly index: number
}

/**
 * Applies events to rows, which stay as they are. A row is read once and written once, however many
 * of the events are its.
 */
export const fold = <M>(
  projection: Store.Projection<M>,
  rows: ReadonlyMap<string, string>,
  events: ReadonlyArray<Log.Event>,
  signal: Store.Signal | undefined
): E.Either<Failure, Folded> => {
  const changes = new Map<string, Change<M>>()
  let applied = 0

  const rowOf = (key: string): M | null => {
    const change = changes.get(key)
    if (change !== undefined) return change.row
    const text = rows.get(key)
    return text === undefined ? null : read(projection, text)
  }

  for (const [index, event] of events.entries()) {
    signal?.throwIfAborted()
    try {
      const key = projection.keyOf(event)
      if (key === null) continue
      changes.set(key, { row: projection.apply(rowOf(key), event), index })
      applied += 1
    } catch (cause) {
      return E.left({ index, cause })
    }
  }
  return E.map((rows: Folded['rows']) => ({ rows, applied }))(writeAll(projection, changes))
}

const writeAll = <M>(
  projection: Store.Projection<M>,
  changes: ReadonlyMap<string, Change<M>>
): E.Either<Failure, Folded['rows']> => {
  const rows = new Map<string, string | null>()
  for (const [key, { row, index }] of changes) {
    try {
      rows.set(key, row === null ? null : written(projection, row))
    } catch (cause) {
      return E.left({ index, cause })
    }
  }
  return E.right(rows)
}
