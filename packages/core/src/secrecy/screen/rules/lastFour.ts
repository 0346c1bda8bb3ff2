import * as Token from '../text/Tokens.ts'
import { FOUR, LAST, SERIAL } from '../words.ts'
import { luhn } from './checkDigits.ts'
import { isTimeOfDay, isYear } from './dates.ts'
import { beginsDate } from './personalNumbers.ts'
import type { Report } from './Report.ts'

/** How many tokens, and how many UTF-16 units, may stand between a date and its last four digits. */
const TOKENS = 10
const UNITS = 80

/**
 * Numbers of persons whose last four digits stand apart from their date: after words such as `sista fyra`, before or
 * behind the date, or right behind a date that is written with the name of its month or with the day first, or that one letter
 * ties to them.
 */
export const lastFour = (
  tokens: Token.Tokens,
  report: Report
): ((first: number, last: number, dates: ReadonlyArray<number>) => void) => {
  const digits = new Uint8Array(10)
  /** The last four digits that belong to a date before them. */
  let taken = -1
  const isSound = (dates: ReadonlyArray<number>, four: number): boolean =>
    dates.some((date) => luhn(write(digits, date * 10_000 + Token.value(tokens, four)), 0))

  const judge = (from: number, to: number, dates: ReadonlyArray<number>, four: number, told: boolean): void => {
    if (!told && beginsDate(tokens, four)) return
    const start = Token.start(tokens, from)
    const end = Token.end(tokens, to)
    if (isSound(dates, four)) {
      taken = four
      const kind = dates.every((date) => date % 100 > 31) ? 'coordination-number' : 'personal-number'
      const value = Token.value(tokens, four)
      const isElse = isTied(tokens, four) || isTimeOfDay(value) || isYear(value)
      report(kind, start, end, told || !isElse ? 'certain' : 'likely')
    } else if (told && !isYear(Token.value(tokens, four))) report('digits-like-number', start, end, 'possible')
  }

  return (first, last, dates) => {
    let told = false
    for (let token = last + 1; token <= last + TOKENS && token < tokens.count; token++) {
      if (Token.start(tokens, token) - Token.end(tokens, last) > UNITS) break
      if (isFour(tokens, token)) {
        if (
          told ||
          (token === last + 1 && Token.isNear(tokens, token)) ||
          (token === last + 2 && isTied(tokens, token))
        )
          judge(first, token, dates, token, told)
        break
      }
      if (Token.isNumber(tokens, token) && Token.size(tokens, token) > 1) break
      told ||= tellsOfLastFour(tokens, token)
    }
    for (let token = first - 1; token >= first - TOKENS && token >= 0; token--) {
      if (Token.start(tokens, first) - Token.end(tokens, token) > UNITS) break
      if (!Token.isNumber(tokens, token)) continue
      if (isFour(tokens, token) && token > taken && isToldBefore(tokens, token)) judge(token, last, dates, token, true)
      if (Token.size(tokens, token) > 1) break
    }
  }
}

const isFour = (tokens: Token.Tokens, token: number): boolean =>
  Token.isNumber(tokens, token) && Token.size(tokens, token) === 4

/** Whether nothing but one letter stands before four digits, as in `19900305T2397`: a time of day is written so too. */
const isTied = (tokens: Token.Tokens, four: number): boolean =>
  Token.isWord(tokens, four - 1) &&
  Token.size(tokens, four - 1) === 1 &&
  Token.gap(tokens, four - 1) === Token.JOINED &&
  Token.gap(tokens, four) === Token.JOINED

/** Whether one of the words before tells that these are the last four digits. */
const isToldBefore = (tokens: Token.Tokens, four: number): boolean => {
  for (let token = four - 1; token >= four - 4 && token >= 0; token--) if (tellsOfLastFour(tokens, token)) return true
  return false
}

/** `slutsiffror`, or `sista` beside `fyra` or `4`. */
const tellsOfLastFour = (tokens: Token.Tokens, word: number): boolean => {
  const bits = Token.bits(tokens, word)
  if ((bits & SERIAL) !== 0) return true
  return (bits & LAST) !== 0 && (saysFour(tokens, word - 1) || saysFour(tokens, word + 1))
}

const saysFour = (tokens: Token.Tokens, token: number): boolean =>
  (Token.bits(tokens, token) & FOUR) !== 0 || (Token.isNumber(tokens, token) && Token.value(tokens, token) === 4)

/** The ten digits of a value. */
const write = (digits: Uint8Array, value: number): Uint8Array => {
  let rest = value
  for (let index = 9; index >= 0; index--) {
    digits[index] = rest % 10
    rest = Math.floor(rest / 10)
  }
  return digits
}
