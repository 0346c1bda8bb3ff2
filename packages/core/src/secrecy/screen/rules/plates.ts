import { fold, key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import type { Bits } from '../text/Vocabulary.ts'
import { CAR, UNNAMED, VEHICLE } from '../words.ts'
import type { Report } from './Report.ts'

/** The letters of plates. I, Q and V, and letters with dots or rings, are not used. */
const letters: ReadonlySet<number> = new Set([...'abcdefghjklmnoprstuwxyz'].map((letter) => letter.charCodeAt(0)))

/**
 * Registration numbers: three letters, and three digits or two digits and a letter. After a word such as `regnr` or
 * `bilen` also with a colon, a point or a stroke behind the letters, or with a space before the last letter; after `regnr`
 * with spaces among the digits, too.
 */
export const plates =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    const number = word + 1
    if (Token.size(tokens, word) !== 3 || !Token.isNumber(tokens, number)) return
    const gap = Token.gap(tokens, number)
    if (gap !== Token.JOINED && gap !== Token.SPACE && gap !== Token.DASH && !isOtherSign(gap)) return
    const small = Token.shape(tokens, word) === Token.SMALL
    const told = isAfter(tokens, word, VEHICLE)
    const loose = told || (!small && isAfter(tokens, word, CAR))
    if (isOtherSign(gap) && !loose) return
    // In small letters mostly only if nothing stands between: any short word may come before a number.
    if (small ? gap !== Token.JOINED && !told && !isOfCar(tokens, word) : Token.shape(tokens, word) !== Token.CAPITALS)
      return
    if ((Token.bits(tokens, word) & UNNAMED) !== 0) return
    const end = told ? lastDigit(tokens, number) : number
    const last = endOf(tokens, number, end, loose)
    if (last < 0) return
    const after = Token.gap(tokens, last + 1)
    if (after === Token.JOINED && last + 1 < tokens.count) return
    if (
      Token.isNumber(tokens, last + 1) &&
      (after === Token.COLON || after === Token.SLASH || after === Token.DASH || after === Token.DOT)
    )
      return
    if (Token.isNumber(tokens, last + 1) && after === Token.SPACE && Token.size(tokens, last + 1) === 3) return
    for (let at = Token.start(tokens, word); at < Token.end(tokens, word); at++) {
      if (!letters.has(fold(tokens.text.charCodeAt(at)))) return
    }
    report('plate', Token.start(tokens, word), Token.end(tokens, last), small && !told ? 'possible' : 'likely')
  }

const isOtherSign = (gap: number): boolean => gap === Token.COLON || gap === Token.DOT || gap === Token.SLASH

/** The last token of digits with spaces between, up to where they are three or more. */
const lastDigit = (tokens: Token.Tokens, number: number): number => {
  let last = number
  let count = Token.size(tokens, number)
  while (count < 3 && Token.isNumber(tokens, last + 1) && Token.gap(tokens, last + 1) === Token.SPACE) {
    last++
    count += Token.size(tokens, last)
  }
  return last
}

/** The last token of a plate whose digits stand from one token to another, three or two and a letter; or -1. */
const endOf = (tokens: Token.Tokens, number: number, last: number, loose: boolean): number => {
  let count = 0
  for (let token = number; token <= last; token++) count += Token.size(tokens, token)
  if (count === 3) return last
  return count === 2 && isLastLetter(tokens, last + 1, loose) ? last + 1 : -1
}

const isLastLetter = (tokens: Token.Tokens, token: number, loose: boolean): boolean =>
  Token.isWord(tokens, token) &&
  Token.size(tokens, token) === 1 &&
  (Token.gap(tokens, token) === Token.JOINED || (loose && Token.gap(tokens, token) === Token.SPACE)) &&
  letters.has(fold(tokens.text.charCodeAt(Token.start(tokens, token)))) &&
  !/o/iu.test(tokens.text.charAt(Token.start(tokens, token)))

/** Whether one of some words, such as `regnr`, stands before. */
const isAfter = (tokens: Token.Tokens, word: number, words: Bits): boolean =>
  (Token.bits(tokens, word - 1) & words) !== 0 ||
  (Token.size(tokens, word - 1) <= 2 && (Token.bits(tokens, word - 2) & words) !== 0)

/** Whether a word such as `bilen` stands before, and it is none of the words that often stand between that and a number. */
const isOfCar = (tokens: Token.Tokens, word: number): boolean =>
  isAfter(tokens, word, CAR) && Token.bits(tokens, word) === 0 && !common.has(key(Token.textOf(tokens, word)))

/** Common words of three letters that plates have too, and that may stand between a car and a number. */
const common: ReadonlySet<string> = new Set([
  ...['att', 'bad', 'bak', 'ber', 'bor', 'bra', 'dem', 'den', 'det', 'dom', 'ett', 'fem', 'gas', 'ger', 'han', 'har'],
  ...['hem', 'hon', 'hos', 'kan', 'kom', 'las', 'lat', 'med', 'men', 'mer', 'mot', 'ned', 'ner', 'nog', 'och', 'ren'],
  ...['ser', 'ska', 'som', 'tar', 'tog', 'ton', 'tre', 'typ', 'upp', 'ute']
])
