import { fold } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { isLight, kindOf, luhn } from './personalNumbers.ts'
import type { Report } from './Report.ts'

const letters: ReadonlySet<number> = new Set([...'trsuwxjklmn'].map((letter) => letter.charCodeAt(0)))

/**
 * Interim numbers around a single letter: a date, the letter in place of the first digit of the serial number, and
 * three digits. For the check digit the letter counts as 1.
 */
export const interimNumbers = (tokens: Token.Tokens, report: Report): ((token: number) => void) => {
  const digits = new Uint8Array(12)

  return (letter) => {
    const last = letter + 1
    if (Token.size(tokens, letter) !== 1 || !Token.isNumber(tokens, last) || Token.size(tokens, last) !== 3) return
    if (
      Token.gap(tokens, last) !== Token.JOINED ||
      !letters.has(fold(tokens.text.charCodeAt(Token.start(tokens, letter))))
    )
      return
    const gap = Token.gap(tokens, letter)
    if (gap !== Token.JOINED && gap !== Token.DASH && gap !== Token.PLUS && gap !== Token.SPACE) return

    // The date: six or eight digits before the letter, collected backwards. Eight are tried first.
    let first = letter
    let count = 0
    const found: Array<readonly [token: number, digits: number]> = []
    while (Token.isNumber(tokens, first - 1) && (first === letter || isLight(Token.gap(tokens, first)))) {
      first--
      count += Token.size(tokens, first)
      if (count > 8) break
      if (count === 6 || count === 8) found.unshift([first, count])
    }
    for (const [from, size] of found) {
      let at = 0
      for (let token = from; token < letter; token++) {
        for (let index = 0; index < Token.size(tokens, token); index++) digits[at++] = Token.digit(tokens, token, index)
      }
      digits[at++] = 1
      for (let index = 0; index < 3; index++) digits[at++] = Token.digit(tokens, last, index)
      if (kindOf(digits, size + 4) === undefined) continue
      report(
        'interim-number',
        Token.start(tokens, from),
        Token.end(tokens, last),
        luhn(digits, size - 6) ? 'certain' : 'likely'
      )
      return
    }
  }
}
