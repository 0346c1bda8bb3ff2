import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { endianness } from 'node:os'
import type { Log } from '@norrsken/core'
import type { Day } from '@norrsken/rules'
import { E } from '../fp.ts'
import { version } from '../version.ts'
import type { Scanned } from './scan.ts'

/**
 * What is known of a log up to a line: what a next reading needs in order to go on there. No event is in it; the names of streams,
 * and how each case and meeting stands, are.
 */
export interface Checkpoint {
  readonly end: Scanned
  /** The SHA-256 of the bytes before the end, in hexadecimal digits. */
  readonly hash: string
  readonly ledger: Log.KeptLedger
  readonly streams: Streams
}

/** What is known of each stream, by its number. */
export interface Streams {
  /** How it stands by all that is known of every day; none of an agreement. */
  readonly standings: ReadonlyArray<Log.Standing | undefined>
  /** The latest day of any of its events. */
  readonly lastDay: ReadonlyArray<number>
  /** When the latest event that concerns it was recorded, in milliseconds: one of its own, or one that takes something in it back. */
  readonly lastRecorded: ReadonlyArray<number>
}

/** Why a file is no checkpoint from which this program can go on. */
export type NotResumed =
  /** It is something else, or not whole. */
  | { readonly type: 'NoCheckpoint' }
  /** Another version of the program wrote it, or one on another kind of machine. */
  | { readonly type: 'OtherVersion'; readonly found: string }
  /** It is of a log that does not begin as this one does. */
  | { readonly type: 'OtherLog' }

/** A checkpoint as the bytes of a file: a line that says what it is, columns, and the SHA-256 of all before it. */
export function* bytesOf({ end, hash, ledger, streams }: Checkpoint): Generator<Uint8Array, void> {
  const standings = Array.from(ledger.streams, (_, stream) => streams.standings[stream] ?? NOTHING)
  const agreements = [...new Set(standings.flatMap(({ agreement }) => (agreement === null ? [] : [agreement])))]
  const texts = { streams: ledger.streams, types: ledger.types, agreements }
  const columns = [
    ledger.hashes,
    ledger.streamOf,
    ledger.typeOf,
    ledger.corrected,
    ledger.versions,
    ledger.retracted,
    Float64Array.of(ledger.lastRecorded),
    Int32Array.from(standings, ({ agreement }) => (agreement === null ? -1 : agreements.indexOf(agreement))),
    Int32Array.from(standings, ({ began }) => began ?? NEVER),
    Int32Array.from(standings, ({ status }) => statuses.indexOf(status)),
    Float64Array.from(streams.lastDay),
    Float64Array.from(streams.lastRecorded),
    Buffer.from(JSON.stringify(texts))
  ]
  const heading = { ...written(version), end, hash, sizes: columns.map(({ byteLength }) => byteLength) }
  const parts = [Buffer.from(`${JSON.stringify(heading)}\n`), ...columns.map(asBytes)]
  const sum = createHash('sha256')
  for (const part of parts) {
    sum.update(part)
    yield part
  }
  yield sum.digest()
}

/** The checkpoint that the bytes of a file are. */
export const ofBytes = (bytes: Uint8Array): E.Either<NotResumed, Checkpoint> => {
  const heading = headingOf(bytes)
  if (heading === null) return E.left({ type: 'NoCheckpoint' })
  const is = written(version)
  if (!heading.text.startsWith(JSON.stringify(is).slice(0, -1))) {
    return E.left({ type: 'OtherVersion', found: heading.version })
  }
  const body = bytes.subarray(0, -SUM)
  const sum = createHash('sha256').update(body).digest()
  if (Buffer.compare(sum, bytes.subarray(-SUM)) !== 0) return E.left({ type: 'NoCheckpoint' })
  return E.right(checkpointOf(JSON.parse(heading.text), body.subarray(heading.text.length + 1)))
}

/** Whether a file that begins so says that it is a checkpoint. */
export const isCheckpoint = (start: Uint8Array): boolean => headingOf(start) !== null

/** What says that a file is a checkpoint, and whose. */
const written = (version: string) => ({ norrsken: 'checkpoint', checkpoint: 1, version, order: endianness() }) as const

interface Heading {
  readonly end: Scanned
  readonly hash: string
  /** Of the columns, in bytes. */
  readonly sizes: ReadonlyArray<number>
}

/** The first line of a file, if it says that the file is a checkpoint, and of which version. */
const headingOf = (bytes: Uint8Array): { readonly text: string; readonly version: string } | null => {
  const end = bytes.subarray(0, LONGEST_HEADING).indexOf(LINE_FEED)
  const text = Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('latin1')
  const said = /^\{"norrsken":"checkpoint","checkpoint":\d+,"version":"([\w.+-]{1,40})"/.exec(text)
  return said === null ? null : { text, version: said[1] ?? '' }
}

const checkpointOf = ({ end, hash, sizes }: Heading, columns: Uint8Array): Checkpoint => {
  let [at, column] = [0, 0]
  const next = (): ArrayBuffer => {
    const size = sizes[column] ?? 0
    const part = new Uint8Array(columns.subarray(at, at + size)).buffer
    at += size
    column += 1
    return part
  }
  const [hashes, streamOf, typeOf, corrected] = [new Uint32Array(next()), ints(next()), ints(next()), ints(next())]
  const [versions, retracted, last] = [ints(next()), ints(next()), new Float64Array(next())]
  const [agreement, began, status] = [ints(next()), ints(next()), ints(next())]
  const [lastDay, lastRecorded] = [new Float64Array(next()), new Float64Array(next())]
  const { streams, types, agreements } = JSON.parse(Buffer.from(next()).toString('utf8')) as {
    readonly [key in 'streams' | 'types' | 'agreements']: ReadonlyArray<string>
  }
  const standings = Array.from(
    status,
    (number, stream): Log.Standing => ({
      stream: streams[stream] ?? '',
      agreement: agreements[agreement[stream] ?? -1] ?? null,
      began: began[stream] === NEVER ? null : (began[stream] as Day.Day),
      status: statuses[number] ?? 'unknown'
    })
  )
  return {
    end,
    hash,
    ledger: {
      streams,
      types,
      hashes,
      streamOf,
      typeOf,
      corrected,
      versions,
      retracted,
      lastRecorded: last[0] ?? Number.NEGATIVE_INFINITY
    },
    streams: { standings, lastDay: Array.from(lastDay), lastRecorded: Array.from(lastRecorded) }
  }
}

const ints = (bytes: ArrayBuffer): Int32Array => new Int32Array(bytes)

const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** What is told of an agreement. */
const NOTHING: Omit<Log.Standing, 'stream'> = { agreement: null, began: null, status: 'unknown' }

/** In the order of their numbers in the file. */
const statuses: ReadonlyArray<Log.Standing['status']> = [
  'unknown',
  'guidance',
  'open',
  'closed',
  'called',
  'cancelled',
  'held'
]

/** The day on which something began that never did. */
const NEVER = -0x8000_0000
/** The length of a SHA-256, in bytes. */
const SUM = 32
/** The longest first line, in bytes. */
export const LONGEST_HEADING = 4096
const LINE_FEED = 0x0a
