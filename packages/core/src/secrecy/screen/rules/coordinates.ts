import { classOf, key, OTHER } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import type { Report } from './Report.ts'

/** Coordinates of a place in Sweden that begin with a token: degrees with decimals, or with minutes and seconds. */
export const coordinates =
  (tokens: Token.Tokens, report: Report) =>
  (first: number): void => {
    const north = Token.value(tokens, first)
    if (north < 55 || north > 69 || Token.size(tokens, first) !== 2) return
    if (isBetweenLetters(tokens, first)) {
      report('coordinates', Token.start(tokens, first), Token.end(tokens, first + 5), 'likely')
    } else if (isFraction(tokens, first + 1, 3)) {
      const east = Token.isWord(tokens, first + 2) ? first + 3 : first + 2
      if (isEast(tokens, east) && isFraction(tokens, east + 1, 3))
        report('coordinates', Token.start(tokens, first), Token.end(tokens, east + 1), 'likely')
    } else if (isDegree(tokens, first)) {
      for (let east = first + 2; east <= first + 6; east++) {
        if (!isEast(tokens, east) || !isDegree(tokens, east)) continue
        let last = east
        while (last < east + 3 && Token.isNumber(tokens, last + 1) && Token.isNear(tokens, last + 1)) last++
        report('coordinates', Token.start(tokens, first), Token.end(tokens, last), 'likely')
        return
      }
    }
  }

/** Such as `62.38N 14.5E`: with the letters of the directions fewer decimals are enough. */
const isBetweenLetters = (tokens: Token.Tokens, first: number): boolean =>
  isFraction(tokens, first + 1, 1) &&
  isLetter(tokens, first + 2, 'n') &&
  isEast(tokens, first + 3) &&
  isFraction(tokens, first + 4, 1) &&
  isLetter(tokens, first + 5, 'eö')

const isLetter = (tokens: Token.Tokens, word: number, letters: string): boolean =>
  Token.isWord(tokens, word) &&
  Token.size(tokens, word) === 1 &&
  (Token.gap(tokens, word) === Token.JOINED || Token.gap(tokens, word) === Token.SPACE) &&
  letters.includes(key(Token.textOf(tokens, word)))

/** At least so many decimals. */
const isFraction = (tokens: Token.Tokens, token: number, least: number): boolean => {
  const gap = Token.gap(tokens, token)
  const tight = Token.start(tokens, token) - Token.end(tokens, token - 1) === 1
  return (
    (gap === Token.DOT || (gap === Token.COMMA && tight)) &&
    Token.isNumber(tokens, token) &&
    Token.size(tokens, token) >= least
  )
}

const isEast = (tokens: Token.Tokens, token: number): boolean => {
  const value = Token.value(tokens, token)
  return value >= 10 && value <= 24 && Token.isNear(tokens, token)
}

/** Whether a sign such as `°` stands behind the number. */
const isDegree = (tokens: Token.Tokens, token: number): boolean => {
  const code = tokens.text.charCodeAt(Token.end(tokens, token))
  return classOf(code) === OTHER && (code === 0xb0 || code === 0xba || code === 0x2da)
}
