import type { Reason } from './Problem.ts'

/** A file, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Thrown by `textOf` where the bytes are no text. */
export interface Unreadable {
  readonly unreadable: Reason
}

/** Whether something thrown says that the bytes are no text. */
export const isUnreadable = (thrown: unknown): thrown is Unreadable =>
  typeof thrown === 'object' && thrown !== null && 'unreadable' in thrown

/** The text of a file, in small pieces, unpacked where it is gzip. Throws an `Unreadable` where it is no text. */
export async function* textOf(chunks: Chunks): AsyncGenerator<string> {
  const packed = await opened(chunks)
  const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b
  const { head, all } = isGzip ? await opened(gunzipped(packed.all)) : packed
  const encoding = encodingOf(head)
  const decoder = decoderFor(encoding)
  for await (const chunk of all) {
    for (let at = 0; at < chunk.length; at += pieceLength) {
      yield decoded(encoding, () => decoder.decode(chunk.subarray(at, at + pieceLength), { stream: true }))
    }
  }
  yield decoded(encoding, () => decoder.decode())
}

/** So many bytes at a time, so that a file which comes in one piece is not held a second time as what was read of it. */
const pieceLength = 65_536

/** So many bytes are enough to see what a file is. */
const headLength = 1024

interface Opened {
  readonly head: Uint8Array
  /** The whole file, from the beginning. */
  readonly all: AsyncIterable<Uint8Array>
}

const opened = async (chunks: Chunks): Promise<Opened> => {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  let head = new Uint8Array()
  let isDone = false
  while (head.length < headLength && !isDone) {
    const next = await iterator.next()
    isDone = next.done === true
    if (next.done !== true) head = joined(head, next.value)
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      while (!isDone) {
        const next = await iterator.next()
        isDone = next.done === true
        if (next.done !== true) yield next.value
      }
    } finally {
      if (!isDone) await iterator.return?.()
    }
  }
  return { head, all: all() }
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const failed: Array<unknown> = []
  async function* watched(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const chunk of chunks) yield new Uint8Array(chunk)
    } catch (error) {
      failed.push(error)
      throw error
    }
  }
  try {
    yield* ReadableStream.from(watched()).pipeThrough(new DecompressionStream('gzip'))
  } catch {
    throw failed.length === 0 ? unreadable({ type: 'BadGzip' }) : failed[0]
  }
}

/** The encoding that the first bytes show, or that the declaration of XML names. */
const encodingOf = (head: Uint8Array): string => {
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  const start = new TextDecoder('latin1').decode(head.subarray(0, headLength))
  return /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1] ?? 'utf-8'
}

const decoderFor = (encoding: string) => decoded(encoding, () => new TextDecoder(encoding, { fatal: true }))

const decoded = <A>(encoding: string, decode: () => A): A => {
  try {
    return decode()
  } catch {
    throw unreadable({ type: 'BadEncoding', expected: encoding })
  }
}

const unreadable = (reason: Reason): Unreadable => ({ unreadable: reason })
