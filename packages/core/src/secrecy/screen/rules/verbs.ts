import { key } from '../text/characters.ts'
import * as Token from '../text/Tokens.ts'

/**
 * Whether a name where a sentence begins is a verb, by the word in small letters behind it, as in `Stig in`. Words such as
 * `på` and `av` may follow a name as well, so they decide nothing.
 */
export const isVerb = (tokens: Token.Tokens, word: number): boolean => {
  const next = word + 1
  return (
    Token.startsSentence(tokens, word) &&
    Token.shape(tokens, word) === Token.TITLE &&
    Token.isWord(tokens, next) &&
    Token.gap(tokens, next) === Token.SPACE &&
    Token.shape(tokens, next) === Token.SMALL &&
    particles.get(key(Token.textOf(tokens, word)))?.has(key(Token.textOf(tokens, next))) === true
  )
}

/** Names that are verbs too, each with the words that make it one. */
const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['stig', new Set(['in', 'upp', 'fram', 'ned', 'ner', 'undan'])],
  ['grip', new Set(['in', 'tag'])],
  ['lova', new Set(['att'])],
  ['rita', new Set(['upp'])],
  ['tina', new Set(['upp'])]
])
