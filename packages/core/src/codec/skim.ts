import { Day } from '@norrsken/rules'
import * as t from 'io-ts'
import {
  type Bounds,
  DayText,
  EffectiveText,
  Flag,
  Id,
  InstantText,
  PartyId,
  SealedText,
  Text,
  True,
  UnitId,
  type Words
} from './values.ts'

/**
 * Goes over a JSON value as it is written in UTF-8 bytes, and says where it ends, if it is written plainly and a codec takes it;
 * else `FULL`: then the value has to be read in full to know what it is. Nothing is made of the bytes on the way.
 *
 * Plainly is without spaces between the parts, without escapes, and with names and numbers as they mostly are.
 */
export type Skim = (bytes: Uint8Array, at: number) => number

/** Not to be told by a glance. */
export const FULL = -1

/** What the codecs of this library keep of those that they are made of. */
interface Parts extends Partial<Words<string>>, Partial<Bounds> {
  readonly required?: t.Props
  readonly optional?: t.Props
  readonly unlessNull?: t.Mixed
  readonly member?: t.Mixed
  readonly kinds?: ReadonlyArray<t.Mixed>
  readonly prefixes?: ReadonlyArray<string>
}

/**
 * Derives from a codec, once, what goes over its values. It takes no value that the codec does not; of a codec that is made in no way
 * that is known here it takes plain texts that the codec takes when it is asked, and no other value.
 */
export const skim = (codec: t.Mixed): Skim => {
  const { required, optional, unlessNull, member, kinds, words, least, most, prefixes } = codec as t.Mixed & Parts
  const known = leaves.get(codec)
  if (known !== undefined) return known
  if (required !== undefined) return closedSkim(required, optional ?? {})
  if (unlessNull !== undefined) return firstOf([literal('null'), skim(unlessNull)])
  if (member !== undefined) return listSkim(skim(member))
  if (kinds !== undefined) return firstOf(kinds.map(skim))
  if (words !== undefined) return firstOf(words.map((word) => literal(JSON.stringify(word))))
  if (prefixes !== undefined) return firstOf(prefixes.map(prefixedSkim))
  if (least !== undefined && most !== undefined) return numberSkim(least, most)
  return askedSkim(codec)
}

/** A text that is written as such bytes. */
export const literal = (text: string): Skim => {
  const wanted = new TextEncoder().encode(text)
  return (bytes, at) => (isAt(bytes, at, wanted) ? at + wanted.length : FULL)
}

/** Whether such bytes stand at a place. */
export const isAt = (bytes: Uint8Array, at: number, wanted: Uint8Array): boolean => {
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false
  return true
}

const firstOf =
  (skims: ReadonlyArray<Skim>): Skim =>
  (bytes, at) => {
    for (let i = 0; i < skims.length; i += 1) {
      const end = (skims[i] as Skim)(bytes, at)
      if (end !== FULL) return end
    }
    return FULL
  }

/** The keys of a closed object, each with its quotation marks and its colon, in the order in which they mostly come. */
const closedSkim = (required: t.Props, optional: t.Props): Skim => {
  const props = [...Object.entries(required), ...Object.entries(optional)]
  if (props.length > MOST_KEYS) return () => FULL
  const keys = props.map(([key]) => new TextEncoder().encode(`${JSON.stringify(key)}:`))
  const skims = props.map(([, codec]) => skim(codec))
  const must = 2 ** Object.keys(required).length - 1
  return (bytes, at) => {
    if (bytes[at] !== OPEN) return FULL
    if (bytes[at + 1] === CLOSE) return must === 0 ? at + 2 : FULL
    let end = at + 1
    let seen = 0
    let next = 0
    for (;;) {
      const part = partAt(bytes, end, keys, next)
      if (part < 0 || (seen & (1 << part)) !== 0) return FULL
      seen |= 1 << part
      next = part + 1
      end = (skims[part] as Skim)(bytes, end + (keys[part] as Uint8Array).length)
      if (end === FULL) return FULL
      const after = bytes[end]
      end += 1
      if (after === CLOSE) return (seen & must) === must ? end : FULL
      if (after !== COMMA) return FULL
    }
  }
}

/** So many keys have a bit of their own. */
const MOST_KEYS = 30

/** Which of some keys stands at a place: looked for from the one on that should come next. */
export const partAt = (bytes: Uint8Array, at: number, keys: ReadonlyArray<Uint8Array>, next: number): number => {
  for (let part = next; part < keys.length; part += 1) if (isAt(bytes, at, keys[part] as Uint8Array)) return part
  for (let part = 0; part < next; part += 1) if (isAt(bytes, at, keys[part] as Uint8Array)) return part
  return -1
}

