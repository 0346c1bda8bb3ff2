import type { DisclosureControl, History } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import { followedHistory } from './followedHistory.ts'
import { headOf } from './logHead.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'

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
 * @param lengths - after how many events known by then the head is told too
 */
export const readHistory = (
  source: Source,
  knownAt: Instant.Instant | null,
  name: string,
  lengths: ReadonlyArray<number> = []
): E.Either<Unread, ReadHistory> => {
  const standing = headOf(knownAt, new Set(lengths))
  const { scan, history } = followedHistory(source, knownAt, name, {
    inFull: (entry, _, text) => standing.accept(text, entry.recordedAt),
    skimmed: (skimmed, _, line) => standing.acceptPlain(line, skimmed.recordedAt)
  })
  return scan.total > 0
    ? E.left({ type: 'LogMalformed', problems: scan.problems, total: scan.total })
    : E.right({ history: history(), head: standing.finish() })
}
