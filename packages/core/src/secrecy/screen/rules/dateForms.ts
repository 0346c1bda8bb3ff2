import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { MONTH } from '../words.ts'
import { isDay, isMonth, isYear } from './dates.ts'

/** Whether what follows a number of one to four digits is a sign and a number, or a month: most numbers begin no date. */
export const mayBeginDate = (tokens: Token.Tokens, first: number): boolean =>
  Token.isNumber(tokens, first + 1)
    ? isDivider(Token.gap(tokens, first + 1))
    : ((Token.bits(tokens, first + 1) | Token.bits(tokens, first + 2)) & MONTH) !== 0

/** The last token of a date that begins with a token, in digits or with the name of its month, whole by its form; or -1. */
export const dateEnd = (tokens: Token.Tokens, first: number): number => {
  const size = Token.size(tokens, first)
  const value = Token.value(tokens, first)
  if (size === 8) return isYear(Math.floor(value / 10000)) && isMonthDay(value % 10000) ? first : -1
  if (size === 6) return isMonthDay(value % 10000) ? first : -1
  if (size > 4) return -1
  const month = monthAfter(tokens, first)
  if (month >= 0) {
    const year = yearAfter(tokens, month)
    return Token.size(tokens, year) === 4 ? year : -1
  }
  const gap = Token.gap(tokens, first + 1)
  const second = Token.value(tokens, first + 1)
  const third = Token.value(tokens, first + 2)
  if (!isDivider(gap) || !Token.isNumber(tokens, first + 1) || !Token.isNumber(tokens, first + 2)) return -1
  const after = Token.gap(tokens, first + 2)
  if (size === 4) return after === gap && isYear(value) && isMonth(second) && isDay(second, third) ? first + 2 : -1
  if (size > 2 || !(isDivider(after) || after === Token.SPACE)) return -1
  const full = Token.size(tokens, first + 2) === 4 && isYear(third)
  if (full)
    return (isMonth(second) && isDay(second, value)) || (isMonth(value) && isDay(value, second)) ? first + 2 : -1
  return size === 2 &&
    after === gap &&
    Token.size(tokens, first + 2) === 2 &&
    isMonth(second) &&
    isDay(second, third) &&
    !isNumbering(tokens, first)
    ? first + 2
    : -1
}

/** The last token of a day, a month and two digits of a year, such as `5/3-90` or `5 mars 90`, or -1. */
export const shortDateEnd = (tokens: Token.Tokens, first: number): number => {
  if (Token.size(tokens, first) > 2) return -1
  const month = monthAfter(tokens, first)
  if (month >= 0) {
    const year = yearAfter(tokens, month)
    return Token.size(tokens, year) === 2 ? year : -1
  }
  const gap = Token.gap(tokens, first + 2)
  return isDivider(Token.gap(tokens, first + 1)) &&
    Token.isNumber(tokens, first + 1) &&
    Token.size(tokens, first + 1) <= 2 &&
    (isDivider(gap) || gap === Token.SPACE) &&
    Token.isNumber(tokens, first + 2) &&
    Token.size(tokens, first + 2) === 2 &&
    dayFirst(tokens, first).length > 0
    ? first + 2
    : -1
}

/** The last token of a day and a month without a year, such as `5/3` or `5 mars`, or -1. */
export const dayAndMonthEnd = (tokens: Token.Tokens, first: number): number => {
  const month = monthAfter(tokens, first)
  if (month >= 0) return month
  const value = Token.value(tokens, first + 1)
  const isShort = Token.gap(tokens, first + 1) === Token.SLASH && Token.size(tokens, first + 1) <= 2
  return isShort && isMonth(value) && isDay(value, Token.value(tokens, first)) ? first + 1 : -1
}

/** The date as it stands in a number: year, month and day of two digits each. Two, where day and month may be changed. */
export const sixDigits = (tokens: Token.Tokens, first: number, last: number): ReadonlyArray<number> => {
  const value = Token.value(tokens, first)
  if (last === first) return [value % 1_000_000]
  const second = Token.value(tokens, first + 1)
  const third = Token.value(tokens, last)
  const six = (year: number, month: number, day: number): number => (year % 100) * 10_000 + month * 100 + day
  if (!Token.isNumber(tokens, first + 1)) return [six(third, monthOf(tokens, last - 1), value)]
  return Token.size(tokens, last) === 4 ? dayFirst(tokens, first) : [six(value, second, third)]
}

/** The same of a date with two digits of its year. */
export const shortDigits = (tokens: Token.Tokens, first: number, last: number): ReadonlyArray<number> =>
  Token.isWord(tokens, last - 1) ? sixDigits(tokens, first, last) : dayFirst(tokens, first)

