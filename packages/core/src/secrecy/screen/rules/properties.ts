import * as Token from '../text/Tokens.ts'
import { ESTATE, PLACE, QUARTER, UNNAMED } from '../words.ts'
import type { Report } from './Report.ts'

/** Designations of properties: a name with block and unit, such as `Odensala 5:12`, or a named block. */
export const properties =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    if ((Token.bits(tokens, word) & QUARTER) !== 0) {
      const gap = Token.gap(tokens, word + 1)
      if (
        !(gap === Token.SPACE || gap === Token.DOT || gap === Token.STOP) ||
        Token.shape(tokens, word + 1) === Token.SMALL
      )
        return
      const numbered = Token.isNumber(tokens, word + 2) && Token.gap(tokens, word + 2) === Token.SPACE
      report(
        'property-designation',
        Token.start(tokens, word),
        Token.end(tokens, numbered ? word + 2 : word + 1),
        'likely'
      )
      return
    }
    const block = word + 1
    const unit = word + 2
    if (Token.shape(tokens, word) !== Token.TITLE || !Token.isNumber(tokens, block) || !Token.isNumber(tokens, unit))
      return
    if (
      Token.gap(tokens, block) !== Token.SPACE ||
      Token.gap(tokens, unit) !== Token.COLON ||
      Token.gap(tokens, unit + 1) === Token.COLON
    )
      return
    if (Token.size(tokens, block) > 3 || Token.size(tokens, unit) > 4 || (Token.bits(tokens, word) & UNNAMED) !== 0)
      return
    if (Token.gap(tokens, unit + 1) === Token.JOINED && unit + 1 < tokens.count) return
    const known = (Token.bits(tokens, word) & PLACE) !== 0 || (Token.bits(tokens, word - 1) & ESTATE) !== 0
    const doubtful = isTime(tokens, block) || Token.startsSentence(tokens, word)
    const certainty = known ? 'certain' : doubtful ? 'possible' : 'likely'
    report('property-designation', Token.start(tokens, firstOf(tokens, word)), Token.end(tokens, unit), certainty)
  }

const isTime = (tokens: Token.Tokens, hour: number): boolean =>
  Token.size(tokens, hour + 1) === 2 && Token.value(tokens, hour) < 24 && Token.value(tokens, hour + 1) < 60

/** The first part of a name with hyphens, such as `Krokoms-Hissmofors`. */
const firstOf = (tokens: Token.Tokens, word: number): number => {
  const isPart = Token.gap(tokens, word) === Token.DASH && Token.shape(tokens, word - 1) === Token.TITLE
  return isPart && Token.start(tokens, word) - Token.end(tokens, word - 1) === 1 ? word - 1 : word
}
