import type { Certainty } from '../Finding.ts'
import type { RuleId } from '../Rule.ts'
import * as Token from '../text/Tokens.ts'
import { isRealDate, kindOf, luhn } from './checkDigits.ts'
import { isTimeOfDay, isYear } from './dates.ts'
import { longRow } from './longRows.ts'
import type { Report } from './Report.ts'

/** What usually stands between the parts of a number. */
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
  /** The last token of the last number that is certain in the usual way. */
  let known = -1

  const judge = (first: number, last: number, count: number, parts: number): void => {
    const found = kindOf(digits, count)
    const checks = luhn(digits, count - 10)
    const from = Token.start(tokens, first)
    const to = Token.end(tokens, last)
    if (found !== undefined && checks) {
      const certain = usual.has(parts) && isRealDate(digits, count)
      if (certain) known = last
      report(found, from, to, certain ? 'certain' : 'likely')
    } else if (inTwo.has(parts)) {
      const gap = Token.gap(tokens, last)
      const clear = found !== undefined && (gap === Token.DASH || gap === Token.PLUS)
      if (found !== undefined || parts === 0x64 || parts === 0x84) {
        report('digits-like-number', from, to, clear ? 'likely' : 'possible')
      }
    } else if (first === last) report('digits-like-number', from, to, 'possible')
  }

  const judgeLoose = (first: number, last: number, count: number, parts: number, even: boolean): void => {
    const found = kindOf(digits, count)
    if (found === undefined || !isRealDate(digits, count) || !luhn(digits, count - 10)) return
    if (beginsDate(tokens, last)) return
    report(found, Token.start(tokens, first), Token.end(tokens, last), looseCertainty(tokens, last, parts, even, found))
  }

  return (first) => {
    const size = Token.size(tokens, first)
    if (size > 12) {
      longRow(tokens, first, report)
      return
    }
    if (size === 11) report('digits-like-number', Token.start(tokens, first), Token.end(tokens, first), 'possible')
    let count = 0
    let parts = 0
    let loose = 0
    for (let token = first; Token.isNumber(tokens, token); token++) {
      if (token !== first && !isLight(Token.gap(tokens, token))) {
        if (first <= known || !Token.isNear(tokens, token)) return
        loose++
      }
      const more = Token.size(tokens, token)
      if (count + more > 12) return
      for (let index = 0; index < more; index++) digits[count++] = Token.digit(tokens, token, index)
      parts = parts * 16 + more
      if (count !== 10 && count !== 12) continue
      if (loose > 0) judgeLoose(first, token, count, parts, loose === token - first)
      else judge(first, token, count, parts)
    }
  }
}

/**
 * How sure a number is that something else than usual divides. A date and a time of day or a year are often written so
 * too; and in other parts than the usual, such signs must stand everywhere.
 */
const looseCertainty = (tokens: Token.Tokens, last: number, parts: number, even: boolean, found: RuleId): Certainty => {
  if (!inTwo.has(parts))
    return even && ((parts & 0xf) === 4 || [...parts.toString(16)].every((part) => part <= '2')) ? 'likely' : 'possible'
  const value = Token.value(tokens, last)
  const isElse = (parts & 0xfff) === 0x224 && (isTimeOfDay(value) || isYear(value))
  return isElse && found === 'personal-number' ? 'likely' : 'certain'
}

/** Whether the last four digits are the year of another date, as from one day to another. */
export const beginsDate = (tokens: Token.Tokens, last: number): boolean => {
  const gap = Token.gap(tokens, last + 1)
  const goesOn = gap === Token.DASH || gap === Token.DOT || gap === Token.SLASH
  return goesOn && Token.isNumber(tokens, last + 1) && isYear(Token.value(tokens, last))
}
