import type { Certainty } from '../Finding.ts'
import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { BOX, PLACE, STREET } from '../words.ts'
import { isYear } from './dates.ts'
import type { EndsAs, Report } from './Report.ts'

/**
 * Addresses around a word: a street and its number, also one that is cut short such as `Storg.`, a street alone, a
 * village and its number, or a box.
 */
export const addresses =
  (tokens: Token.Tokens, endsAsStreet: EndsAs, report: Report) =>
  (word: number): void => {
    const capital = Token.shape(tokens, word) !== Token.SMALL
    const house = Token.isNumber(tokens, word + 1) ? houseNumber(tokens, word + 1) : -1
    const tell = (first: number, last: number, certainty: Certainty): void =>
      report('street-address', Token.start(tokens, first), Token.end(tokens, last), certainty)

    if ((Token.bits(tokens, word) & STREET) !== 0 && isNamed(tokens, word)) {
      const first = isNamed(tokens, word - 1) ? word - 2 : word - 1
      if (house >= 0) tell(first, house, 'likely')
      else if (!Token.startsSentence(tokens, first)) tell(first, word, 'possible')
    } else if ((capital || house >= 0) && endsAsStreet(tokens, word)) {
      if (house >= 0) tell(word, house, capital ? 'likely' : 'possible')
      else tell(word, word, 'possible')
    } else if (capital && (Token.bits(tokens, word) & PLACE) !== 0 && inVillage(tokens, word)) {
      tell(word, word + 1, 'likely')
    } else if (house >= 0 && (Token.bits(tokens, word) & BOX) !== 0) {
      tell(word, house, capital ? 'likely' : 'possible')
    } else if (isShortStreet(tokens, word)) {
      tell(word, word + 1, isFollowedBySmall(tokens, word + 1) ? 'possible' : 'likely')
    }
  }

/** Whether a word with a capital stands before, as in `Södra Vägen`. */
const isNamed = (tokens: Token.Tokens, word: number): boolean =>
  Token.shape(tokens, word - 1) === Token.TITLE && Token.gap(tokens, word) === Token.SPACE

/** The last token of a house number that begins with a token: one to three digits, perhaps with a letter; or -1. */
const houseNumber = (tokens: Token.Tokens, number: number): number => {
  if (Token.size(tokens, number) > 3 || Token.gap(tokens, number) !== Token.SPACE) return -1
  const gap = Token.gap(tokens, number + 1)
  const letter = Token.isWord(tokens, number + 1) && Token.size(tokens, number + 1) === 1
  const belongs = gap === Token.JOINED || (gap === Token.SPACE && Token.shape(tokens, number + 1) === Token.CAPITALS)
  return letter && belongs && Token.gap(tokens, number + 2) !== Token.JOINED ? number + 1 : number
}

/** Houses of a village have numbers without a street; what counts something, and years, are no house numbers. */
const inVillage = (tokens: Token.Tokens, word: number): boolean => {
  const number = word + 1
  if (!Token.isNumber(tokens, number) || Token.gap(tokens, number) !== Token.SPACE || Token.size(tokens, number) > 4)
    return false
  const after = Token.gap(tokens, number + 1)
  if (isYear(Token.value(tokens, number)) || after === Token.COLON || after === Token.DASH || after === Token.JOINED)
    return false
  return !isFollowedBySmall(tokens, number)
}

const isFollowedBySmall = (tokens: Token.Tokens, number: number): boolean =>
  Token.gap(tokens, number + 1) === Token.SPACE &&
  Token.shape(tokens, number + 1) === Token.SMALL &&
  Token.isWord(tokens, number + 1)

/** Whether a word with a capital is cut short after the g of `gatan` or the v of `vägen`, and a house number follows. */
const isShortStreet = (tokens: Token.Tokens, word: number): boolean => {
  if (Token.shape(tokens, word) !== Token.TITLE || Token.size(tokens, word) < 4 || !Token.isNumber(tokens, word + 1))
    return false
  const gap = Token.gap(tokens, word + 1)
  const after = Token.gap(tokens, word + 2)
  if ((gap !== Token.STOP && gap !== Token.DOT) || tokens.text.charAt(Token.end(tokens, word)) !== '.') return false
  if (Token.size(tokens, word + 1) > 3 || after === Token.COLON || after === Token.DOT || after === Token.SLASH)
    return false
  const last = key(tokens.text.charAt(Token.end(tokens, word) - 1))
  return last === 'g' || last === 'v'
}
