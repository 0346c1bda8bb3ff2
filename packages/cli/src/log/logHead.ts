import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { DisclosureControl } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { parse } from './jsonOf.ts'
import type { SkimmedLine } from './scan.ts'

/** Works out where a log stands, as its events come. */
export interface HeadOf {
  readonly accept: (text: string, recordedAt: Instant.Instant) => void
  /** Takes a line that has been skimmed: those are written plainly. */
  readonly acceptPlain: (line: Pick<SkimmedLine, 'bytes' | 'from' | 'to'>, recordedAt: Instant.Instant) => void
  readonly finish: () => DisclosureControl.LogHead
}

/**
 * A log is told from others by its first event, and how far it has come by all events so far, as they are written: by their JSON, so
 * that spaces between its parts are none of it, and a later version of the program tells the same of it.
 */
export const headOf = (knownAt: Instant.Instant | null, lengths: ReadonlySet<number>): HeadOf => {
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
    acceptPlain: (
      { bytes, from, to }: Pick<SkimmedLine, 'bytes' | 'from' | 'to'>,
      recordedAt: Instant.Instant
    ): void => {
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
