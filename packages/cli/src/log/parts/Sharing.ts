import { Buffer } from 'node:buffer'
import { parse } from '../jsonOf.ts'
import type { Leave } from '../scan.ts'

/**
 * How the streams of a log are shared out among several readers that each read all of its lines: of cases each has those whose names
 * have its number as a remainder. Agreements and meetings, which are few, are not shared out.
 */
export interface Sharing {
  /** The reader's number, from 0. */
  readonly part: number
  readonly of: number
}

/**
 * To which reader a line of a log is shared out; `common`: it is not of a case; `blank`: it is no event; `any`: it does not tell its
 * stream.
 */
export type Share = number | 'common' | 'blank' | 'any'

/** What one of several readers leaves to the others, and where it is. */
export interface Leaving {
  readonly leave: Leave
  /** The number in the log, from 0, of the event that is on the line about which was asked last. */
  readonly ordinal: () => number
}

/** @param takesCommon - whether the reader reads what is not shared out */
export const leaving = ({ part, of }: Sharing, takesCommon: boolean): Leaving => {
  let lines = 0
  return {
    leave: (bytes, from, to) => {
      const share = shareOf(bytes, from, to, of)
      if (share !== 'blank') lines += 1
      return share !== part && share !== 'any' && !(share === 'common' && takesCommon)
    },
    ordinal: () => lines - 1
  }
}

/**
 * Tells to which of several readers a line is shared out, by its bytes where its keys are in their usual order, else by its JSON. The
 * bytes are UTF-8.
 */
export const shareOf = (bytes: Buffer, from: number, to: number, of: number): Share => {
  const start = usualStream(bytes, from, to)
  if (start < 0) return shareOfText(bytes.toString('utf8', from, to), of)
  if (bytes[start] !== LETTER_C)
    return bytes[start] === BACKSLASH ? shareOfText(bytes.toString('utf8', from, to), of) : 'common'
  let hash = FNV_OFFSET
  for (let at = start; at < to; at += 1) {
    const byte = bytes[at] as number
    if (byte === QUOTE) return (hash >>> 0) % of
    if (byte === BACKSLASH) break
    hash = Math.imul(hash ^ byte, FNV_PRIME)
  }
  return shareOfText(bytes.toString('utf8', from, to), of)
}

const shareOfText = (text: string, of: number): Share => {
  const line = text.startsWith('\u{feff}') ? text.slice(1) : text
  if (line.trim() === '') return 'blank'
  const value: unknown = parse(line)?.value
  const stream = typeof value === 'object' && value !== null && 'stream' in value ? value.stream : null
  if (typeof stream !== 'string') return 'any'
  const name = Buffer.from(stream)
  if (name[0] !== LETTER_C) return 'common'
  let hash = FNV_OFFSET
  for (const byte of name) hash = Math.imul(hash ^ byte, FNV_PRIME)
  return (hash >>> 0) % of
}

/** Where the name of a stream begins in a line that begins with an id and a stream; -1 in one that does not. */
const usualStream = (bytes: Buffer, from: number, to: number): number => {
  if (!isAt(bytes, from, to, BEFORE_ID)) return -1
  for (let at = from + BEFORE_ID.length; at < to; at += 1) {
    const byte = bytes[at]
    if (byte === BACKSLASH) return -1
    if (byte === QUOTE) return isAt(bytes, at, to, BEFORE_STREAM) ? at + BEFORE_STREAM.length : -1
  }
  return -1
}

const isAt = (bytes: Buffer, at: number, to: number, text: Uint8Array): boolean => {
  if (to - at < text.length) return false
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text[index]) return false
  return true
}

const BEFORE_ID = Buffer.from('{"id":"')
const BEFORE_STREAM = Buffer.from('","stream":"')
const LETTER_C = 0x63
const QUOTE = 0x22
const BACKSLASH = 0x5c
const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193
