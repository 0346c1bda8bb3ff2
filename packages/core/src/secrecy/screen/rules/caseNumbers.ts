import * as Token from '../text/Tokens.ts'
import { CASE, UNNAMED } from '../words.ts'
import { isYear } from './dates.ts'
import type { Report } from './Report.ts'

/** Numbers of cases and records: after a word such as `dnr`, of a report to the police, of a court, or of a register. */
export const caseNumbers =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    if ((Token.bits(tokens, word) & CASE) !== 0) afterWord(tokens, word, report)
    else if (Token.shape(tokens, word) === Token.CAPITALS) bySign(tokens, word, report)
  }

const afterWord = (tokens: Token.Tokens, word: number, report: Report): void => {
  const first = word + 1
  const gap = Token.gap(tokens, first)
  if (
    first >= tokens.count ||
    gap === Token.COMMA ||
    (gap === Token.STOP && Token.isWord(tokens, first) && Token.shape(tokens, first) !== Token.CAPITALS)
  )
    return
  if (!Token.isNumber(tokens, first) && Token.shape(tokens, first) !== Token.CAPITALS) return
  let last = first
  while (last - first < 6 && goesOn(tokens, last)) last++
  for (let token = first; token <= last; token++) {
    if (!Token.isNumber(tokens, token)) continue
    report('case-number', Token.start(tokens, first), Token.end(tokens, last), 'likely')
    return
  }
}

/** Whether the next token belongs to the same number. */
const goesOn = (tokens: Token.Tokens, token: number): boolean => {
  const gap = Token.gap(tokens, token + 1)
  if (gap === Token.JOINED || gap === Token.SLASH || gap === Token.DASH || gap === Token.COLON)
    return token + 1 < tokens.count
  return gap === Token.SPACE && Token.isWord(tokens, token) && Token.isNumber(tokens, token + 1)
}

const bySign = (tokens: Token.Tokens, word: number, report: Report): void => {
  const number = word + 1
  const next = word + 2
  if (Token.size(tokens, word) > 5 || !Token.isNumber(tokens, number) || !Token.isNumber(tokens, next)) return
  if ((Token.bits(tokens, word) & UNNAMED) !== 0) return
  const gap = Token.gap(tokens, next)
  const size = Token.size(tokens, number)
  if (gap === Token.DASH && Token.size(tokens, next) === 2 && Token.size(tokens, word) <= 2 && size >= 2 && size <= 7) {
    const before =
      Token.gap(tokens, word) === Token.DASH && Token.isNumber(tokens, word - 1) && Token.size(tokens, word - 1) === 4
    if (Token.gap(tokens, number) === Token.WIDE) return
    report('case-number', Token.start(tokens, before ? word - 1 : word), Token.end(tokens, next), 'likely')
  } else if (
    (gap === Token.DASH || gap === Token.SLASH) &&
    size === 4 &&
    isYear(Token.value(tokens, number)) &&
    Token.gap(tokens, number) === Token.SPACE
  ) {
    report('case-number', Token.start(tokens, word), Token.end(tokens, next), 'possible')
  }
}
