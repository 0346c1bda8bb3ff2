import { Buffer } from 'node:buffer'
import type { Capabilities, Inaccessible } from '../../Capabilities.ts'
import { E } from '../../fp.ts'
import { bytesOf, type Kept, type Kind, keptIn, type NotKept, ofBytes } from '../keptFile.ts'

/**
 * What is known of a log that was found sound, by its events' numbers: what a next reading needs in order to tell its history without
 * parsing and checking it again. No event is in it, and no text but the names of types.
 */
export interface LogIndex {
  /** How many bytes the log has. */
  readonly size: number
  /** What the tag of its bytes is made with, and the tag, both in hexadecimal digits. */
  readonly key: string
  readonly tag: string
  /** By what it is told from others, and how far it has come: see `headOf`. */
  readonly id: string
  readonly head: string
  /** The types of its events, each by its number. */
  readonly types: ReadonlyArray<string>
  /** Where the line of each event begins, in bytes. */
  readonly positions: Float64Array
  /** Of each event its stream, its day and its type, and what else is marked of it. */
  readonly streamOf: Int32Array
  readonly days: Int32Array
  readonly typeOf: Uint8Array
  readonly marks: Uint8Array
  /** Of each stream, whether it is of a case. */
  readonly isCase: Uint8Array
  /** The events that say whose case it is, and for each a number that stands for the person. */
  readonly subjectAt: Int32Array
  readonly subjects: Int32Array
  /** The events that take something back, and for each the event that it takes back. */
  readonly retractionAt: Int32Array
  readonly retracted: Int32Array
}

/** What is marked of an event: each a bit. */
export const MADE_UP = 1
export const CORRECTS = 2
/** Its line is written as `JSON.stringify` writes it. */
export const PLAIN = 4

/** Why a file is no index by which this program can read a log. */
export type NotIndexed = NotKept | OtherLog

/** It is of another log, or of this one before something in it was changed. */
export interface OtherLog {
  readonly type: 'OtherLog'
}

/** An index as the bytes of a file. */
export const bytesOfIndex = ({ size, key, tag, id, head, types, ...index }: LogIndex): Iterable<Uint8Array> =>
  bytesOf(KIND, { size, key, tag, id, head }, [
    index.positions,
    index.streamOf,
    index.days,
    index.typeOf,
    index.marks,
    index.isCase,
    index.subjectAt,
    index.subjects,
    index.retractionAt,
    index.retracted,
    Buffer.from(JSON.stringify(types))
  ])

/** The index that the bytes of a file are. */
export const indexOfBytes = (bytes: Uint8Array): E.Either<NotKept, LogIndex> =>
  E.map(indexOf)(ofBytes<Heading>(KIND, bytes))

/** The index that a file holds; `null` where there is no such file yet. */
export const indexAt = (path: string, capabilities: Capabilities): E.Either<NotKept | Inaccessible, LogIndex | null> =>
  E.map((kept: Kept<Heading> | null) => (kept === null ? null : indexOf(kept)))(
    keptIn<Heading>(KIND, path, capabilities)
  )

type Heading = Pick<LogIndex, 'size' | 'key' | 'tag' | 'id' | 'head'>

const KIND: Kind = { name: 'index', form: 1 }

const indexOf = ({ heading: { size, key, tag, id, head }, columns }: Kept<Heading>): LogIndex => {
  const column = (at: number): ArrayBuffer => columns[at] ?? new ArrayBuffer(0)
  const ints = (at: number): Int32Array => new Int32Array(column(at))
  const bytes = (at: number): Uint8Array => new Uint8Array(column(at))
  return {
    size,
    key,
    tag,
    id,
    head,
    positions: new Float64Array(column(0)),
    streamOf: ints(1),
    days: ints(2),
    typeOf: bytes(3),
    marks: bytes(4),
    isCase: bytes(5),
    subjectAt: ints(6),
    subjects: ints(7),
    retractionAt: ints(8),
    retracted: ints(9),
    types: JSON.parse(Buffer.from(column(10)).toString('utf8'))
  }
}
