import * as Token from '../text/Tokens.ts'
import { BORN, MONTH } from '../words.ts'
import { isDay, isMonth, isYear } from './dates.ts'
import type { Report } from './Report.ts'

/**
 * Whole dates that begin with a token, in digits or with the name of the month. After a word such as `född` they are
 * certain, and a year alone counts too; else they are possible, because a text has other dates as well.
 */
export const datesOfBirth =
  (tokens: Token.Tokens, report: Report) =>
  (first: number): void => {
    const end = dateEnd(tokens, first)
    const born = isAfterBorn(tokens, first)
    if (end >= 0) {
      const from = Token.start(tokens, first)
      // The hidden end of a number, such as `-XXXX`, shows that it is a birth date.
      const hidden = Token.gap(tokens, end + 1) === Token.DASH && isHidden(tokens, end + 1)
      report('date-of-birth', from, Token.end(tokens, end), born ? 'certain' : hidden ? 'likely' : 'possible')
    } else if (born && (isYear(Token.value(tokens, first)) || Token.size(tokens, first) === 2)) {
      report('date-of-birth', Token.start(tokens, first), Token.end(tokens, first), 'likely')
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

const isHidden = (tokens: Token.Tokens, token: number): boolean => {
  if (!Token.isWord(tokens, token) || Token.size(tokens, token) > 4) return false
  return /^x+$/iu.test(tokens.text.slice(Token.start(tokens, token), Token.end(tokens, token)))
}