/** The same of a day, a month and a year in digits, with the day first or the month. */
const dayFirst = (tokens: Token.Tokens, first: number): ReadonlyArray<number> => {
  const [one, other] = [Token.value(tokens, first), Token.value(tokens, first + 1)]
  const year = (Token.value(tokens, first + 2) % 100) * 10_000
  return [
    ...(isMonth(other) && isDay(other, one) ? [year + other * 100 + one] : []),
    ...(isMonth(one) && isDay(one, other) ? [year + one * 100 + other] : [])
  ]
}

/** Whether a number with points is rather that of a section than a date: part of a longer one, or after `punkt` or `§`. */
export const isNumbering = (tokens: Token.Tokens, first: number): boolean => {
  if (Token.gap(tokens, first + 1) !== Token.DOT) return false
  return (
    (Token.gap(tokens, first) === Token.DOT && Token.isNumber(tokens, first - 1)) ||
    (Token.gap(tokens, first + 3) === Token.DOT && Token.isNumber(tokens, first + 3)) ||
    tokens.text.slice(Math.max(0, Token.start(tokens, first) - 2), Token.start(tokens, first)).includes('§') ||
    numbered.has(key(Token.textOf(tokens, first - 1)))
  )
}

/** What has sections, or is one, so that a number follows. */
const numbered: ReadonlySet<string> = new Set([
  ...['punkt', 'punkten', 'punkterna', 'avsnitt', 'avsnittet', 'kapitel', 'kap', 'artikel', 'bilaga', 'tabell'],
  ...['figur', 'sida', 'sidan', 'sid', 's', 'p', 'v', 'ver', 'version', 'versionen', 'regel', 'rad', 'steg']
])

const isDivider = (gap: number): boolean => gap === Token.DASH || gap === Token.DOT || gap === Token.SLASH

const isMonthDay = (value: number): boolean =>
  isMonth(Math.floor(value / 100)) && isDay(Math.floor(value / 100), value % 100)

/** The name of a month after a day that there is in it, as in `12 mars` and `12:e mars`, or -1. */
const monthAfter = (tokens: Token.Tokens, day: number): number => {
  if (Token.size(tokens, day) > 2 || !Token.isWord(tokens, day + 1)) return -1
  const isNext = (Token.bits(tokens, day + 1) & MONTH) !== 0
  const month = isNext ? day + 1 : day + 2
  if (!isNext && ((Token.bits(tokens, month) & MONTH) === 0 || !isOrdinal(tokens, day + 1))) return -1
  const gap = Token.gap(tokens, month)
  if (gap !== Token.SPACE && gap !== Token.JOINED && gap !== Token.STOP && gap !== Token.DASH) return -1
  return isDay(monthOf(tokens, month), Token.value(tokens, day)) ? month : -1
}

const isOrdinal = (tokens: Token.Tokens, word: number): boolean => {
  const gap = Token.gap(tokens, word)
  if ((gap !== Token.COLON && gap !== Token.JOINED) || !Token.isWord(tokens, word) || Token.size(tokens, word) > 3)
    return false
  return ordinals.has(key(Token.textOf(tokens, word)))
}

/** What is written behind a digit for an ordinal. */
const ordinals: ReadonlySet<string> = new Set(['e', 'a', 'te', 'de', 'dje', 'nde', 'ta'])

/** The year of four or two digits behind the name of a month, or -1. */
const yearAfter = (tokens: Token.Tokens, month: number): number => {
  const year = month + 1
  const size = Token.size(tokens, year)
  if (!Token.isNumber(tokens, year) || (size !== 4 && size !== 2)) return -1
  const gap = Token.gap(tokens, year)
  const isNext = gap === Token.SPACE || gap === Token.DASH || (gap === Token.STOP && isCutShort(tokens, month))
  if (size === 2) return isNext || isShortened(tokens, year) ? year : -1
  return (isNext || gap === Token.JOINED || gap === Token.LINE) && isYear(Token.value(tokens, year)) ? year : -1
}

/** Whether the name of a month is cut short, so that the point behind it ends no sentence. */
const isCutShort = (tokens: Token.Tokens, month: number): boolean => {
  const name = key(Token.textOf(tokens, month))
  return (name.length === 3 && name !== 'maj') || name === 'sept'
}

/** Whether a sign that stands for the century is before a year, as in `'85`. */
const isShortened = (tokens: Token.Tokens, year: number): boolean => {
  const from = Token.end(tokens, year - 1)
  const between = tokens.text.slice(from, Math.min(from + 3, Token.start(tokens, year)))
  return between.length <= 2 && /^\s?['’‘´`]$/u.test(between)
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const monthOf = (tokens: Token.Tokens, word: number): number =>
  months.indexOf(key(Token.textOf(tokens, word)).slice(0, 3)) + 1
