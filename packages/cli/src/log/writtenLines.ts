import { Buffer } from 'node:buffer'
import type { Column } from './column.ts'
import type { Source } from './Source.ts'

/** Where the line of an event lies in bytes that are overwritten once the next is asked for. */
export interface Written {
  readonly ordinal: number
  readonly bytes: Buffer
  readonly from: number
  /** Where it ends at the latest: lines may follow it that are of no event here. */
  readonly limit: number
}

/** Where the line of each event of a log begins, in bytes, by its number. */
export type Places = Pick<Column<unknown>, 'get' | 'length'>

/** The lines of some events, by their numbers in ascending order. What lies near each other is read at once. */
export function* written(source: Source, ordinals: Int32Array, { get, length }: Places): Generator<Written, void> {
  const limitOf = (ordinal: number): number => (ordinal + 1 < length() ? get(ordinal + 1) : source.size())
  const block = Buffer.allocUnsafe(BLOCK)
  for (let from = 0; from < ordinals.length; ) {
    const start = get(ordinals[from] ?? 0)
    let to = from + 1
    let last = start
    while (to < ordinals.length) {
      const next = get(ordinals[to] ?? 0)
      if (next - last > NEAR || next - start > BLOCK - NEAR) break
      last = next
      to += 1
    }
    const limit = limitOf(ordinals[to - 1] ?? 0)
    const bytes = toEndOfLine(source, start, last, limit, block)
    for (let index = from; index < to; index += 1) {
      const ordinal = ordinals[index] ?? 0
      yield { ordinal, bytes, from: get(ordinal) - start, limit: Math.min(limitOf(ordinal) - start, bytes.length) }
    }
    from = to
  }
}

const BLOCK = 1024 * 1024
const NEAR = 16 * 1024

/** The bytes from a place on to the end of the line that begins at another, which lies no further than a limit. */
const toEndOfLine = (source: Source, start: number, last: number, limit: number, block: Buffer): Buffer => {
  const bytes = bytesAt(source, start, Math.min(limit, last + NEAR), block)
  return limit <= last + NEAR || bytes.includes(LINE_FEED, last - start) ? bytes : bytesAt(source, start, limit, block)
}

/** Where a line ends: before its end, which may be LF or CRLF. */
export const endOf = ({ bytes, from, limit }: Written): number => {
  const found = bytes.indexOf(LINE_FEED, from)
  const end = found < 0 || found > limit ? limit : found
  return end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end
}

/** A line as a text, without its end, and without the byte order mark that may stand before the first. */
export const textOf = (line: Written): string => {
  const text = line.bytes.toString('utf8', line.from, endOf(line))
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BYTE_ORDER_MARK = 0xfeff

/** @param block - is read into, if it is large enough */
const bytesAt = (source: Source, start: number, end: number, block: Buffer): Buffer => {
  const length = Math.max(0, end - start)
  const bytes = length > block.length ? Buffer.allocUnsafe(length) : block.subarray(0, length)
  let filled = 0
  while (filled < bytes.length) {
    const count = source.read(bytes.subarray(filled), start + filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}
