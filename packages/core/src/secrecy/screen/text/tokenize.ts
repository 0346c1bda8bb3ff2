import * as Character from './characters.ts'
import { digitValue } from './digits.ts'
import { entityAt } from './entities.ts'
import * as Token from './Tokens.ts'
import { step, start as unhashed, type Vocabulary } from './Vocabulary.ts'

const LETTER_S = 's'.charCodeAt(0)
/** A longer word is in no list. */
const LONGEST = 48
const AMPERSAND = '&'.charCodeAt(0)
/** How many UTF-16 units, and how many kinds of signs, may stand between tokens that are near each other. */
const NEAREST = 32
const MOST_MARKS = 3

/**
 * Reads a text once, from left to right, into words and numbers.
 *
 * Invisible characters neither part nor join anything. A word is known also with the `s` of a genitive.
 *
 * One loop with its state in variables: a megabyte has some two hundred thousand tokens.
 */
export const tokenize = (text: string, vocabulary: Vocabulary): Token.Tokens => {
  // No text has more tokens than characters; memory that is not written to costs next to nothing.
  const room = text.length
  const flags = new Uint8Array(room)
  const starts = new Int32Array(room)
  const ends = new Int32Array(room)
  const gaps = new Uint8Array(room)
  const sizes = new Int32Array(room)
  const lists = new Int32Array(room)
  const shapes = new Uint8Array(room)
  const firsts = new Int32Array(room)
  const digits = new Uint8Array(room)
  const ats: Array<number> = []
  let count = 0
  let digitCount = 0

  // What has been seen since the last token.
  let spaces = 0
  let lines = 0
  let marks = 0
  let mark = 0
  let last = 0
  let sentence = true

  let i = 0
  while (i < room) {
    const code = text.charCodeAt(i)
    let found = Character.classOf(code)
    const isLetter = found === Character.LOWER || found === Character.UPPER
    if (!isLetter && found !== Character.DIGIT && !isDigitPair(text, i, found)) {
      i++
      if (code === AMPERSAND) {
        const entity = entityAt(text, i - 1)
        if (entity !== undefined) {
          i += entity[0] - 1
          found = entity[1]
        }
      }
      if (found === Character.INVISIBLE) continue
      last = found
      if (found === Character.SPACE) spaces++
      else if (found === Character.LINE) {
        lines++
        sentence = true
      } else {
        // A sign that is doubled, such as `--`, counts once.
        if (marks === 0 || found !== mark) marks++
        mark = found
        if (found === Character.DOT || found === Character.STOP || found === Character.COLON) sentence = true
        else if (found === Character.AT) {
          marks += MOST_MARKS
          if (code !== AMPERSAND) ats.push(i - 1)
        }
      }
      continue
    }

    starts[count] = i
    gaps[count] = count === 0 ? Token.WIDE : gapOf(spaces, lines, marks, mark)
    flags[count] =
      (isLetter ? Token.WORD : Token.NUMBER) |
      (sentence ? Token.STARTS_SENTENCE : 0) |
      (last === Character.PLUS ? Token.PLUS_BEFORE : 0) |
      (count > 0 && marks <= MOST_MARKS && i - (ends[count - 1] as number) <= NEAREST ? Token.NEAR : 0)
    spaces = lines = marks = last = 0
    sentence = false
    let end = i

    if (isLetter) {
      let hash = unhashed
      let before = unhashed
      let letter = 0
      let size = 0
      let capitals = 0
      let composed = true
      for (; i < room; i++) {
        const seen = Character.about(text.charCodeAt(i))
        const kind = Character.classIn(seen)
        if (kind === Character.LOWER || kind === Character.UPPER) {
          before = hash
          letter = Character.foldIn(seen)
          hash = step(hash, letter)
          size++
          if (kind === Character.UPPER) capitals++
        } else if (kind === Character.MARK) composed = false
        else if (kind === Character.INVISIBLE) continue
        else break
        end = i + 1
      }
      const from = starts[count] as number
      if (capitals > 0) shapes[count] = shapeOf(capitals, size, found === Character.UPPER)
      if (size <= LONGEST) {
        const isGenitive = letter === LETTER_S && size > 2
        lists[count] = composed
          ? vocabulary.find(hash, text, from, end) || (isGenitive ? vocabulary.find(before, text, from, end - 1) : 0)
          : vocabulary.look(text.slice(from, end)) || (isGenitive ? vocabulary.look(text.slice(from, end - 1)) : 0)
      }
      sizes[count] = size
    } else {
      firsts[count] = digitCount
      while (i < room) {
        const unit = text.charCodeAt(i)
        const kind = Character.classOf(unit)
        if (kind === Character.DIGIT) {
          digits[digitCount++] = digitValue(unit)
          end = ++i
        } else if (kind === Character.INVISIBLE) i++
        // What stands over or around a digit, such as the frame of a key, is part of it.
        else if (kind === Character.MARK) end = ++i
        else if (isDigitPair(text, i, kind)) {
          digits[digitCount++] = digitValue(text.codePointAt(i) as number)
          end = i += 2
        } else break
      }
      sizes[count] = digitCount - (firsts[count] as number)
    }
    ends[count++] = end
  }

  return { text, count, ats, flags, starts, ends, gaps, sizes, lists, shapes, firsts, digits }
}

/** Whether a digit stands here that takes two UTF-16 units. */
const isDigitPair = (text: string, at: number, found: number): boolean =>
  found === Character.SURROGATE && digitValue(text.codePointAt(at) as number) >= 0

const shapeOf = (capitals: number, size: number, first: boolean): number =>
  capitals === size ? Token.CAPITALS : first && capitals === 1 ? Token.TITLE : Token.MIXED

const gapOf = (spaces: number, lines: number, marks: number, mark: number): number => {
  if (lines > 1 || spaces > 2) return Token.WIDE
  if (marks === 0) return lines === 1 ? Token.LINE : spaces === 0 ? Token.JOINED : Token.SPACE
  if (marks > 1) return Token.WIDE
  const tight = spaces === 0 && lines === 0
  switch (mark) {
    case Character.DASH:
      return Token.DASH
    case Character.PLUS:
      return Token.PLUS
    case Character.SLASH:
      return Token.SLASH
    case Character.COMMA:
      return Token.COMMA
    case Character.BRACKET:
      return Token.BRACKET
    case Character.DOT:
      return tight ? Token.DOT : Token.STOP
    case Character.COLON:
      return tight ? Token.COLON : Token.WIDE
    case Character.STOP:
      return Token.STOP
    default:
      return Token.WIDE
  }
}
