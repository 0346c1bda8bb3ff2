import { fold } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { kindOf, luhn } from './checkDigits.ts'
import { isLight } from './personalNumbers.ts'
import type { Report } from './Report.ts'

const letters: ReadonlySet<number> = new Set([...'trsuwxjklmn'].map((letter) => letter.charCodeAt(0)))

/**
 * Interim numbers around a single letter: a date, the letter in place of the first digit of the serial number, and
 * three digits. For the check digit the letter counts as 1. Numbers that hospitals give for a time have other letters,
 * or two or three of them, such as `TF12`, and no check digit: they are likely.
 */
export const interimNumbers = (tokens: Token.Tokens, report: Report): ((token: number) => void) => {
  const digits = new Uint8Array(12)

  return (letter) => {
    const last = letter + 1
    const size = Token.size(tokens, letter)
    if (size > 3 || size + Token.size(tokens, last) !== 4 || Token.gap(tokens, last) !== Token.JOINED) return
    const gap = Token.gap(tokens, letter)
    if (gap !== Token.JOINED && gap !== Token.DASH && gap !== Token.PLUS && gap !== Token.SPACE) return
    const checked = size === 1 && letters.has(fold(tokens.text.charCodeAt(Token.start(tokens, letter))))
    const inCapitals = Token.shape(tokens, letter) === Token.CAPITALS
    if (!checked && (gap === Token.SPACE || !inCapitals || Token.gap(tokens, last + 1) === Token.JOINED)) return

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
    for (const [from, dateSize] of found) {
      let at = 0
      for (let token = from; token < letter; token++) {
        for (let index = 0; index < Token.size(tokens, token); index++) digits[at++] = Token.digit(tokens, token, index)
      }
      digits[at++] = 1
      for (let index = 0; index < 3; index++) digits[at++] = checked ? Token.digit(tokens, last, index) : 0
      if (kindOf(digits, dateSize + 4) === undefined) continue
      report(
        'interim-number',
        Token.start(tokens, from),
        Token.end(tokens, last),
        checked && luhn(digits, dateSize - 6) ? 'certain' : 'likely'
      )
      return
    }
  }
}
