import { createHash } from 'node:crypto'
import { Log } from '@norrsken/core'
import { type DisclosureControl, type History, historyBuilder } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import { scan } from './scan.ts'

/** What a log said by an instant, stream by stream, and where it stood then. */
export interface ReadHistory {
  readonly history: History
  readonly head: DisclosureControl.LogHead
}

/**
 * Reads a log to its end, and keeps every event that was known by an instant (`null`: all). A log with any problem is refused as
 * a whole.
 */
export const readHistory = (source: Source, knownAt: Instant.Instant | null): E.Either<Unread, ReadHistory> => {
  const ledger = Log.ledger()
  const building = historyBuilder(knownAt, (id) => ledger.streamOf(ledger.find(id)))
  const standing = standingOf(knownAt)
  const found = scan(source, ledger, (entry) => {
    building.accept(entry)
    standing.accept(entry)
  })
  return found.total > 0
    ? E.left({ type: 'LogMalformed', problems: found.problems, total: found.total })
    : E.right({ history: building.finish(), head: standing.finish() })
}

/** A log is told from others by its first event, and how far it has come by all events so far. */
const standingOf = (knownAt: Instant.Instant | null) => {
  const all = createHash('sha256')
  let id = ''
  let length = 0
  return {
    accept: ({ event, recordedAt }: Log.Entry): void => {
      if (knownAt !== null && recordedAt > knownAt) return
      all.update(`${event.id} ${event.recorded}\n`)
      if (length === 0) id = createHash('sha256').update(Log.line(event)).digest('hex')
      length += 1
    },
    finish: (): DisclosureControl.LogHead => ({ id, length, head: all.digest('hex') })
  }
}
