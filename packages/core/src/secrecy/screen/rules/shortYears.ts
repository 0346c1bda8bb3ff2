import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { MONTH } from '../words.ts'
import { isNumbering } from './dateForms.ts'
import { isMonth } from './dates.ts'

/** Up to here two digits may be an hour or the day of a month. */
const LAST_DAY = 31

/**
 * Whether a day, a month and two digits, from one token to another, are a date: what stands around them does not make the
 * last two digits an hour, another day, a count or a part of a longer number. After a word such as `född` nearly all are.
 */
export const isShortDate = (tokens: Token.Tokens, first: number, last: number, born: boolean): boolean => {
  const named = Token.isWord(tokens, last - 1)
  if (born) return !named || endsInYear(tokens, last, born)
  return (named || isUsual(tokens, first)) && endsInYear(tokens, last, born)
}

/** Whether the last two digits may be those of a year, by what follows. */
const endsInYear = (tokens: Token.Tokens, year: number, born: boolean): boolean => {
  const next = year + 1
  const gap = Token.gap(tokens, next)
  const tight = Token.start(tokens, next) - Token.end(tokens, year) === 1
  if (Token.isNumber(tokens, next)) {
    if (Token.size(tokens, next) === 4) return gap !== Token.COLON
    return gap === Token.SPACE ? Token.size(tokens, next) > 3 : !isOfNumber(gap) && !(gap === Token.COMMA && tight)
  }
  const { text } = tokens
  if (/^\s?[%‰€$£°]/u.test(text.slice(Token.end(tokens, year), Token.end(tokens, year) + 2))) return false
  if (!Token.isWord(tokens, next)) return true
  if (gap === Token.JOINED || gap === Token.COLON || (gap === Token.DASH && tight)) return isHiding(tokens, next)
  if (gap !== Token.SPACE || Token.shape(tokens, next) !== Token.SMALL) return true
  if ((Token.bits(tokens, next) & MONTH) !== 0) return false
  const word = key(Token.textOf(tokens, next))
  const isBare = !born && isApart(tokens, year) && Token.value(tokens, year) <= LAST_DAY
  return isBare ? joining.has(word) : !counted.has(word)
}

const isOfNumber = (gap: number): boolean =>
  gap === Token.DOT || gap === Token.COLON || gap === Token.DASH || gap === Token.SLASH || gap === Token.PLUS

/** Whether a space stands right before a number. */
const isApart = (tokens: Token.Tokens, number: number): boolean =>
  Token.gap(tokens, number) === Token.SPACE || /\s/u.test(tokens.text.charAt(Token.start(tokens, number) - 1))

/** Whether a word is nothing but the letter that stands for hidden digits. */
const isHiding = (tokens: Token.Tokens, word: number): boolean => /^x{1,4}$/iu.test(Token.textOf(tokens, word))

/** Day, month and year in digits, in that order, with the signs that usually divide them, and no more of them before. */
const isUsual = (tokens: Token.Tokens, first: number): boolean => {
  if (!isMonth(Token.value(tokens, first + 1)) || isNumbering(tokens, first)) return false
  if (isOfNumber(Token.gap(tokens, first)) && Token.isNumber(tokens, first - 1)) return false
  const [one, other] = [Token.gap(tokens, first + 1), Token.gap(tokens, first + 2)]
  if (one === Token.SLASH) return other !== Token.DOT
  // Three numbers with dashes may be steps of a scale, or hours, too.
  return one === other && (one === Token.DOT || Token.value(tokens, first + 2) > LAST_DAY)
}

/** Words that may follow a year, and seldom an hour or a number of something. */
const joining: ReadonlySet<string> = new Set([
  ...['och', 'som', 'men', 'eller', 'samt', 'är', 'var', 'har', 'hade', 'blev', 'enligt', 'när', 'då', 'där']
])

/** What is counted or measured. */
const counted: ReadonlySet<string> = new Set([
  ...['min', 'minut', 'minuter', 'tim', 'timmar', 'dag', 'dagar', 'dygn', 'veckor', 'månader', 'år', 'åringar'],
  ...['kr', 'kronor', 'tkr', 'euro', 'procent', 'poäng', 'st', 'stycken', 'gånger', 'mil', 'km', 'm', 'meter', 'cm'],
  ...['kg', 'kilo', 'g', 'gram', 'mg', 'ml', 'liter', 'tabletter', 'grader', 'sidor', 'platser', 'personer', 'barn'],
  ...['deltagare', 'elever', 'vuxna', 'kvinnor', 'män', 'ungdomar', 'familjer', 'hushåll', 'ärenden', 'fall', 'samtal'],
  ...['möten', 'besök', 'anmälningar', 'insatser', 'åtgärder', 'svar', 'frågor', 'kommuner', 'klienter', 'patienter']
])
