import { about, classIn, fold, foldIn, INVISIBLE, key } from './characters.ts'

/** Which lists a word stands in: one bit a list. */
export type Bits = number

/** The known words. `find` is given the hash of a word as `hash` makes it, and the word's place in a text. */
export interface Vocabulary {
  readonly find: (hash: number, text: string, start: number, end: number) => Bits
  /** The same for a word of which no hash is at hand. */
  readonly look: (word: string) => Bits
}

/** The hash of a word, letter by letter: begin with `start`, and go on with each folded letter. */
export const start = 0x811c9dc5
export const step = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)

/**
 * A vocabulary from lists of words, each list with its bit.
 *
 * Most words of a text are in no list. A table of 64 Ki flags tells so from the hash alone; the others are compared
 * letter by letter where they stand, without being cut out of the text.
 */
export const vocabulary = (lists: ReadonlyArray<readonly [Bits, ReadonlyArray<string>]>): Vocabulary => {
  const words = new Map<string, Bits>()
  for (const [bit, list] of lists) {
    for (const part of list.flatMap((entry) => key(entry).split(/[^\p{L}]+/u))) {
      if (part.length > 1) words.set(part, (words.get(part) ?? 0) | bit)
    }
  }
  const perhaps = new Uint8Array(0x10000)
  const byHash = new Map<number, Array<readonly [word: string, bits: Bits]>>()
  for (const [word, bits] of words) {
    const found = hash(word)
    perhaps[slot(found)] = 1
    byHash.set(found, [...(byHash.get(found) ?? []), [word, bits]])
  }
  return {
    find: (found, text, from, to) => {
      if (perhaps[slot(found)] === 0) return 0
      for (const [word, bits] of byHash.get(found) ?? none) if (isAt(word, text, from, to)) return bits
      return 0
    },
    look: (word) => words.get(key(word)) ?? 0
  }
}

const none: ReadonlyArray<readonly [word: string, bits: Bits]> = []

const slot = (found: number): number => (found ^ (found >>> 16)) & 0xffff

const hash = (word: string): number => {
  let result = start
  for (let i = 0; i < word.length; i++) result = step(result, fold(word.charCodeAt(i)))
  return result
}

/** Whether just this word stands at a place of the text, apart from what is invisible. */
const isAt = (word: string, text: string, from: number, to: number): boolean => {
  let letter = 0
  for (let at = from; at < to; at++) {
    const found = about(text.charCodeAt(at))
    if (classIn(found) === INVISIBLE) continue
    if (letter === word.length || foldIn(found) !== word.charCodeAt(letter++)) return false
  }
  return letter === word.length
}
