import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { DisclosureControl, History } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import { followedHistory } from './followedHistory.ts'
import { parse } from './jsonOf.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import type { SkimmedLine } from './scan.ts'

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
  const standing = standingOf(knownAt, new Set(lengths))
  const { scan, history } = followedHistory(source, knownAt, name, {
    inFull: (entry, text) => standing.accept(text, entry.recordedAt),
    skimmed: (skimmed, _, line) => standing.acceptPlain(line, skimmed.recordedAt)
  })
  return scan.total > 0
    ? E.left({ type: 'LogMalformed', problems: scan.problems, total: scan.total })
    : E.right({ history: history(), head: standing.finish() })
}

/**
 * A log is told from others by its first event, and how far it has come by all events so far, as they are written: by their JSON, so
 * that spaces between its parts are none of it, and a later version of the program tells the same of it.
 */
const standingOf = (knownAt: Instant.Instant | null, lengths: ReadonlySet<number>) => {
  const all = createHash('sha256')
  /** What is to be hashed next: a few hundred events at once. */
  const waiting = Buffer.allocUnsafe(WAITING)
  let filled = 0
  let id = ''
  let length = 0
  const earlier = new Map<number, string>()
  const hash = (): void => {
    all.update(waiting.subarray(0, filled))
    filled = 0
  }
  const add = (bytes: Buffer, from: number, to: number): void => {
    if (to - from >= WAITING - filled) hash()
    if (to - from >= WAITING) all.update(bytes.subarray(from, to))
    else filled += bytes.copy(waiting, filled, from, to)
    waiting[filled] = LINE_FEED
    filled += 1
    length += 1
    note()
  }
  const note = (): void => {
    if (!lengths.has(length)) return
    hash()
    earlier.set(length, all.copy().digest('hex'))
  }
  note()
  return {
    accept: (text: string, recordedAt: Instant.Instant): void => {
      if (knownAt !== null && recordedAt > knownAt) return
      const plain = JSON.stringify(parse(text)?.value)
      if (length === 0) id = createHash('sha256').update(plain).digest('hex')
      const bytes = Buffer.from(plain)
      add(bytes, 0, bytes.length)
    },
    /** Takes a line that has been skimmed: those are written plainly. */
    acceptPlain: ({ bytes, from, to }: SkimmedLine, recordedAt: Instant.Instant): void => {
      if (knownAt === null || recordedAt <= knownAt) add(bytes, from, to)
    },
    finish: (): DisclosureControl.LogHead => {
      hash()
      return { id, length, head: all.digest('hex'), earlier }
    }
  }
}

const WAITING = 32_768
const LINE_FEED = 0x0a
