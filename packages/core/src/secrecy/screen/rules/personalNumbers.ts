import * as Token from '../text/Tokens.ts'
import { isDay, isMonth } from './dates.ts'
import type { Report } from './Report.ts'

/** What may stand between the parts of a number. */
export const isLight = (gap: number): boolean =>
  gap === Token.SPACE ||
  gap === Token.DASH ||
  gap === Token.PLUS ||
  gap === Token.LINE ||
  gap === Token.DOT ||
  gap === Token.SLASH

// The usual ways to divide a number: the lengths of its parts, one hexadecimal digit each.
const usual: ReadonlySet<number> = new Set([
  0xa, 0xc, 0x64, 0x84, 0x2a, 0x264, 0x424, 0x442, 0x4224, 0x2224, 0x22224, 0x444
])
const inTwo: ReadonlySet<number> = new Set([0x64, 0x84, 0x264, 0x4224, 0x2224])

/**
 * Personal identity numbers and coordination numbers that begin with a token: ten or twelve digits, divided in any way,
 * with a date (month 00–12, day 00–31, or 60–91 for a coordination number) and a check digit. What only resembles one,
 * by its length and form, is reported as such.
 */
export const personalNumbers = (tokens: Token.Tokens, report: Report): ((token: number) => void) => {
  const digits = new Uint8Array(12)

  const judge = (first: number, last: number, count: number, parts: number): void => {
    const found = kindOf(digits, count)
    const checks = luhn(digits, count - 10)
    const from = Token.start(tokens, first)
    const to = Token.end(tokens, last)
    if (found !== undefined && checks) {
      report(found, from, to, usual.has(parts) && isRealDate(digits, count) ? 'certain' : 'likely')
    } else if (inTwo.has(parts)) {
      const gap = Token.gap(tokens, last)
      const clear = found !== undefined && (gap === Token.DASH || gap === Token.PLUS)
      if (found !== undefined || parts === 0x64 || parts === 0x84) {
        report('digits-like-number', from, to, clear ? 'likely' : 'possible')
      }
    } else if (first === last) report('digits-like-number', from, to, 'possible')
  }

  return (first) => {
    const size = Token.size(tokens, first)
    if (size > 12) {
      within(tokens, first, report)
      return
    }
    if (size === 11) report('digits-like-number', Token.start(tokens, first), Token.end(tokens, first), 'possible')
    let count = 0
    let parts = 0
    for (
      let token = first;
      Token.isNumber(tokens, token) && (token === first || isLight(Token.gap(tokens, token)));
      token++
    ) {
      const more = Token.size(tokens, token)
      if (count + more > 12) return
      for (let index = 0; index < more; index++) digits[count++] = Token.digit(tokens, token, index)
      parts = parts * 16 + more
      if (count === 10 || count === 12) judge(first, token, count, parts)
    }
  }
}

/** Twelve digits with century, date and check digit inside a longer row of digits. */
const within = (tokens: Token.Tokens, token: number, report: Report): void => {
  const digits = new Uint8Array(12)
  const size = Token.size(tokens, token)
  for (let from = 0; from + 12 <= size; from++) {
    for (let index = 0; index < 12; index++) digits[index] = Token.digit(tokens, token, from + index)
    if (kindOf(digits, 12) === undefined || !luhn(digits, 2)) continue
    report('personal-number', Token.start(tokens, token), Token.end(tokens, token), 'possible')
    return
  }
}

const two = (digits: Uint8Array, at: number): number => (digits[at] as number) * 10 + (digits[at + 1] as number)

/** Which number the date of ten or twelve digits allows, if any. */
export const kindOf = (digits: Uint8Array, count: number): 'personal-number' | 'coordination-number' | undefined => {
  if (count === 12) {
    const century = two(digits, 0)
    if (century < 18 || century > 20) return undefined
  }
  const month = two(digits, count - 8)
  const day = two(digits, count - 6)
  if (month > 12) return undefined
  if (day <= 31) return 'personal-number'
  return day >= 60 && day <= 91 ? 'coordination-number' : undefined
}

/** Whether the date can be: for a coordination number also one whose month or day is unknown. */
const isRealDate = (digits: Uint8Array, count: number): boolean => {
  const month = two(digits, count - 8)
  const day = two(digits, count - 6)
  return day >= 60 ? true : isMonth(month) && isDay(month, day)
}

/** Whether the ten digits from a place on end with their check digit. */
export const luhn = (digits: Uint8Array, from: number): boolean => {
  let sum = 0
  for (let index = 0; index < 10; index++) {
    const digit = digits[from + index] as number
    const weighed = index % 2 === 0 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
