import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What is done with the bytes: each line is parsed, which makes garbage, or each byte goes into a hash, which makes none. */
export type Work = 'parse' | 'hash'

/** One of two halves of a file that has no longer line than a block. */
export interface Part {
  readonly path: string
  readonly work: Work
  readonly half: 0 | 1
}

/** What came out of the work on a part: how many lines it has and how often a key of them is there, or a hash of its bytes. */
export const results = ({ path, work, half }: Part): string => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const middle = startOfLine(file, Math.floor(size / 2))
    const [from, to] = half === 0 ? [0, middle] : [middle, size]
    return work === 'parse' ? parsed(file, from, to) : hashed(file, from, to)
  } finally {
    closeSync(file)
  }
}

const parsed = (file: number, from: number, to: number): string => {
  let [lines, keys] = [0, 0]
  for (const bytes of blocks(file, from, to)) {
    const text = bytes.toString('utf8')
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf('\n', at)
      for (const _ in JSON.parse(text.slice(at, end))) keys += 1
      lines += 1
      at = end + 1
    }
  }
  return `${lines} lines, ${keys} keys`
}

/** FNV-1a, of which each step waits for the one before: the processor has nothing else to do, and the memory little. */
const hashed = (file: number, from: number, to: number): string => {
  let hash = 0x811c9dc5 | 0
  for (const bytes of blocks(file, from, to)) {
    for (let time = 0; time < TIMES; time += 1) {
      for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    }
  }
  return (hash >>> 0).toString(16)
}

/** Whole lines, about a block of them at a time. Each lies in the memory of the one before. */
function* blocks(file: number, from: number, to: number): Generator<Buffer, void> {
  const block = Buffer.allocUnsafe(BLOCK)
  for (let at = from; at < to; ) {
    const count = readSync(file, block, 0, Math.min(BLOCK, to - at), at)
    const whole = block.subarray(0, count).lastIndexOf(LINE_FEED) + 1
    if (whole === 0) throw new Error('a line is longer than a block, or has no end')
    yield block.subarray(0, whole)
    at += whole
  }
}

/** Where the first line begins that does so after a place. */
const startOfLine = (file: number, at: number): number => {
  const block = Buffer.allocUnsafe(BLOCK)
  const count = readSync(file, block, 0, BLOCK, at)
  return at + block.subarray(0, count).indexOf(LINE_FEED) + 1
}

const BLOCK = 1024 * 1024
const LINE_FEED = 0x0a
/** Often enough for a second or two of work on a log of a million events. */
const TIMES = 4
