import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { BORN, MONTH } from '../words.ts'
import { isDay, isMonth, isYear } from './dates.ts'
import { lastFour } from './lastFour.ts'
import type { Report } from './Report.ts'

/**
 * Whole dates that begin with a token, in digits or with the name of the month. After a word such as `född` they are
 * certain, and a year alone counts too; else they are possible, because a text has other dates as well.
 */
export const datesOfBirth = (tokens: Token.Tokens, report: Report): ((first: number) => void) => {
  const withLastFour = lastFour(tokens, report)

  return (first) => {
    const end = dateEnd(tokens, first)
    const born = isAfterBorn(tokens, first)
    if (end >= 0) {
      const from = Token.start(tokens, first)
      const certainty = born ? 'certain' : hasHiddenEnd(tokens, end) ? 'likely' : 'possible'
      report('date-of-birth', from, Token.end(tokens, end), certainty)
      withLastFour(first, end, sixDigits(tokens, first, end))
    } else if (isCoordinationDate(tokens, first)) {
      withLastFour(first, first, [Token.value(tokens, first) % 1_000_000])
    } else if (isShortDate(tokens, first)) {
      if (born) report('date-of-birth', Token.start(tokens, first), Token.end(tokens, first + 2), 'certain')
      withLastFour(first, first + 2, dayFirst(tokens, first))
    } else if (born && (isYear(Token.value(tokens, first)) || Token.size(tokens, first) === 2)) {
      report('date-of-birth', Token.start(tokens, first), Token.end(tokens, first), 'likely')
    }
  }
}

/** The last token of a date, or -1. */
const dateEnd = (tokens: Token.Tokens, first: number): number => {
  const size = Token.size(tokens, first)
  const value = Token.value(tokens, first)
  if (size === 8) return isYear(Math.floor(value / 10000)) && isMonthDay(value % 10000) ? first : -1
  if (size === 6) return isMonthDay(value % 10000) ? first : -1
  const gap = Token.gap(tokens, first + 1)
  if (
    size <= 2 &&
    (Token.bits(tokens, first + 1) & MONTH) !== 0 &&
    (gap === Token.SPACE || gap === Token.JOINED || gap === Token.STOP)
  ) {
    return isYearToken(tokens, first + 2) && value >= 1 && value <= 31 ? first + 2 : -1
  }
  const second = Token.value(tokens, first + 1)
  const third = Token.value(tokens, first + 2)
  if (!isDivider(gap) || !Token.isNumber(tokens, first + 1) || !Token.isNumber(tokens, first + 2)) return -1
  const after = Token.gap(tokens, first + 2)
  if (size === 4) return after === gap && isYear(value) && isMonth(second) && isDay(second, third) ? first + 2 : -1
  if (size > 2 || !(isDivider(after) || after === Token.SPACE)) return -1
  const full = Token.size(tokens, first + 2) === 4 && isYear(third)
  if (full)
    return (isMonth(second) && isDay(second, value)) || (isMonth(value) && isDay(value, second)) ? first + 2 : -1
  return size === 2 && after === gap && Token.size(tokens, first + 2) === 2 && isMonth(second) && isDay(second, third)
    ? first + 2
    : -1
}

const isDivider = (gap: number): boolean => gap === Token.DASH || gap === Token.DOT || gap === Token.SLASH

const isMonthDay = (value: number): boolean =>
  isMonth(Math.floor(value / 100)) && isDay(Math.floor(value / 100), value % 100)

const isYearToken = (tokens: Token.Tokens, token: number): boolean =>
  Token.isNumber(tokens, token) &&
  Token.size(tokens, token) === 4 &&
  Token.gap(tokens, token) === Token.SPACE &&
  isYear(Token.value(tokens, token))

/** Whether one of the three words before says that somebody was born. */
const isAfterBorn = (tokens: Token.Tokens, first: number): boolean => {
  for (let token = first - 1; token >= first - 3; token--) {
    if ((Token.bits(tokens, token) & BORN) !== 0) return true
    if (!Token.isWord(tokens, token) || Token.gap(tokens, token) === Token.WIDE) return false
  }
  return false
}

/** Digits that are hidden, such as `-XXXX`, `-****` or `-____`, right behind a date: then it is that of a birth. */
const hidden = /\p{Cf}*\s{0,2}[-+\p{Pd}\u2212]\s{0,2}(?:x{1,4}(?![\p{L}\d])|(?:[*•·●∗#?_█■∎]\s?){2,6}|…)/iuy
const starred = /\s?(?:[*•●∗#█■∎]\s?){4,6}/uy

const hasHiddenEnd = (tokens: Token.Tokens, last: number): boolean => {
  const { text } = tokens
  return [hidden, starred].some((form) => {
    form.lastIndex = Token.end(tokens, last)
    return form.test(text)
  })
}

/** The date as it stands in a number: year, month and day of two digits each. Two, where day and month may be changed. */
const sixDigits = (tokens: Token.Tokens, first: number, last: number): ReadonlyArray<number> => {
  const value = Token.value(tokens, first)
  if (last === first) return [value % 1_000_000]
  const second = Token.value(tokens, first + 1)
  const third = Token.value(tokens, last)
  const six = (year: number, month: number, day: number): number => (year % 100) * 10_000 + month * 100 + day
  if (!Token.isNumber(tokens, first + 1)) return [six(third, monthOf(tokens, first + 1), value)]
  return Token.size(tokens, last) === 4 ? dayFirst(tokens, first) : [six(value, second, third)]
}

/** The same of a day, a month and a year, with the day first or the month. */
const dayFirst = (tokens: Token.Tokens, first: number): ReadonlyArray<number> => {
  const [one, other] = [Token.value(tokens, first), Token.value(tokens, first + 1)]
  const year = (Token.value(tokens, first + 2) % 100) * 10_000
  return [
    ...(isMonth(other) && isDay(other, one) ? [year + other * 100 + one] : []),
    ...(isMonth(one) && isDay(one, other) ? [year + one * 100 + other] : [])
  ]
}

/** A day, a month and two digits of a year, such as `5/3-90`: too little for a date, but enough before the right last four. */
const isShortDate = (tokens: Token.Tokens, first: number): boolean => {
  const gap = Token.gap(tokens, first + 2)
  return (
    Token.size(tokens, first) <= 2 &&
    isDivider(Token.gap(tokens, first + 1)) &&
    Token.isNumber(tokens, first + 1) &&
    Token.size(tokens, first + 1) <= 2 &&
    (isDivider(gap) || gap === Token.SPACE) &&
    Token.isNumber(tokens, first + 2) &&
    Token.size(tokens, first + 2) === 2 &&
    dayFirst(tokens, first).length > 0
  )
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const monthOf = (tokens: Token.Tokens, word: number): number =>
  months.indexOf(key(Token.textOf(tokens, word)).slice(0, 3)) + 1

/** The date of a coordination number, whose day has 60 added to it. */
const isCoordinationDate = (tokens: Token.Tokens, token: number): boolean => {
  const size = Token.size(tokens, token)
  const value = Token.value(tokens, token)
  if ((size !== 6 && size !== 8) || (size === 8 && !isYear(Math.floor(value / 10_000)))) return false
  return value % 100 >= 60 && value % 100 <= 91 && Math.floor(value / 100) % 100 <= 12
}
