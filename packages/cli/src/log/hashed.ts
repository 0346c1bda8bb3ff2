import { createHash } from 'node:crypto'
import type { Source } from './Source.ts'

/** A source whose bytes are hashed as they are read from its start to its end, each once. */
export interface Hashed {
  readonly source: Source
  /** The SHA-256 of all bytes that were read, in hexadecimal digits. */
  readonly all: () => string
  /** That of those before the mark; `null` where it was not come to. */
  readonly beforeMark: () => string | null
  /** Reads on to the mark, if it was not come to. */
  readonly toMark: () => void
}

/** @param mark - a place of which the hash of what comes before it is told too, in bytes */
export const hashed = (source: Source, mark: number): Hashed => {
  const sum = createHash('sha256')
  let position = 0
  let beforeMark = mark === 0 ? sum.copy().digest('hex') : null

  const add = (bytes: Uint8Array): void => {
    const left = mark - position
    if (left > 0 && left <= bytes.length) {
      sum.update(bytes.subarray(0, left))
      beforeMark = sum.copy().digest('hex')
      sum.update(bytes.subarray(left))
    } else sum.update(bytes)
    position += bytes.length
  }

  const read = (bytes: Uint8Array, from: number): number => {
    const count = source.read(bytes, from)
    if (from === position) add(bytes.subarray(0, count))
    return count
  }

  const toMark = (): void => {
    const block = new Uint8Array(1024 * 1024)
    while (position < mark && read(block, position) > 0);
  }

  return { source: { ...source, read }, all: () => sum.copy().digest('hex'), beforeMark: () => beforeMark, toMark }
}
