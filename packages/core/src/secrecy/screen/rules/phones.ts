import type { Certainty } from '../Finding.ts'
import { classOf, PLUS as PLUS_SIGN } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { PHONE } from '../words.ts'
import { isMonth, isTimeOfDay } from './dates.ts'
import type { IsPublic } from './publicNumbers.ts'
import type { Report } from './Report.ts'

/** The last token of a telephone number, and how sure it is one. */
type Found = readonly [last: number, certainty: Certainty]

/** Telephone numbers that begin with a token: with a country code, mobile ones, with an area code, each digit apart, or after a word for one. Those that belong to nobody are left out. */
export const phones =
  (tokens: Token.Tokens, isPublic: IsPublic, report: Report) =>
  (first: number): void => {
    const found =
      abroad(tokens, first) ??
      mobile(tokens, first) ??
      inArea(tokens, first) ??
      apart(tokens, first) ??
      afterWord(tokens, first)
    if (found === undefined) return
    const [last, certainty] = found
    if (isPublic(tokens, first, last)) return
    const from = Token.plusBefore(tokens, first) ? plusOf(tokens, first) : Token.start(tokens, first)
    report('phone', from, Token.end(tokens, last), certainty)
  }

/** With `+` or `00` and the code of a country. */
const abroad = (tokens: Token.Tokens, first: number): Found | undefined => {
  const size = Token.size(tokens, first)
  if (Token.plusBefore(tokens, first)) {
    return found(reach(tokens, first, 8, 16, 1), isSwedish(tokens, first, 0) ? 'certain' : 'likely')
  }
  const isCode = Token.digit(tokens, first, 0) === 0 && Token.digit(tokens, first, 1) === 0
  if (!isCode || (size !== 2 && size !== 4 && size < 10)) return undefined
  return found(reach(tokens, first, 10, 17, 1), isSwedish(tokens, first, 2) ? 'certain' : 'likely')
}

/** 070, 072, 073, 076 or 079, ten digits in all. */
const mobile = (tokens: Token.Tokens, first: number): Found | undefined => {
  const size = Token.size(tokens, first)
  if (Token.digit(tokens, first, 0) !== 0 || Token.digit(tokens, first, 1) !== 7) return undefined
  const third = size === 2 ? Token.digit(tokens, first + 1, 0) : Token.digit(tokens, first, 2)
  if (third !== 0 && third !== 2 && third !== 3 && third !== 6 && third !== 9) return undefined
  return found(reach(tokens, first, 10, 10, 1), size === 3 || size === 10 ? 'certain' : 'likely')
}

/** 08 or an area code of three or four digits, and then parts of two digits or more, eight to ten digits in all. */
const inArea = (tokens: Token.Tokens, first: number): Found | undefined => {
  if (Token.digit(tokens, first, 0) !== 0 || Token.digit(tokens, first, 1) < 1) return undefined
  const size = Token.size(tokens, first)
  if (size === 9 || size === 10) return [first, 'likely']
  const isArea = size === 2 ? Token.digit(tokens, first, 1) === 8 : size === 3 || size === 4
  if (!isArea || Token.gap(tokens, first + 1) === Token.DOT) return undefined
  return isTimes(tokens, first) || isDate(tokens, first) ? undefined : found(reach(tokens, first, 8, 10, 2), 'likely')
}

/** Nine or ten digits, each by itself, such as `0 6 3 1 2 3 4 5 6`, and none beside them; not as one counts from 0. */
const apart = (tokens: Token.Tokens, first: number): Found | undefined => {
  if (Token.value(tokens, first) !== 0 || Token.size(tokens, first) !== 1) return undefined
  if (Token.isNumber(tokens, first - 1) && Token.gap(tokens, first) === Token.SPACE) return undefined
  let last = first
  let isCount = true
  while (last - first < 10 && isApart(tokens, last + 1)) {
    last++
    isCount &&= Token.value(tokens, last) === last - first
  }
  const isLong = last - first === 8 || last - first === 9
  return isLong && !isCount && Token.value(tokens, first + 1) > 0 ? [last, 'possible'] : undefined
}

/** Whether a token is one digit, a space behind another. */
const isApart = (tokens: Token.Tokens, token: number): boolean =>
  Token.isNumber(tokens, token) && Token.size(tokens, token) === 1 && Token.gap(tokens, token) === Token.SPACE

/** After a word such as `tel`, also without an area code. */
const afterWord = (tokens: Token.Tokens, first: number): Found | undefined =>
  (Token.bits(tokens, first - 1) & PHONE) === 0 ? undefined : found(reach(tokens, first, 5, 12, 2), 'likely')

const found = (last: number, certainty: Certainty): Found | undefined => (last < 0 ? undefined : [last, certainty])

/** The last token of a number of `least` to `most` digits, in parts of at least `part` digits after the first; -1 if none. */
const reach = (tokens: Token.Tokens, first: number, least: number, most: number, part: number): number => {
  let count = Token.size(tokens, first)
  let last = count >= least && count <= most ? first : -1
  for (let token = first + 1; Token.isNumber(tokens, token) && count < most; token++) {
    const gap = Token.gap(tokens, token)
    if (gap !== Token.SPACE && gap !== Token.DASH && gap !== Token.BRACKET && gap !== Token.SLASH && gap !== Token.DOT)
      break
    count += Token.size(tokens, token)
    if (Token.size(tokens, token) < part || count > most) break
    if (count >= least) last = token
  }
  return last
}

/** From one time of day to another, such as 0800-1630. */
const isTimes = (tokens: Token.Tokens, first: number): boolean =>
  Token.size(tokens, first) === 4 &&
  Token.size(tokens, first + 1) === 4 &&
  isTimeOfDay(Token.value(tokens, first)) &&
  isTimeOfDay(Token.value(tokens, first + 1))

/** A day, its month and a year. */
const isDate = (tokens: Token.Tokens, first: number): boolean =>
  Token.size(tokens, first) === 2 &&
  Token.size(tokens, first + 1) === 2 &&
  Token.size(tokens, first + 2) === 4 &&
  isMonth(Token.value(tokens, first + 1))

/** Whether 46 stands at a place of the first token, or is the token after it. */
const isSwedish = (tokens: Token.Tokens, first: number, at: number): boolean =>
  Token.size(tokens, first) === at
    ? Token.digit(tokens, first + 1, 0) === 4 && Token.digit(tokens, first + 1, 1) === 6
    : Token.digit(tokens, first, at) === 4 && Token.digit(tokens, first, at + 1) === 6

/** Where the plus before a number stands. */
const plusOf = (tokens: Token.Tokens, first: number): number => {
  let at = Token.start(tokens, first) - 1
  while (at > 0 && classOf(tokens.text.charCodeAt(at)) !== PLUS_SIGN) at--
  return at
}
