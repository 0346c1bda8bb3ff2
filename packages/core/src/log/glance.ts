import { type Instant, Stockholm } from '@norrsken/rules'
import * as t from 'io-ts'
import { quick } from '../codec/quick.ts'
import { CLOSE, COMMA, dayAt, digitAt, instantAt, isAt, OPEN, partAt, QUOTE } from '../codec/skim.ts'
import { data } from './Event.ts'
import type { TextOf } from './skim.ts'
import { newest, upgrades } from './upgrade.ts'

/** A part of an event: where it stands in time, and some keys of what it says. */
export interface Glance {
  readonly id: string
  readonly stream: string
  /** When it was so, as in an entry. */
  readonly at: Instant.Instant
  /** The keys that were asked for, of those that it has. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Makes a function that reads a part of the events of one type of cases from their lines, of a log in which each is known to be
 * sound and to be of that type: nothing is checked again. `null` where a line is not written as most are: its keys in another order, with spaces between
 * them, with escapes or letters beyond ASCII in what is asked for. Then it has to be read in full. Of what is told `parse` and
 * `decode` tell the same.
 *
 * @param keys - which keys of what it says are told
 * @param textOf - makes a text of the bytes of a line, which are ASCII there
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const textOf = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to))
 * const glance = Log.glancer('CaseClosed', ['reason'], textOf)
 * assert.equal(glance(new TextEncoder().encode('{ "id": "e1" }'), 0, null), null)
 */
export const glancer = (
  type: string,
  keys: ReadonlyArray<string>,
  textOf: TextOf
): ((bytes: Uint8Array, from: number, stream: string | null) => Glance | null) => {
  const codec = data.case[type]
  if (codec === undefined) return () => null
  const schema = newest(upgrades, type)
  const said = dataReader(codec, keys, textOf)
  const starts = new Int32Array(parts.length)
  const ends = new Int32Array(parts.length)
  return (bytes, from, stream) => {
    if (bytes[from] !== OPEN) return null
    let found: Glance['data'] | null = null
    let end = from + 1
    let seen = 0
    let next = 0
    while ((seen & MUST) !== MUST) {
      const part = partAt(bytes, end, parts, next)
      if (part < 0) return null
      const at = end + (parts[part] as Uint8Array).length
      if (part === DATA) {
        found = bytes[at] === OPEN ? said(bytes, at) : null
        if (found === null) return null
      }
      seen |= 1 << part
      // Where what it says ends matters only if something is to come after it.
      if ((seen & MUST) !== MUST || part !== DATA) end = part === DATA ? skipped(bytes, at) : partEnd(bytes, at, part)
      if (end < 0) return null
      starts[part] = at + 1
      ends[part] = end - 1
      next = part + 1
      if (bytes[end] === COMMA) end += 1
      else if ((seen & MUST) !== MUST) return null
    }
    if (found === null || digitAt(bytes, (starts[SCHEMA] as number) - 1) < 0) return null
    if (Number(textOf(bytes, (starts[SCHEMA] as number) - 1, (ends[SCHEMA] as number) + 1)) !== schema) return null
    const at = momentAt(bytes, starts[EFFECTIVE] as number, ends[EFFECTIVE] as number)
    if (Number.isNaN(at)) return null
    return {
      id: textOf(bytes, starts[ID] as number, ends[ID] as number),
      stream: stream ?? textOf(bytes, starts[STREAM] as number, ends[STREAM] as number),
      at,
      data: found
    }
  }
}

/** Where a part ends; -1 where it is one that is told, and not written plainly. */
const partEnd = (bytes: Uint8Array, at: number, part: number): number => {
  if ((TOLD & (1 << part)) === 0) return skipped(bytes, at)
  const end = bytes[at] === QUOTE ? plainEnd(bytes, at + 1) : -1
  return end < 0 ? -1 : end + 1
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The keys of an event in the order in which they are mostly written. One that corrects another is read in full. */
const parts = [
  'id',
  'stream',
  'version',
  'type',
  'schema',
  'effective',
  'recorded',
  'by',
  'data',
  'synthetic',
  'source'
].map((key) => ascii(`${JSON.stringify(key)}:`))
const [ID, STREAM, SCHEMA, EFFECTIVE, DATA] = [0, 1, 4, 5, 8]
/** The texts that are told of. */
const TOLD = (1 << ID) | (1 << STREAM) | (1 << EFFECTIVE)
const MUST = TOLD | (1 << SCHEMA) | (1 << DATA)

/** Reads some keys of an object; `null` where they are not written as most are. */
const dataReader = (
  codec: t.Mixed,
  names: ReadonlyArray<string>,
  textOf: TextOf
): ((bytes: Uint8Array, at: number) => Record<string, unknown> | null) => {
  const { required, optional } = codec as t.Mixed & { readonly required?: t.Props; readonly optional?: t.Props }
  /** In the order in which they are mostly written. */
  const inOrder = [...Object.keys(required ?? {}), ...Object.keys(optional ?? {})]
  const wanted = (inOrder.length === 0 ? [...names] : names.filter((name) => inOrder.includes(name))).sort(
    (one, other) => inOrder.indexOf(one) - inOrder.indexOf(other)
  )
  const keys = wanted.map((key) => ascii(`${JSON.stringify(key)}:`))
  const sealing = wanted.map((key) => sealingOf({ ...required, ...optional }[key]))
  const reading = values(textOf)
  return (bytes, at) => {
    const found: Record<string, unknown> = {}
    let left = wanted.length
    let next = 0
    let end = at + 1
    if (bytes[end] === CLOSE) return found
    while (left > 0) {
      const part = partAt(bytes, end, keys, next)
      if (part < 0) {
        const keyEnd = bytes[end] === QUOTE ? plainEnd(bytes, end + 1) : -1
        if (keyEnd < 0 || bytes[keyEnd + 1] !== COLON) return null
        end = skipped(bytes, keyEnd + 2)
      } else {
        const seal = sealing[part]
        const value = reading.at(bytes, end + (keys[part] as Uint8Array).length, seal !== null)
        if (value === undefined) return null
        found[wanted[part] as string] = seal == null ? value : seal(value)
        left -= 1
        next = part + 1
        end = reading.end()
      }
      if (end < 0) return null
      if (bytes[end] === CLOSE) return found
      if (bytes[end] !== COMMA) return null
      end += 1
    }
    return found
  }
}

/** What seals what is read of a key; `null` where nothing is to be sealed. */
const sealingOf = (codec: t.Mixed | undefined): ((value: unknown) => unknown) | null =>
  codec === undefined || codec.encode === t.identity ? null : quick(codec).read

/** Reads values that are written plainly, and where they end. */
const values = (textOf: TextOf) => {
  let end = 0
  /** Words that come again and again are the same text each time. Nothing that is sealed is among them. */
  const known: string[] = new Array<string>(KNOWN).fill('')

  const text = (bytes: Uint8Array, from: number, isSealed: boolean): string | undefined => {
    let hash = 0
    let to = from
    for (let byte = bytes[to]; byte !== QUOTE; byte = bytes[to]) {
      if (byte === undefined || byte === BACKSLASH || byte > LAST_ASCII) return undefined
      hash = (Math.imul(hash, 31) + byte) | 0
      to += 1
    }
    end = to + 1
    if (isSealed || to - from > LONGEST_WORD) return textOf(bytes, from, to)
    const slot = (hash ^ (hash >>> 12)) & (KNOWN - 1)
    const word = known[slot] as string
    if (word.length === to - from && isWordAt(bytes, from, word)) return word
    const read = textOf(bytes, from, to)
    known[slot] = read
    return read
  }

  const list = (bytes: Uint8Array, from: number, isSealed: boolean): ReadonlyArray<unknown> | undefined => {
    const found: unknown[] = []
    end = from + 1
    if (bytes[end] === CLOSE_LIST) {
      end += 1
      return found
    }
    for (;;) {
      const one = at(bytes, end, isSealed)
      if (one === undefined) return undefined
      found.push(one)
      const after = bytes[end]
      end += 1
      if (after === CLOSE_LIST) return found
      if (after !== COMMA) return undefined
    }
  }

  const object = (bytes: Uint8Array, from: number, isSealed: boolean): object | undefined => {
    const found: Record<string, unknown> = {}
    end = from + 1
    if (bytes[end] === CLOSE) {
      end += 1
      return found
    }
    for (;;) {
      const key = bytes[end] === QUOTE ? text(bytes, end + 1, false) : undefined
      if (key === undefined || key === '__proto__' || bytes[end] !== COLON) return undefined
      const value = at(bytes, end + 1, isSealed)
      if (value === undefined) return undefined
      found[key] = value
      const after = bytes[end]
      end += 1
      if (after === CLOSE) return found
      if (after !== COMMA) return undefined
    }
  }

  const number = (bytes: Uint8Array, from: number): number | undefined => {
    const to = afterDigits(bytes, from)
    const after = bytes[to]
    if (to === from || to - from > 9 || (after !== COMMA && after !== CLOSE && after !== CLOSE_LIST)) return undefined
    let value = 0
    for (let digit = from; digit < to; digit += 1) value = value * 10 + digitAt(bytes, digit)
    end = to
    return value
  }

  const at = (bytes: Uint8Array, from: number, isSealed: boolean): unknown => {
    switch (bytes[from]) {
      case QUOTE:
        return text(bytes, from + 1, isSealed)
      case OPEN_LIST:
        return list(bytes, from, isSealed)
      case OPEN:
        return object(bytes, from, isSealed)
      case LETTER_T:
        end = from + 4
        return isAt(bytes, from, TRUE) ? true : undefined
      case LETTER_F:
        end = from + 5
        return isAt(bytes, from, FALSE) ? false : undefined
      case LETTER_N:
        end = from + 4
        return isAt(bytes, from, NULL) ? null : undefined
      default:
        return number(bytes, from)
    }
  }

  return { at, end: () => end }
}

const isWordAt = (bytes: Uint8Array, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word.charCodeAt(i)) return false
  return true
}

/** Where a text without escapes has its closing quotation mark; -1 where there is an escape, or a letter beyond ASCII. */
const plainEnd = (bytes: Uint8Array, from: number): number => {
  for (let end = from; ; end += 1) {
    const byte = bytes[end]
    if (byte === QUOTE) return end
    if (byte === undefined || byte === BACKSLASH || byte > LAST_ASCII) return -1
  }
}

/** Where a value ends that nobody asks for; -1 where it begins with none. */
const skipped = (bytes: Uint8Array, from: number): number => {
  const first = bytes[from]
  if (first === QUOTE) return textSkipped(bytes, from + 1)
  if (first !== OPEN && first !== OPEN_LIST) {
    let end = from
    for (let byte = first; byte !== COMMA && byte !== CLOSE; byte = bytes[end]) {
      if (byte === undefined) return -1
      end += 1
    }
    return end
  }
  let depth = 0
  for (let end = from; ; ) {
    const byte = bytes[end]
    if (byte === undefined) return -1
    if (byte === QUOTE) {
      end = textSkipped(bytes, end + 1)
      if (end < 0) return -1
      continue
    }
    end += 1
    if (byte === OPEN || byte === OPEN_LIST) depth += 1
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      depth -= 1
      if (depth === 0) return end
    }
  }
}

