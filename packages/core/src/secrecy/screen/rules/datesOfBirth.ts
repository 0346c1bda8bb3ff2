import type { Certainty } from '../Finding.ts'
import * as Token from '../text/Tokens.ts'
import { BORN } from '../words.ts'
import { dateEnd, dayAndMonthEnd, mayBeginDate, shortDateEnd, shortDigits, sixDigits } from './dateForms.ts'
import { isYear } from './dates.ts'
import { lastFour } from './lastFour.ts'
import type { Report } from './Report.ts'
import { isShortDate } from './shortYears.ts'

/**
 * Whole dates that begin with a token, in digits or with the name of the month. After a word such as `född` they are
 * certain, and a year alone, or a day and its month, count too; else they are possible, because a text has other dates as
 * well.
 */
export const datesOfBirth = (tokens: Token.Tokens, report: Report): ((first: number) => void) => {
  const withLastFour = lastFour(tokens, report)
  const tell = (first: number, last: number, certainty: Certainty): void =>
    report('date-of-birth', Token.start(tokens, first), Token.end(tokens, last), certainty)

  return (first) => {
    const size = Token.size(tokens, first)
    if (size > 8 || size === 3 || size === 5 || size === 7) return
    if (size < 5 && !mayBeginDate(tokens, first)) {
      if ((size === 2 || isYear(Token.value(tokens, first))) && isAfterBorn(tokens, first)) tell(first, first, 'likely')
      return
    }
    const end = dateEnd(tokens, first)
    if (end >= 0) {
      tell(first, end, certaintyOf(tokens, end, isAfterBorn(tokens, first)))
      withLastFour(first, end, sixDigits(tokens, first, end))
    } else if (size > 4) {
      if (isCoordinationDate(tokens, first)) withLastFour(first, first, [Token.value(tokens, first) % 1_000_000])
    } else {
      const born = isAfterBorn(tokens, first)
      const short = shortDateEnd(tokens, first)
      if (short >= 0) withLastFour(first, short, shortDigits(tokens, first, short))
      if (short >= 0 && isShortDate(tokens, first, short, born)) tell(first, short, certaintyOf(tokens, short, born))
      else if (born) {
        const month = dayAndMonthEnd(tokens, first)
        if (month >= 0) tell(first, month, 'likely')
        else if (isYear(Token.value(tokens, first)) || size === 2) tell(first, first, 'likely')
      }
    }
  }
}

const certaintyOf = (tokens: Token.Tokens, end: number, born: boolean): Certainty =>
  born ? 'certain' : hasHiddenEnd(tokens, end) ? 'likely' : 'possible'

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

/** The date of a coordination number, whose day has 60 added to it. */
const isCoordinationDate = (tokens: Token.Tokens, token: number): boolean => {
  const size = Token.size(tokens, token)
  const value = Token.value(tokens, token)
  if ((size !== 6 && size !== 8) || (size === 8 && !isYear(Math.floor(value / 10_000)))) return false
  return value % 100 >= 60 && value % 100 <= 91 && Math.floor(value / 100) % 100 <= 12
}
