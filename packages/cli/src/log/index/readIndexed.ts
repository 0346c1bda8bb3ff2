import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import { E } from '../../fp.ts'
import { tagged, tagOf } from '../bound.ts'
import { skimmedTypes } from '../followedHistory.ts'
import { headOf } from '../logHead.ts'
import type { ReadHistory } from '../readHistory.ts'
import type { Unread } from '../readWorld.ts'
import type { Source } from '../Source.ts'
import { scan } from '../scan.ts'
import { indexedHistory } from './indexedHistory.ts'
import { indexing } from './indexing.ts'
import { type LogIndex, MADE_UP, type OtherLog } from './LogIndex.ts'

/** What a log said, and its index, if that is not the one by which it was read. */
export interface ReadIndexed {
  readonly read: ReadHistory
  readonly index: LogIndex | null
}

/**
 * As `readHistory`, by the index of the log: then its bytes are read once, to see that they are those of which the index was made. One
 * that has come further since is read anew, and so is one without an index.
 *
 * @param before - `null`: there is no index yet
 */
export const readIndexed = (
  source: Source,
  before: LogIndex | null,
  knownAt: Instant.Instant | null,
  name: string,
  lengths: ReadonlyArray<number> = []
): E.Either<Unread | OtherLog, ReadIndexed> => {
  const version = source.version()
  if (before !== null) {
    const tag = tagOf(source, before.size, Buffer.from(before.key, 'hex'))
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
    if (tag !== before.tag) return E.left({ type: 'OtherLog' })
  }
  if (before === null || source.size() > before.size) {
    const made = makeIndex(source)
    if (E.isLeft(made)) return made
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
    const index = made.right
    return E.right({ read: indexedHistory(source, version, index, knownAt, name, lengths), index })
  }
  const { marks } = before
  source.heard?.(
    marks.length,
    marks.reduce((sum, mark) => sum + (mark & MADE_UP), 0)
  )
  return E.right({ read: indexedHistory(source, version, before, knownAt, name, lengths), index: null })
}

/** Reads a log to its end, to make its index. A log with any problem has none. */
const makeIndex = (source: Source): E.Either<Unread, LogIndex> => {
  const key = randomBytes(32)
  const { source: tagging, tag } = tagged(source, key)
  const noting = indexing()
  const standing = headOf(null, new Set())
  const ledger = Log.ledger()
  const { problems, total, end } = scan(
    tagging,
    ledger,
    (entry, at, text) => {
      noting.inFull(entry, at, text)
      standing.accept(text, entry.recordedAt)
    },
    {
      types: skimmedTypes,
      accept: (skimmed, { stream }, line) => {
        noting.skimmed(skimmed, stream, line)
        standing.acceptPlain(line, skimmed.recordedAt)
      }
    }
  )
  if (total > 0) return E.left({ type: 'LogMalformed', problems, total })
  const log = { size: end.position, key: key.toString('hex'), tag: tag() }
  return E.right(noting.finish(ledger, log, standing.finish()))
}
