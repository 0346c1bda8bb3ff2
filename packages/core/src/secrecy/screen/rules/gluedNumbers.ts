import * as Token from '../text/Tokens.ts'
import { soundNumber } from './checkDigits.ts'
import type { Report } from './Report.ts'

/** Numbers with a dash or plus that other digits are glued to, before the date or after the last four. */
export const gluedNumbers = (tokens: Token.Tokens, report: Report): ((token: number) => void) => {
  const digits = new Uint8Array(12)

  return (serial) => {
    const gap = Token.gap(tokens, serial)
    if (gap !== Token.DASH && gap !== Token.PLUS) return
    const date = serial - 1
    const before = Token.size(tokens, date)
    const after = Token.size(tokens, serial)
    if (!Token.isNumber(tokens, date) || before < 6 || after < 4) return
    if (after === 4 && (before === 6 || before === 8)) return
    for (const count of [8, 6]) {
      if (before < count) continue
      for (let index = 0; index < count; index++) digits[index] = Token.digit(tokens, date, before - count + index)
      for (let index = 0; index < 4; index++) digits[count + index] = Token.digit(tokens, serial, index)
      const found = soundNumber(digits, count + 4, 0)
      if (found === undefined) continue
      const from = Token.digitPlaces(tokens, date)[before - count] ?? 0
      const places = Token.digitPlaces(tokens, serial)
      const to = after === 4 ? Token.end(tokens, serial) : (places[4] ?? 0)
      report(found, from, to, 'likely')
      return
    }
  }
}