const listSkim =
  (member: Skim): Skim =>
  (bytes, at) => {
    if (bytes[at] !== OPEN_LIST) return FULL
    if (bytes[at + 1] === CLOSE_LIST) return at + 2
    let end = at + 1
    for (;;) {
      end = member(bytes, end)
      if (end === FULL) return FULL
      const after = bytes[end]
      end += 1
      if (after === CLOSE_LIST) return end
      if (after !== COMMA) return FULL
    }
  }

/** Of up to nine digits, without a sign or a fraction. */
const numberSkim =
  (least: number, most: number): Skim =>
  (bytes, at) => {
    let end = at
    let value = 0
    for (let digit = digitAt(bytes, end); digit >= 0; digit = digitAt(bytes, end)) {
      value = value * 10 + digit
      end += 1
    }
    const many = end - at
    if (many === 0 || many > 9 || (many > 1 && bytes[at] === ZERO)) return FULL
    const after = bytes[end]
    if (after !== COMMA && after !== CLOSE && after !== CLOSE_LIST) return FULL
    return value >= least && value <= most ? end : FULL
  }

/** The digit at a place; -1 where there is none. */
export const digitAt = (bytes: Uint8Array, at: number): number => {
  const digit = (bytes[at] ?? 0) - ZERO
  return digit >= 0 && digit <= 9 ? digit : -1
}

/** Where a text without escapes ends, after its quotation mark: `FULL` where a byte is less or more than is let through. */
const textEnd = (bytes: Uint8Array, at: number, last: number): number => {
  if (bytes[at] !== QUOTE) return FULL
  for (let end = at + 1; ; end += 1) {
    const byte = bytes[end]
    if (byte === QUOTE) return end + 1
    if (byte === undefined || byte < SPACE || byte === BACKSLASH || byte > last) return FULL
  }
}

/** At most as many bytes as a codec lets through characters: there are no fewer bytes than characters. */
const textSkim =
  (most: number): Skim =>
  (bytes, at) => {
    const end = textEnd(bytes, at, 0xff)
    return end !== FULL && end - at - 2 <= most ? end : FULL
  }

const idSkim: Skim = (bytes, at) => {
  const end = textEnd(bytes, at, LAST_ASCII)
  return end !== FULL && end - at > 2 && end - at - 2 <= 200 ? end : FULL
}

/** A text that begins in a way and goes on with one to 200 visible ASCII characters. */
const prefixedSkim = (prefix: string): Skim => {
  const wanted = new TextEncoder().encode(`"${prefix}`)
  return (bytes, at) => {
    if (!isAt(bytes, at, wanted)) return FULL
    const from = at + wanted.length
    for (let end = from; end - from <= 200; end += 1) {
      const byte = bytes[end] ?? 0
      if (byte === QUOTE) return end > from ? end + 1 : FULL
      if (byte <= SPACE || byte === BACKSLASH || byte > LAST_ASCII) return FULL
    }
    return FULL
  }
}

/** A name of small letters, digits, dots, lines and hyphens that begins with one of the first two: where it ends, or `FULL`. */
const nameEnd = (bytes: Uint8Array, at: number): number => {
  if (!isLetterOrDigit(bytes[at] ?? 0)) return FULL
  for (let end = at + 1; end - at <= 100; end += 1) {
    const byte = bytes[end] ?? 0
    if (!isLetterOrDigit(byte) && byte !== 0x2d && byte !== 0x2e && byte !== 0x5f) return end
  }
  return FULL
}

const isLetterOrDigit = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)

const partySkim: Skim = (bytes, at) => {
  const end = bytes[at] === QUOTE ? nameEnd(bytes, at + 1) : FULL
  return end !== FULL && bytes[end] === QUOTE ? end + 1 : FULL
}

const unitSkim: Skim = (bytes, at) => {
  const slash = bytes[at] === QUOTE ? nameEnd(bytes, at + 1) : FULL
  if (slash === FULL || bytes[slash] !== SLASH) return FULL
  const end = nameEnd(bytes, slash + 1)
  return end !== FULL && bytes[end] === QUOTE ? end + 1 : FULL
}

/** A day of the years 1000 to 2999 between quotation marks. */
const daySkim: Skim = (bytes, at) =>
  bytes[at] === QUOTE && bytes[at + 11] === QUOTE && !Number.isNaN(dayAt(bytes, at + 1)) ? at + 12 : FULL

const instantSkim: Skim = (bytes, at) => {
  if (bytes[at] !== QUOTE) return FULL
  const end = instantEnd(bytes, at + 1)
  return end !== FULL && bytes[end] === QUOTE ? end + 1 : FULL
}

const effectiveSkim: Skim = (bytes, at) => (bytes[at + 11] === QUOTE ? daySkim(bytes, at) : instantSkim(bytes, at))

