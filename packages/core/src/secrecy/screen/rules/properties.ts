import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { ESTATE, PLACE, QUARTER, UNNAMED } from '../words.ts'
import type { Report } from './Report.ts'

/** Designations of properties: a name with block and unit, such as `Odensala 5:12`, or a named block. */
export const properties =
  (tokens: Token.Tokens, report: Report) =>
  (word: number): void => {
    if ((Token.bits(tokens, word) & QUARTER) !== 0) byBlock(tokens, word, report)
    else if (Token.isNumber(tokens, word + 1) && Token.isNumber(tokens, word + 2)) byUnit(tokens, word, report)
  }

/** Such as `kv. Vargen 3`. */
const byBlock = (tokens: Token.Tokens, word: number, report: Report): void => {
  const gap = Token.gap(tokens, word + 1)
  if (
    !(gap === Token.SPACE || gap === Token.DOT || gap === Token.STOP) ||
    Token.shape(tokens, word + 1) === Token.SMALL
  )
    return
  const numbered = Token.isNumber(tokens, word + 2) && Token.gap(tokens, word + 2) === Token.SPACE
  const last = numbered ? word + 2 : word + 1
  report('property-designation', Token.start(tokens, word), Token.end(tokens, last), 'likely')
}

/** Such as `Odensala 5:12`. */
const byUnit = (tokens: Token.Tokens, word: number, report: Report): void => {
  const block = word + 1
  const unit = word + 2
  if (
    Token.gap(tokens, block) !== Token.SPACE ||
    Token.gap(tokens, unit) !== Token.COLON ||
    Token.gap(tokens, unit + 1) === Token.COLON ||
    !isNamed(tokens, word)
  )
    return
  if (Token.size(tokens, block) > 3 || Token.size(tokens, unit) > 4 || (Token.bits(tokens, word) & UNNAMED) !== 0)
    return
  if (Token.gap(tokens, unit + 1) === Token.JOINED && unit + 1 < tokens.count) return
  const small = Token.shape(tokens, word) === Token.SMALL
  const known = (Token.bits(tokens, word) & PLACE) !== 0 || (!small && (Token.bits(tokens, word - 1) & ESTATE) !== 0)
  const doubtful = small || isTime(tokens, block) || Token.startsSentence(tokens, word)
  const certainty = known ? 'certain' : doubtful ? 'possible' : 'likely'
  report('property-designation', Token.start(tokens, firstOf(tokens, word)), Token.end(tokens, unit), certainty)
}

/**
 * Whether a word may be the name of a property: with a capital, or in capitals if it is a place; in small letters after
 * a word such as `fastigheten`, which may stand two words before if it is a place.
 */
const isNamed = (tokens: Token.Tokens, word: number): boolean => {
  const shape = Token.shape(tokens, word)
  const isPlace = (Token.bits(tokens, word) & PLACE) !== 0
  const isNext = (Token.bits(tokens, word - 1) & ESTATE) !== 0
  if (shape === Token.TITLE) return true
  if (shape !== Token.SMALL) return isPlace || isNext
  if (isNext) return !beforeTimes.has(key(Token.textOf(tokens, word)))
  return isPlace && (Token.bits(tokens, word - 2) & ESTATE) !== 0
}

/** Words that may stand between a property and a time of day or a scale. */
const beforeTimes: ReadonlySet<string> = new Set([
  ...['vid', 'runt', 'kring', 'omkring', 'cirka', 'ca', 'efter', 'före', 'innan', 'från', 'till', 'mellan', 'sedan'],
  ...[
    'den',
    'om',
    'på',
    'i',
    'är',
    'var',
    'kom',
    'senast',
    'tidigast',
    'redan',
    'dagligen',
    'imorgon',
    'idag',
    'igår',
    'skala'
  ]
])

const isTime = (tokens: Token.Tokens, hour: number): boolean =>
  Token.size(tokens, hour + 1) === 2 && Token.value(tokens, hour) < 24 && Token.value(tokens, hour + 1) < 60

/** The first part of a name with hyphens, such as `Krokoms-Hissmofors`. */
const firstOf = (tokens: Token.Tokens, word: number): number => {
  const isPart = Token.gap(tokens, word) === Token.DASH && Token.shape(tokens, word - 1) === Token.shape(tokens, word)
  return isPart && Token.start(tokens, word) - Token.end(tokens, word - 1) === 1 ? word - 1 : word
}
