import { createHash } from 'node:crypto'
import { Log } from '@norrsken/core'
import { type DisclosureControl, type History, historyBuilder } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import { scan } from './scan.ts'
import { storedCases } from './storedCases.ts'

/** What a log said by an instant, stream by stream, and where it stood then. */
export interface ReadHistory {
  readonly history: History
  readonly head: DisclosureControl.LogHead
}

/**
 * Reads a log to its end, to tell what was known by an instant (`null`: all). Cases are read again from the log when they are gone
 * through; their events are not held. A log with any problem is refused as a whole.
 *
 * @param name - what messages call the log
 */
export const readHistory = (
  source: Source,
  knownAt: Instant.Instant | null,
  name: string
): E.Either<Unread, ReadHistory> => {
  const ledger = Log.ledger()
  const cases = storedCases(source, ledger, knownAt, name)
  const building = historyBuilder(knownAt, (id) => ledger.streamOf(ledger.find(id)), cases)
  const standing = standingOf(knownAt)
  const found = scan(
    source,
    ledger,
    (entry, at) => {
      cases.place(at)
      building.accept(entry)
      standing.accept(entry.event, entry.recordedAt)
    },
    {
      types: skimmedTypes,
      accept: (skimmed, { ordinal, stream }, at) => {
        cases.place(at)
        standing.accept(skimmed, skimmed.recordedAt)
        if (building.note(skimmed, stream)) cases.note(skimmed, ordinal, stream)
      }
    }
  )
  return found.total > 0
    ? E.left({ type: 'LogMalformed', problems: found.problems, total: found.total })
    : E.right({ history: building.finish(), head: standing.finish() })
}

/**
 * The events of cases of which it is enough to note where they lie: all but those that say whose case it is, or lead to others. The
 * first event of a log is told in full.
 */
const skimmedTypes: ReadonlySet<string> = new Set(
  [...Log.skimmable].filter((type) => type !== 'CaseReferred' && type !== 'SubjectAttached')
)

/** A log is told from others by its first event, and how far it has come by all events so far. */
const standingOf = (knownAt: Instant.Instant | null) => {
  const all = createHash('sha256')
  /** What is to be hashed next: a few hundred events at once. */
  let waiting = ''
  let id = ''
  let length = 0
  const hash = (): void => {
    all.update(waiting)
    waiting = ''
  }
  return {
    accept: (event: Log.Event | Log.Skimmed, recordedAt: Instant.Instant): void => {
      if (knownAt !== null && recordedAt > knownAt) return
      waiting += `${event.id} ${event.recorded}\n`
      if (length === 0 && 'data' in event) id = createHash('sha256').update(Log.line(event)).digest('hex')
      length += 1
      if (waiting.length > 32_768) hash()
    },
    finish: (): DisclosureControl.LogHead => {
      hash()
      return { id, length, head: all.digest('hex') }
    }
  }
}
