import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'

/**
 * Whether a name in capitals is that of an instrument for assessing risk: with its version (`SARA V3`, `SARA:SV`), beside a
 * word such as `bedömning`, or beside an instrument whose name nobody has. Else it may be a person's.
 */
export const isInstrument = (tokens: Token.Tokens, word: number): boolean =>
  Token.shape(tokens, word) === Token.CAPITALS &&
  named.has(wordAt(tokens, word)) &&
  (hasVersion(tokens, word) || isAssessed(tokens, word) || isListed(tokens, word))

/** Instruments that are called as a person may be. */
const named: ReadonlySet<string> = new Set(['sara', 'sam', 'ester', 'vera'])

/** Instruments, or the end of their names, that no person is called. */
const others: ReadonlySet<string> = new Set([
  'freda',
  'patriark',
  'safer',
  'dash',
  'savry',
  'odara',
  'hcr',
  'adad',
  'asi'
])

/** Words that tell of an assessment. */
const assessments: ReadonlySet<string> = new Set([
  ...['bedömning', 'bedömningen', 'bedömningar', 'riskbedömning', 'riskbedömningen', 'riskbedömningar'],
  ...['farlighetsbedömning', 'farlighetsbedömningen', 'hotbedömning', 'hotbedömningen', 'skattning', 'skattningen'],
  ...['instrument', 'instrumentet', 'bedömningsinstrument', 'bedömningsinstrumentet', 'riskbedömningsinstrumentet'],
  ...['manual', 'manualen', 'formulär', 'formuläret', 'checklista', 'checklistan', 'metoden', 'verktyget', 'intervju']
])

/** What ties an assessment to its instrument; `av` ties it to a person. */
const ties: ReadonlySet<string> = new Set(['enligt', 'med', 'utifrån', 'via', 'genom', 'som'])

const and: ReadonlySet<string> = new Set(['och', 'eller', 'samt'])

const wordAt = (tokens: Token.Tokens, word: number): string =>
  Token.isWord(tokens, word) ? key(Token.textOf(tokens, word)) : ''

/** Such as `V3`, `:SV` or `-2R`. */
const hasVersion = (tokens: Token.Tokens, word: number): boolean => {
  const next = word + 1
  const gap = Token.gap(tokens, next)
  if (gap === Token.DASH && Token.isNumber(tokens, next))
    return Token.size(tokens, next) === 1 && Token.start(tokens, next) - Token.end(tokens, word) === 1
  if ((gap !== Token.SPACE && gap !== Token.DASH && gap !== Token.COLON) || !isCapitals(tokens, next)) return false
  const sign = wordAt(tokens, next)
  return sign === 'sv' || (sign === 'v' && Token.isNumber(tokens, word + 2) && gapIsJoined(tokens, word + 2))
}

const isCapitals = (tokens: Token.Tokens, word: number): boolean => Token.shape(tokens, word) === Token.CAPITALS

const gapIsJoined = (tokens: Token.Tokens, token: number): boolean => Token.gap(tokens, token) === Token.JOINED

const isAssessed = (tokens: Token.Tokens, word: number): boolean => {
  const before = Token.gap(tokens, word) === Token.SPACE
  const after = Token.gap(tokens, word + 1)
  if (before && assessments.has(wordAt(tokens, word - 1))) return true
  if (before && ties.has(wordAt(tokens, word - 1)) && assessments.has(wordAt(tokens, word - 2))) return true
  return (after === Token.DASH || after === Token.SPACE) && assessments.has(wordAt(tokens, word + 1))
}

/** Whether an instrument that nobody is called after stands beside it in a list, as in `SAM och FREDA`. */
const isListed = (tokens: Token.Tokens, word: number): boolean =>
  isTied(tokens, word, word + 1, 1) || isTied(tokens, word - 1, word - 1, -1)

/** Whether the neighbour in one direction, behind a comma, a stroke or a word such as `och`, is another instrument. */
const isTied = (tokens: Token.Tokens, comma: number, neighbour: number, step: number): boolean => {
  const gap = Token.gap(tokens, comma + 1)
  if (gap === Token.COMMA || gap === Token.SLASH) return isOther(tokens, neighbour)
  return gap === Token.SPACE && and.has(wordAt(tokens, neighbour)) && isOther(tokens, neighbour + step)
}

const isOther = (tokens: Token.Tokens, word: number): boolean =>
  isCapitals(tokens, word) && others.has(wordAt(tokens, word))
