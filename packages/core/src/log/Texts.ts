import { column } from './Column.ts'

/**
 * Texts, one a row, as UTF-8 bytes outside the heap of objects: for many short texts that are read once. They take little more than their
 * letters, and cost the collection of garbage nothing.
 */
export interface Texts {
  readonly push: (text: string) => void
  /** The text of a row, which there must be. */
  readonly get: (row: number) => string
}

export const texts = (): Texts => {
  const blocks: Uint8Array[] = []
  const starts = column()
  const blockOf = column()
  /** Where the text of each row ends in its block. */
  const ends = column()
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
    get: (row) => decoder.decode((blocks[blockOf.get(row)] ?? room).subarray(starts.get(row), ends.get(row)))
  }
}

const BLOCK = 1024 * 1024
/** A letter, as a text counts them, has no more bytes than this. */
const BYTES_A_LETTER = 3
