import type { Certainty } from '../Finding.ts'
import type { RuleId } from '../Rule.ts'
import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'
import { FAMILY, GIVEN, MONTH, NAMES, ORDINARY, PLACE, UNNAMED } from '../words.ts'
import { isInstrument } from './instruments.ts'
import type { EndsAs, Report } from './Report.ts'
import { isVerb } from './verbs.ts'

/**
 * Names of people and places, by the lists.
 *
 * A word with a capital is likely a name. If it is an ordinary word too, it is so only inside a sentence; where a
 * sentence begins it is possible. In small letters only what is no ordinary word is possible. A given name and a family
 * name beside each other are certain. An unknown word with a capital is likely a family name after a given name, or if it
 * ends like one; and else, inside a sentence, possibly a name. A name that a word in small letters is tied to, such as
 * `Barbro-metoden`, and one that is a month after a word such as `i`, is possible. One that is a verb with its particle, or
 * the name of an instrument in capitals, is none.
 */
export const names =
  (tokens: Token.Tokens, endsAsFamily: EndsAs, report: Report) =>
  (word: number): void => {
    const bits = Token.bits(tokens, word)
    const found = ruleOf(tokens, word, endsAsFamily)
    if (found === undefined) return
    const certainty =
      (bits & (GIVEN | FAMILY)) !== 0 && isFullName(tokens, word, endsAsFamily)
        ? 'certain'
        : found === 'proper-noun'
          ? 'possible'
          : alone(tokens, word)
    if (certainty !== undefined) report(found, Token.start(tokens, word), Token.end(tokens, word), certainty)
  }

const ruleOf = (tokens: Token.Tokens, word: number, endsAsFamily: EndsAs): RuleId | undefined => {
  const bits = Token.bits(tokens, word)
  if ((bits & NAMES) !== 0) {
    const afterGiven = (Token.bits(tokens, word - 1) & GIVEN) !== 0 && isBeside(tokens, word)
    if ((bits & FAMILY) !== 0 && (afterGiven || (bits & (GIVEN | PLACE)) === 0)) return 'family-name'
    if ((bits & GIVEN) !== 0) return 'given-name'
    return (bits & PLACE) !== 0 ? 'place' : 'family-name'
  }
  if (Token.shape(tokens, word) !== Token.TITLE || Token.size(tokens, word) < 2 || (bits & UNNAMED) !== 0)
    return undefined
  const afterGiven = isBeside(tokens, word) && !Token.startsSentence(tokens, word) && isGiven(tokens, word - 1)
  if (afterGiven || endsAsFamily(tokens, word)) return 'family-name'
  return Token.startsSentence(tokens, word) ? undefined : 'proper-noun'
}

const alone = (tokens: Token.Tokens, word: number): Certainty | undefined => {
  const ordinary = (Token.bits(tokens, word) & ORDINARY) !== 0
  if (Token.shape(tokens, word) === Token.SMALL) return ordinary ? undefined : 'possible'
  if (ordinary && (isVerb(tokens, word) || isInstrument(tokens, word))) return undefined
  if (isTied(tokens, word) || isMonth(tokens, word)) return 'possible'
  return ordinary && (Token.startsSentence(tokens, word) || Token.shape(tokens, word) !== Token.TITLE)
    ? 'possible'
    : 'likely'
}

/** Whether a given name and a family name stand beside each other, in either order, both with capitals. */
const isFullName = (tokens: Token.Tokens, word: number, endsAsFamily: EndsAs): boolean => {
  if (Token.shape(tokens, word) === Token.SMALL) return false
  const isFamily = (token: number): boolean =>
    Token.shape(tokens, token) !== Token.SMALL &&
    ((Token.bits(tokens, token) & FAMILY) !== 0 || endsAsFamily(tokens, token))
  const pair = (first: number): boolean =>
    (isBeside(tokens, first + 1) && isGiven(tokens, first) && isFamily(first + 1)) ||
    (Token.gap(tokens, first + 1) === Token.COMMA && isFamily(first) && isGiven(tokens, first + 1))
  return pair(word - 1) || pair(word)
}

const isGiven = (tokens: Token.Tokens, word: number): boolean =>
  (Token.bits(tokens, word) & GIVEN) !== 0 && Token.shape(tokens, word) !== Token.SMALL

const isBeside = (tokens: Token.Tokens, word: number): boolean => {
  const gap = Token.gap(tokens, word)
  return gap === Token.SPACE || gap === Token.DASH || gap === Token.LINE
}

/** Whether a word in small letters follows behind a hyphen. */
const isTied = (tokens: Token.Tokens, word: number): boolean =>
  Token.gap(tokens, word + 1) === Token.DASH &&
  Token.isWord(tokens, word + 1) &&
  Token.shape(tokens, word + 1) === Token.SMALL &&
  Token.start(tokens, word + 1) - Token.end(tokens, word) === 1

/** Whether the name is that of a month too, and stands where one does. */
const isMonth = (tokens: Token.Tokens, word: number): boolean =>
  (Token.bits(tokens, word) & MONTH) !== 0 &&
  (Token.isNumber(tokens, word - 1) || times.has(key(Token.textOf(tokens, word - 1))))

const times: ReadonlySet<string> = new Set(['i', 'under', 'sedan', 'förra', 'nästa', 'denna'])