/** Where a text ends, after its quotation mark, whatever is in it. */
const textSkipped = (bytes: Uint8Array, from: number): number => {
  for (let end = from; ; end += 1) {
    const byte = bytes[end]
    if (byte === QUOTE) return end + 1
    if (byte === BACKSLASH) end += 1
    else if (byte === undefined) return -1
  }
}

const afterDigits = (bytes: Uint8Array, from: number): number => {
  let end = from
  while (digitAt(bytes, end) >= 0) end += 1
  return end
}

/** When something was so that is written as a day or as an instant; `NaN` where it is not written as most are. */
const momentAt = (bytes: Uint8Array, from: number, to: number): Instant.Instant => {
  if (to - from !== DAY_LENGTH) return instantAt(bytes, from) as Instant.Instant
  const day = dayAt(bytes, from)
  if (Number.isNaN(day)) return Number.NaN as Instant.Instant
  if (day !== dayKnown.day)
    dayKnown = { day, starts: Stockholm.startOfDay(day as Parameters<typeof Stockholm.startOfDay>[0]) }
  return dayKnown.starts
}

/** The day of which the start was asked for last. This only saves time. */
let dayKnown = { day: Number.NaN, starts: Number.NaN as Instant.Instant }

const DAY_LENGTH = '2023-03-01'.length
/** So many words are known at a time, each of no more than so many letters. */
const [KNOWN, LONGEST_WORD] = [2048, 60]
const [COLON, OPEN_LIST, CLOSE_LIST, BACKSLASH, LAST_ASCII] = [0x3a, 0x5b, 0x5d, 0x5c, 0x7e]
const [LETTER_T, LETTER_F, LETTER_N] = [0x74, 0x66, 0x6e]
const [TRUE, FALSE, NULL] = [ascii('true'), ascii('false'), ascii('null')]
