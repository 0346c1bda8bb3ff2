import { Buffer } from 'node:buffer'
import type { Log } from '@norrsken/core'
import type { Day } from '@norrsken/rules'
import type { Capabilities, Inaccessible } from '../Capabilities.ts'
import { E } from '../fp.ts'
import { bytesOf, type Kept, type Kind, keptIn, type NotKept, ofBytes } from './keptFile.ts'
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
  | NotKept
  /** It is of a log that does not begin as this one does. */
  | { readonly type: 'OtherLog' }

/** A checkpoint as the bytes of a file. */
export const bytesOfCheckpoint = ({ end, hash, ledger, streams }: Checkpoint): Iterable<Uint8Array> => {
  const standings = Array.from(ledger.streams, (_, stream) => streams.standings[stream] ?? NOTHING)
  const agreements = [...new Set(standings.flatMap(({ agreement }) => (agreement === null ? [] : [agreement])))]
  const texts = { streams: ledger.streams, types: ledger.types, agreements }
  return bytesOf(KIND, { end, hash }, [
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
  ])
}

const KIND: Kind = { name: 'checkpoint', form: 1 }

interface Heading {
  readonly end: Scanned
  readonly hash: string
}

/** The checkpoint that the bytes of a file are. */
export const checkpointOfBytes = (bytes: Uint8Array): E.Either<NotKept, Checkpoint> =>
  E.map(checkpointOf)(ofBytes<Heading>(KIND, bytes))

/** The checkpoint that a file holds; `null` where there is no such file yet. */
export const checkpointAt = (
  path: string,
  capabilities: Capabilities
): E.Either<NotKept | Inaccessible, Checkpoint | null> =>
  E.map((kept: Kept<Heading> | null) => (kept === null ? null : checkpointOf(kept)))(
    keptIn<Heading>(KIND, path, capabilities)
  )

const checkpointOf = ({ heading: { end, hash }, columns }: Kept<Heading>): Checkpoint => {
  let column = 0
  const next = (): ArrayBuffer => {
    column += 1
    return columns[column - 1] ?? new ArrayBuffer(0)
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
