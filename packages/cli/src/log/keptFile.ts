import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { endianness } from 'node:os'
import type { Capabilities, Inaccessible } from '../Capabilities.ts'
import { E } from '../fp.ts'
import { version } from '../version.ts'
import type { Source } from './Source.ts'

/**
 * What the program knows of a log and keeps in a file, for a next time: a line that says what it is, columns, and the SHA-256 of all
 * before it. It is bound to the version of the program and to the kind of machine.
 */
export interface Kept<H> {
  readonly heading: H
  readonly columns: ReadonlyArray<ArrayBuffer>
}

/** What a file is that the program keeps, and the number of its form. */
export interface Kind {
  readonly name: 'checkpoint' | 'index'
  readonly form: number
}

/** Why a file is not what it should be. */
export type NotKept =
  /** It is something else, or not whole. */
  | { readonly type: 'NotWhole' }
  /** Another version of the program wrote it, or one on another kind of machine. */
  | { readonly type: 'OtherVersion'; readonly found: string }

/** The bytes of a file. */
export function* bytesOf(
  kind: Kind,
  heading: object,
  columns: ReadonlyArray<ArrayBufferView>
): Generator<Uint8Array, void> {
  const line = { ...written(kind), ...heading, sizes: columns.map(({ byteLength }) => byteLength) }
  const parts = [Buffer.from(`${JSON.stringify(line)}\n`), ...columns.map(asBytes)]
  const sum = createHash('sha256')
  for (const part of parts) {
    sum.update(part)
    yield part
  }
  yield sum.digest()
}

/** What the bytes of a file tell. */
export const ofBytes = <H>(kind: Kind, bytes: Uint8Array): E.Either<NotKept, Kept<H>> => {
  const found = headingOf(kind, bytes)
  if (found === null) return E.left({ type: 'NotWhole' })
  if (!found.text.startsWith(JSON.stringify(written(kind)).slice(0, -1))) {
    return E.left({ type: 'OtherVersion', found: found.version })
  }
  const body = bytes.subarray(0, -SUM)
  const sum = createHash('sha256').update(body).digest()
  if (Buffer.compare(sum, bytes.subarray(-SUM)) !== 0) return E.left({ type: 'NotWhole' })
  const heading = JSON.parse(found.text) as H & { readonly sizes: ReadonlyArray<number> }
  let at = found.text.length + 1
  const columns = heading.sizes.map((size) => {
    at += size
    return new Uint8Array(body.subarray(at - size, at)).buffer
  })
  return E.right({ heading, columns })
}

/** What a file holds that may be there; `null` where there is none yet, and `Inaccessible` where it cannot be read. */
export const keptIn = <H>(
  kind: Kind,
  path: string,
  { open }: Capabilities
): E.Either<NotKept | Inaccessible, Kept<H> | null> => {
  const opened = open(path)
  if (E.isLeft(opened)) return opened.left.reason === 'missing' ? E.right(null) : opened
  const source = opened.right
  try {
    // A file that is something else may be as large as it likes.
    const start = bytesIn(source, Math.min(source.size(), LONGEST_HEADING))
    return headingOf(kind, start) === null
      ? E.left({ type: 'NotWhole' })
      : ofBytes<H>(kind, bytesIn(source, source.size()))
  } finally {
    source.close()
  }
}

/** What says what a file is, and whose. */
const written = ({ name, form }: Kind) => ({ norrsken: name, [name]: form, version, order: endianness() }) as const

/** The first line of a file, if it says that the file is of a kind, and of which version. */
const headingOf = ({ name }: Kind, bytes: Uint8Array): { readonly text: string; readonly version: string } | null => {
  const end = bytes.subarray(0, LONGEST_HEADING).indexOf(LINE_FEED)
  const text = Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('latin1')
  const said = new RegExp(`^\\{"norrsken":"${name}","${name}":\\d+,"version":"([\\w.+-]{1,40})"`).exec(text)
  return said === null ? null : { text, version: said[1] ?? '' }
}

const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

const bytesIn = (source: Source, size: number): Uint8Array => {
  const bytes = new Uint8Array(size)
  let at = 0
  while (at < size) {
    const count = source.read(bytes.subarray(at, at + BLOCK), at)
    if (count === 0) break
    at += count
  }
  return bytes.subarray(0, at)
}

const BLOCK = 16 * 1024 * 1024
/** The length of a SHA-256, in bytes. */
const SUM = 32
/** The longest first line, in bytes. */
const LONGEST_HEADING = 4096
const LINE_FEED = 0x0a
