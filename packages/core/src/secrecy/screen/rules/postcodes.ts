import * as Token from '../text/Tokens.ts'
import { PLACE, POSTCODE } from '../words.ts'
import { isLight } from './personalNumbers.ts'
import type { IsPublic } from './publicNumbers.ts'
import type { Report } from './Report.ts'

/**
 * Postcodes: three digits and two, or five. Five alone, which may be a sum or a count, are possible where no word in small
 * letters follows. After a word such as `postnr` they are likely, whatever follows, also with a dash within.
 */
export const postcodes =
  (tokens: Token.Tokens, isPublic: IsPublic, report: Report) =>
  (first: number): void => {
    const size = Token.size(tokens, first)
    if ((size !== 3 && size !== 5) || Token.digit(tokens, first, 0) === 0) return
    if (Token.isNumber(tokens, first - 1) && isLight(Token.gap(tokens, first))) return
    const last = size === 5 ? first : first + 1
    const told = isTold(tokens, first)
    if (size === 3 && !(Token.isNumber(tokens, last) && Token.size(tokens, last) === 2 && isParted(tokens, last, told)))
      return
    const next = last + 1
    if (Token.isNumber(tokens, next) && isLight(Token.gap(tokens, next))) return
    if (Token.gap(tokens, next) === Token.JOINED) return
    const before =
      Token.gap(tokens, next) === Token.SPACE ||
      Token.gap(tokens, next) === Token.COMMA ||
      Token.gap(tokens, next) === Token.LINE
    const named = before && Token.isWord(tokens, next) && Token.shape(tokens, next) !== Token.SMALL
    const country =
      Token.gap(tokens, first) === Token.DASH && Token.isWord(tokens, first - 1) && Token.size(tokens, first - 1) <= 2
    if (named && (Token.bits(tokens, next) & PLACE) !== 0)
      report('postcode', Token.start(tokens, first), Token.end(tokens, last), 'certain')
    else if (country || told) report('postcode', Token.start(tokens, first), Token.end(tokens, last), 'likely')
    else if ((size === 3 || named || !isCounting(tokens, next)) && !isPublic(tokens, first, last)) {
      const certainty = named && size === 3 ? 'likely' : 'possible'
      report('postcode', Token.start(tokens, first), Token.end(tokens, last), certainty)
    }
  }

/** Whether a word such as `postnr` stands before, perhaps with a short one between. */
const isTold = (tokens: Token.Tokens, first: number): boolean => {
  if (Token.gap(tokens, first) === Token.COMMA || Token.gap(tokens, first) === Token.STOP) return false
  if ((Token.bits(tokens, first - 1) & POSTCODE) !== 0) return true
  const isShort = Token.isWord(tokens, first - 1) && Token.size(tokens, first - 1) <= 2
  return isShort && (Token.bits(tokens, first - 2) & POSTCODE) !== 0
}

const isParted = (tokens: Token.Tokens, last: number, told: boolean): boolean =>
  Token.gap(tokens, last) === Token.SPACE || (told && Token.gap(tokens, last) === Token.DASH)

/** Whether what follows a number says that it counts or measures something. */
const isCounting = (tokens: Token.Tokens, next: number): boolean => {
  const { text } = tokens
  if (/^\s?[%:,‰€$£=]/u.test(text.slice(Token.end(tokens, next - 1), Token.end(tokens, next - 1) + 2))) return true
  return Token.gap(tokens, next) === Token.SPACE && Token.isWord(tokens, next)
}
