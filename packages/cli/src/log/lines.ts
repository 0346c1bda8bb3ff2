import { Buffer, isUtf8 } from 'node:buffer'
import type { Source } from './Source.ts'

/** A line of a log, counted from 1; or that there is one which cannot be read. */
export type Line = TextLine | { readonly type: 'too-long' | 'not-utf8'; readonly number: number }

export interface TextLine {
  readonly type: 'text'
  readonly number: number
  /** Where it begins, in bytes. */
  readonly at: number
  /** Without the line's end, which may be LF or CRLF. */
  readonly text: string
  /** Whether the line has an end. A last line that has none may be the beginning of one. */
  readonly ended: boolean
}

/**
 * Takes a line that is told by its bytes, from `from` to before `to`, or does not: then it is given as a text. It is well-formed
 * UTF-8, is no longer than the longest that is read, and has an end.
 *
 * @param at - where it begins in the log, in bytes
 */
export type Take = (bytes: Buffer, from: number, to: number, at: number) => boolean

/** Between two lines: where a reading begins, or has come to. */
export interface Mark {
  /** How many bytes come before it. */
  readonly position: number
  /** The number of the next line. */
  readonly line: number
}

/** Before the first line. */
export const START: Mark = { position: 0, line: 1 }

/** Where lines end, and whether the last of them had an end. */
export interface End extends Mark {
  readonly ended: boolean
}

/** The longest line that is read, in bytes, its end not counted: 8 MiB. */
export const LONGEST = 8 * 1024 * 1024

/**
 * The lines of a source, read block by block. No more than the longest line and one block are held at a time: of a line
 * that is longer only the end is looked for. A byte order mark at the very start is left out.
 *
 * @param blockSize - how many bytes are read at a time
 * @param take - is handed each line before it is made a text of: one that it takes is not given
 * @param from - where the first line begins
 */
export function* lines(
  source: Pick<Source, 'read'>,
  blockSize: number = 1024 * 1024,
  take: Take | null = null,
  from: Mark = START
): Generator<Line, End> {
  let bytes = Buffer.allocUnsafe(2 * blockSize)
  /** How many bytes at the start of `bytes` belong to a line whose end has not been seen. */
  let held = 0
  let { position, line: number } = from
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
    let start = 0
    const to = held + count
    const lastEnd = bytes.subarray(held, to).lastIndexOf(LINE_FEED)
    if (lastEnd >= 0) {
      const whole = held + lastEnd + 1
      if (skipping) {
        yield { type: 'too-long', number }
        number += 1
        skipping = false
        start = bytes.indexOf(LINE_FEED) + 1
      }
      number = yield* within(bytes.subarray(start, whole), number, position - to + start, take)
      start = whole
    }
    held = to - start
    if (skipping || held > LONGEST + 1) {
      skipping = true
      held = 0
    }
    bytes.copyWithin(0, start, start + held)
  }
  if (skipping) yield { type: 'too-long', number }
  else if (held > 0) yield lastLine(bytes.subarray(0, held), number, position - held)
  return { position, line: number, ended: held === 0 && !skipping }
}

/** The lines of bytes that end with a line's end. The bytes begin at a position. Answers with the number of the next line. */
function* within(bytes: Buffer, first: number, position: number, take: Take | null): Generator<Line, number> {
  if (bytes.length > LONGEST || !isUtf8(bytes)) return yield* oneByOne(bytes, first, position)
  if (take !== null) return yield* untaken(bytes, first, position, take)
  const text = bytes.toString('utf8')
  /** A text that has as many characters as there are bytes is ASCII: then the places are the same. */
  const isAscii = text.length === bytes.length
  let number = first
  let at = 0
  for (let from = 0; from < text.length; number += 1) {
    const end = text.indexOf('\n', from)
    const to = end > from && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end
    yield { type: 'text', number, at: position + at, text: text.slice(startOf(text, from, number), to), ended: true }
    from = end + 1
    at = isAscii ? from : bytes.indexOf(LINE_FEED, at) + 1
  }
  return number
}

/** Those that are not taken. The bytes are UTF-8. */
function* untaken(bytes: Buffer, first: number, position: number, take: Take): Generator<Line, number> {
  let number = first
  for (let from = 0; from < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_FEED, from)
    const to = end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end
    if (!take(bytes, from, to, position + from)) {
      const text = bytes.toString('utf8', from, to)
      yield { type: 'text', number, at: position + from, text: text.slice(startOf(text, 0, number)), ended: true }
    }
    from = end + 1
  }
  return number
}

/** The slow way, where one of the lines is too long or is not UTF-8. */
function* oneByOne(bytes: Buffer, first: number, position: number): Generator<Line, number> {
  let number = first
  for (let from = 0; from < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_FEED, from)
    yield lineOf(bytes.subarray(from, end), number, position + from, true)
    from = end + 1
  }
  return number
}

/** A last line without an end. Cut within a character it is still read: what is wrong with it is that it was cut. */
const lastLine = (bytes: Buffer, number: number, at: number): Line => {
  const cuts = [0, 1, 2, 3].filter((cut) => cut < bytes.length)
  const cut = cuts.find((cut) => isUtf8(bytes.subarray(0, bytes.length - cut))) ?? 0
  const line = lineOf(bytes.subarray(0, bytes.length - cut), number, at, false)
  return line.type === 'text' && cut > 0 ? { ...line, text: `${line.text}\u{fffd}` } : line
}

const lineOf = (bytes: Buffer, number: number, at: number, ended: boolean): Line => {
  const hasReturn = ended && bytes[bytes.length - 1] === CARRIAGE_RETURN
  const content = hasReturn ? bytes.subarray(0, -1) : bytes
  if (content.length > LONGEST) return { type: 'too-long', number }
  if (!isUtf8(content)) return { type: 'not-utf8', number }
  const text = content.toString('utf8')
  return { type: 'text', number, at, text: text.slice(startOf(text, 0, number)), ended }
}

/** Where a line begins: after the byte order mark, if it is there. */
const startOf = (text: string, from: number, number: number): number =>
  number === 1 && text.charCodeAt(from) === BYTE_ORDER_MARK ? from + 1 : from

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BYTE_ORDER_MARK = 0xfeff