/** The day `YYYY-MM-DD` at a place, of the years 1000 to 2999; `NaN` where there is none. */
export const dayAt = (bytes: Uint8Array, at: number): number => {
  if (bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN) return Number.NaN
  const year = two(bytes, at) * 100 + two(bytes, at + 2)
  const month = two(bytes, at + 5)
  const day = two(bytes, at + 8)
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN
  const key = year * 12 + month - 1
  if (key !== monthKnown.key) {
    const first = Day.fromParts(year, month, 1)
    const next = month === 12 ? Day.fromParts(year + 1, 1, 1) : Day.fromParts(year, month + 1, 1)
    if (first._tag === 'None' || next._tag === 'None') return Number.NaN
    monthKnown = { key, first: first.value, days: next.value - first.value }
  }
  return day <= monthKnown.days ? monthKnown.first + day - 1 : Number.NaN
}

/** The month of which a day was read last: most days of a log are in the month of the one before. This only saves time. */
let monthKnown = { key: Number.NaN, first: 0, days: 0 }

/** Two digits as a number; `NaN` where one of them is none. */
const two = (bytes: Uint8Array, at: number): number => {
  const tens = digitAt(bytes, at)
  const ones = digitAt(bytes, at + 1)
  return tens < 0 || ones < 0 ? Number.NaN : tens * 10 + ones
}

/** Where an instant with an offset ends that begins at a place; `FULL` where none is written plainly. */
const instantEnd = (bytes: Uint8Array, at: number): number => {
  instantAt(bytes, at)
  return instantRead.end
}

/** Where the instant ends that was read last. */
const instantRead = { end: FULL }

/**
 * The instant at a place, in milliseconds, and in `instantRead` where it ends: a day of the years 1000 to 2999, a time of day with
 * seconds and at most a fraction of nine digits or without them, and `Z` or an offset. `NaN` where none is written so.
 */
export const instantAt = (bytes: Uint8Array, at: number): number => {
  instantRead.end = FULL
  const day = dayAt(bytes, at)
  const hour = two(bytes, at + 11)
  const minute = two(bytes, at + 14)
  if (Number.isNaN(day) || bytes[at + 10] !== LETTER_T || bytes[at + 13] !== COLON) return Number.NaN
  if (!(hour <= 23 && minute <= 59)) return Number.NaN
  let end = at + 16
  let ms = 0
  if (bytes[end] === COLON) {
    const second = two(bytes, end + 1)
    if (!(second <= 59)) return Number.NaN
    ms = second * 1000
    end += 3
    if (bytes[end] === DOT) {
      let scale = 100
      let digit = digitAt(bytes, end + 1)
      const from = end + 1
      for (end = from; digit >= 0 && end - from < 9; digit = digitAt(bytes, end)) {
        if (scale >= 1) ms += digit * scale
        scale /= 10
        end += 1
      }
      if (end === from) return Number.NaN
    }
  }
  let offset = 0
  const sign = bytes[end]
  if (sign === LETTER_Z) end += 1
  else if (sign === PLUS || sign === HYPHEN) {
    const hours = two(bytes, end + 1)
    const minutes = two(bytes, end + 4)
    if (!(hours <= 23 && minutes <= 59) || bytes[end + 3] !== COLON) return Number.NaN
    offset = (hours * 60 + minutes) * (sign === PLUS ? 1 : -1)
    end += 6
  } else return Number.NaN
  instantRead.end = end
  return day * 86_400_000 + (hour * 60 + minute - offset) * 60_000 + ms
}

/** Plain texts of a codec that has to be asked, and words that are no texts. */
const askedSkim = (codec: t.Mixed): Skim => {
  if (codec.encode !== t.identity) return () => FULL
  const words = firstOf([true, false, null].filter((word) => codec.is(word)).map((word) => literal(String(word))))
  return (bytes, at) => {
    const end = textEnd(bytes, at, LAST_ASCII)
    if (end === FULL) return words(bytes, at)
    return codec.is(asciiOf(bytes, at + 1, end - 1)) ? end : FULL
  }
}

/** The text of some ASCII bytes. */
const asciiOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const leaves: ReadonlyMap<t.Mixed, Skim> = new Map<t.Mixed, Skim>([
  [Id, idSkim],
  [PartyId, partySkim],
  [UnitId, unitSkim],
  [Text, textSkim(10_000)],
  [SealedText, textSkim(Number.POSITIVE_INFINITY)],
  [DayText, daySkim],
  [InstantText, instantSkim],
  [EffectiveText, effectiveSkim],
  [Flag, firstOf([literal('true'), literal('false')])],
  [True, literal('true')]
])

export const [QUOTE, COMMA, COLON, OPEN, CLOSE] = [0x22, 0x2c, 0x3a, 0x7b, 0x7d]
const [OPEN_LIST, CLOSE_LIST, BACKSLASH, SPACE, LAST_ASCII] = [0x5b, 0x5d, 0x5c, 0x20, 0x7e]
const [ZERO, HYPHEN, SLASH, DOT, PLUS, LETTER_T, LETTER_Z] = [0x30, 0x2d, 0x2f, 0x2e, 0x2b, 0x54, 0x5a]
