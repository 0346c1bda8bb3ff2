import { Buffer, isUtf8 } from 'node:buffer'
import type { Source } from './Source.ts'

/** A line of a log, counted from 1; or that there is one which cannot be read. */
export type Line = TextLine | { readonly type: 'too-long' | 'not-utf8'; readonly number: number }

export interface TextLine {
  readonly type: 'text'
  readonly number: number
  /** Without the line's end, which may be LF or CRLF. */
  readonly text: string
  /** Whether the line has an end. A last line that has none may be the beginning of one. */
  readonly ended: boolean
}

/** The longest line that is read, in bytes, its end not counted: 8 MiB. */
export const LONGEST = 8 * 1024 * 1024

/**
 * The lines of a source, read block by block. No more than the longest line and one block are held at a time: of a line
 * that is longer only the end is looked for. A byte order mark at the very start is left out.
 *
 * @param blockSize - how many bytes are read at a time
 */
export function* lines(source: Pick<Source, 'read'>, blockSize: number = 1024 * 1024): Generator<Line, void> {
  let bytes = Buffer.allocUnsafe(2 * blockSize)
  /** How many bytes at the start of `bytes` belong to a line whose end has not been seen. */
  let held = 0
  let position = 0
  let number = 1
  let skipping = false

  for (;;) {
    if (bytes.length < held + blockSize) {
      const longer = Buffer.allocUnsafe(2 * bytes.length)
      bytes.copy(longer, 0, 0, held)
      bytes = longer
    }
    const count = source.read(bytes.subarray(held, held + blockSize), position)
    if (count === 0) break
    position += count
    let from = 0
    const to = held + count
    const lastEnd = bytes.subarray(held, to).lastIndexOf(LINE_FEED)
    if (lastEnd >= 0) {
      const whole = held + lastEnd + 1
      if (skipping) {
        yield { type: 'too-long', number }
        number += 1
        skipping = false
        from = bytes.indexOf(LINE_FEED) + 1
      }
      for (const line of within(bytes.subarray(from, whole), number)) {
        yield line
        number = line.number + 1
      }
      from = whole
    }
    held = to - from
    if (skipping || held > LONGEST + 1) {
      skipping = true
      held = 0
    }
    bytes.copyWithin(0, from, from + held)
  }
  if (skipping) yield { type: 'too-long', number }
  else if (held > 0) yield lastLine(bytes.subarray(0, held), number)
}

/** The lines of bytes that end with a line's end. */
function* within(bytes: Buffer, first: number): Generator<Line, void> {
  if (bytes.length > LONGEST || !isUtf8(bytes)) {
    yield* oneByOne(bytes, first)
    return
  }
  const text = bytes.toString('utf8')
  let number = first
  for (let from = 0; from < text.length; number += 1) {
    const end = text.indexOf('\n', from)
    const to = end > from && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end
    yield { type: 'text', number, text: text.slice(startOf(text, from, number), to), ended: true }
    from = end + 1
  }
}

/** The slow way, where one of the lines is too long or is not UTF-8. */
function* oneByOne(bytes: Buffer, first: number): Generator<Line, void> {
  let number = first
  for (let from = 0; from < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_FEED, from)
    yield lineOf(bytes.subarray(from, end), number, true)
    from = end + 1
  }
}

/** A last line without an end. Cut within a character it is still read: what is wrong with it is that it was cut. */
const lastLine = (bytes: Buffer, number: number): Line => {
  const cuts = [0, 1, 2, 3].filter((cut) => cut < bytes.length)
  const cut = cuts.find((cut) => isUtf8(bytes.subarray(0, bytes.length - cut))) ?? 0
  const line = lineOf(bytes.subarray(0, bytes.length - cut), number, false)
  return line.type === 'text' && cut > 0 ? { ...line, text: `${line.text}\u{fffd}` } : line
}

const lineOf = (bytes: Buffer, number: number, ended: boolean): Line => {
  const hasReturn = ended && bytes[bytes.length - 1] === CARRIAGE_RETURN
  const content = hasReturn ? bytes.subarray(0, -1) : bytes
  if (content.length > LONGEST) return { type: 'too-long', number }
  if (!isUtf8(content)) return { type: 'not-utf8', number }
  const text = content.toString('utf8')
  return { type: 'text', number, text: text.slice(startOf(text, 0, number)), ended }
}

/** Where a line begins: after the byte order mark, if it is there. */
const startOf = (text: string, from: number, number: number): number =>
  number === 1 && text.charCodeAt(from) === BYTE_ORDER_MARK ? from + 1 : from

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BYTE_ORDER_MARK = 0xfeff
