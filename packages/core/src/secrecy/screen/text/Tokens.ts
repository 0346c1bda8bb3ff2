import { digitValue } from './digits.ts'

/** What stands between two tokens. `JOINED`: nothing that can be seen. `STOP`: the end of a sentence. */
export const JOINED = 0
export const SPACE = 1
export const LINE = 2
export const DASH = 3
export const PLUS = 4
export const DOT = 5
export const SLASH = 6
export const COLON = 7
export const COMMA = 8
export const BRACKET = 9
export const STOP = 10
export const WIDE = 11

/** How a word is written. */
export const SMALL = 0
export const TITLE = 1
export const CAPITALS = 2
export const MIXED = 3

/**
 * A text as words and numbers, one row a token.
 *
 * The functions below answer also for a token that is not there, with 0, -1 or false, so that a rule may look ahead
 * without asking first.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** Where `@` stands in the text. */
  readonly ats: ReadonlyArray<number>
  readonly flags: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly gaps: Uint8Array
  readonly sizes: Int32Array
  readonly lists: Int32Array
  readonly shapes: Uint8Array
  /** Where the digits of a number begin in `digits`. */
  readonly firsts: Int32Array
  readonly digits: Uint8Array
}

// The flags of a token.
export const WORD = 1
export const NUMBER = 2
export const STARTS_SENTENCE = 4
export const PLUS_BEFORE = 8
export const NEAR = 16

export const isWord = (tokens: Tokens, token: number): boolean => ((tokens.flags[token] ?? 0) & WORD) !== 0
export const isNumber = (tokens: Tokens, token: number): boolean => ((tokens.flags[token] ?? 0) & NUMBER) !== 0

/** Where the token begins and ends in the text. */
export const start = (tokens: Tokens, token: number): number => tokens.starts[token] ?? 0
export const end = (tokens: Tokens, token: number): number => tokens.ends[token] ?? 0

/** The token as it stands in the text. */
export const textOf = (tokens: Tokens, token: number): string =>
  tokens.text.slice(start(tokens, token), end(tokens, token))

/** What stands before the token. */
export const gap = (tokens: Tokens, token: number): number =>
  token < tokens.count ? (tokens.gaps[token] ?? WIDE) : WIDE

/** How many letters or digits can be seen. */
export const size = (tokens: Tokens, token: number): number => tokens.sizes[token] ?? 0

/** The value of one digit of a number. */
export const digit = (tokens: Tokens, token: number, index: number): number =>
  index < size(tokens, token) && isNumber(tokens, token)
    ? (tokens.digits[(tokens.firsts[token] ?? 0) + index] ?? -1)
    : -1

/** The value of a number; of one with more than nine digits, -1. */
export const value = (tokens: Tokens, token: number): number => {
  const count = size(tokens, token)
  if (count > 9 || !isNumber(tokens, token)) return -1
  let result = 0
  for (let index = 0; index < count; index++) result = result * 10 + digit(tokens, token, index)
  return result
}

/** Which lists a word stands in. */
export const bits = (tokens: Tokens, token: number): number => tokens.lists[token] ?? 0

/** How a word is written. */
export const shape = (tokens: Tokens, token: number): number => tokens.shapes[token] ?? SMALL

/** Whether a sentence, a line or what somebody says begins with the token. */
export const startsSentence = (tokens: Tokens, token: number): boolean =>
  ((tokens.flags[token] ?? 0) & STARTS_SENTENCE) !== 0

/** Whether the sign before the token is a plus. */
export const plusBefore = (tokens: Tokens, token: number): boolean => ((tokens.flags[token] ?? 0) & PLUS_BEFORE) !== 0

/**
 * Whether little stands between the token and the one before it: at most three kinds of signs, spaces and line breaks,
 * whatever they are.
 */
export const isNear = (tokens: Tokens, token: number): boolean => ((tokens.flags[token] ?? 0) & NEAR) !== 0

/** Where each digit of a number stands in the text, and at last where the number ends. */
export const digitPlaces = (tokens: Tokens, token: number): Int32Array => {
  const count = size(tokens, token)
  const places = new Int32Array(count + 1)
  let index = 0
  for (let at = start(tokens, token); index < count; at++) {
    const code = tokens.text.codePointAt(at) ?? 0
    if (digitValue(code) < 0) continue
    places[index++] = at
    if (code > 0xffff) at++
  }
  places[count] = end(tokens, token)
  return places
}
