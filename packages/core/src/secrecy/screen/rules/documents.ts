import * as Token from '../text/Tokens.ts'
import { DOCUMENT, RESERVE } from '../words.ts'
import type { Report } from './Report.ts'

/** How many words may stand between what a number is of and the number, such as `LMA-kort nr`. */
const BETWEEN = 3

/**
 * Numbers after a word such as `passnr` or `reservnummer`, perhaps with letters glued to them: those of a document that
 * belongs to one person, and those that a hospital gives to whoever has no number yet.
 */
export const documents =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    const bits = Token.bits(tokens, word)
    if ((bits & (DOCUMENT | RESERVE)) === 0) return
    let number = word + 1
    while (number <= word + 1 + BETWEEN && Token.isWord(tokens, number)) number++
    if (!Token.isNumber(tokens, number)) return
    let first = number
    while (first - 1 > word && Token.gap(tokens, first) === Token.JOINED) first--
    let last = number
    let count = Token.size(tokens, number)
    while (count < 14 && goesOn(tokens, last + 1)) {
      last++
      if (Token.isNumber(tokens, last)) count += Token.size(tokens, last)
      else if (last - number > 6) break
    }
    if (count < ((bits & RESERVE) === 0 ? 6 : 4)) return
    const rule = (bits & RESERVE) === 0 ? 'document-number' : 'interim-number'
    report(rule, Token.start(tokens, first), Token.end(tokens, last), 'likely')
  }

/** Whether a token belongs to the same number. */
const goesOn = (tokens: Token.Tokens, token: number): boolean => {
  if (token >= tokens.count) return false
  const gap = Token.gap(tokens, token)
  if (Token.isNumber(tokens, token))
    return gap === Token.JOINED || gap === Token.SPACE || gap === Token.DASH || gap === Token.SLASH
  return gap === Token.JOINED || (gap === Token.DASH && Token.gap(tokens, token + 1) === Token.JOINED)
}
