import { column } from './Column.ts'

/**
 * Texts, one a row, as UTF-8 bytes outside the heap of objects: for many short texts that are read once. They take little more than their
 * letters, and cost the collection of garbage nothing.
 */
export interface Texts {
  readonly push: (text: string) => void
  /** The text of a row, which there must be. */
  readonly get: (row: number) => string
  /** All that it holds, of which the same texts can be made again. */
  readonly kept: () => KeptTexts
}

/** Texts in a form that can be told to another thread. */
export interface KeptTexts {
  readonly blocks: ReadonlyArray<Uint8Array>
  /** Of each row its block, and where its text begins and ends there. */
  readonly blockOf: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** No texts, or those that others held. */
export const texts = (known?: KeptTexts): Texts => {
  const blocks: Uint8Array[] = [...(known?.blocks ?? [])]
  const blockOf = column(known?.blockOf)
  const starts = column(known?.starts)
  const ends = column(known?.ends)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let room = new Uint8Array(0)
  let used = 0

  return {
    push: (text) => {
      const most = text.length * BYTES_A_LETTER
      if (room.length - used < most) {
        room = new Uint8Array(Math.max(BLOCK, most))
        used = 0
        blocks.push(room)
      }
      const { written } = encoder.encodeInto(text, room.subarray(used))
      blockOf.push(blocks.length - 1)
      starts.push(used)
      used += written
      ends.push(used)
    },
    get: (row) => decoder.decode((blocks[blockOf.get(row)] ?? room).subarray(starts.get(row), ends.get(row))),
    kept: () => ({ blocks, blockOf: blockOf.all(), starts: starts.all(), ends: ends.all() })
  }
}

const BLOCK = 1024 * 1024
/** A letter, as a text counts them, has no more bytes than this. */
const BYTES_A_LETTER = 3
