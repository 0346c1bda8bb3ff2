import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Source } from './Source.ts'
import { eventsOf, type Scan, scan } from './scan.ts'

/** Why a log gave no world. */
export type Unread =
  | { readonly type: 'LogMalformed'; readonly problems: ReadonlyArray<Log.Problem>; readonly total: number }
  | { readonly type: 'LogChanged' }

/** The world that a log tells of, and what the reading found. */
export interface Read {
  readonly world: Log.World
  readonly scan: Scan
}

/**
 * The world that a log tells of, as a horizon shows it. A log with any problem is refused as a whole.
 *
 * The log is read once; where some streams were not written in the order in which their events apply, once more for
 * those. Of the other cases and meetings no event is kept.
 */
export const readWorld = (source: Source, horizon: Log.Horizon): E.Either<Unread, Read> => {
  const version = source.version()
  const ledger = Log.ledger()
  const builder = Log.builder(horizon, (id) => ledger.streamOf(ledger.find(id)))
  const found = scan(source, ledger, builder.accept)
  if (found.total > 0) return E.left({ type: 'LogMalformed', problems: found.problems, total: found.total })
  const unsettled = builder.unsettled()
  if (unsettled.size === 0) return E.right({ world: builder.finish(), scan: found })
  if (source.version() !== version) return E.left({ type: 'LogChanged' })
  for (const { event, ordinal } of eventsOf(source, (ordinal) => unsettled.has(ledger.streamOf(ordinal)))) {
    builder.again(Log.entry(event, ordinal, ledger.streamOf(ordinal)))
  }
  return source.version() === version
    ? E.right({ world: builder.finish(), scan: found })
    : E.left({ type: 'LogChanged' })
}
