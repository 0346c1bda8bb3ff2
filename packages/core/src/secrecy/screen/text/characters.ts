import { digitValue } from './digits.ts'

// The classes of characters that the screening tells apart. 0 is kept for "not looked up yet".
export const OTHER = 1
export const LOWER = 2
export const UPPER = 3
export const MARK = 4
export const DIGIT = 5
export const INVISIBLE = 6
export const SPACE = 7
export const LINE = 8
export const DASH = 9
export const PLUS = 10
export const DOT = 11
export const SLASH = 12
export const COLON = 13
export const COMMA = 14
export const BRACKET = 15
export const AT = 16
export const STOP = 17
export const QUOTE = 18
export const SURROGATE = 19

// What is known of each UTF-16 unit: its class in the lowest five bits, and above them what it is folded to. The table is
// filled as characters turn up: what a character is does not change.
const known = new Uint32Array(0x10000)

/** The class of a UTF-16 unit and what it is folded to, in one number: for `classIn` and `foldIn`. */
export const about = (code: number): number => {
  const found = known[code] as number
  return found === 0 ? learn(code) : found
}
export const classIn = (found: number): number => found & 31
export const foldIn = (found: number): number => found >>> 5

/** The class of a UTF-16 unit. */
export const classOf = (code: number): number => classIn(about(code))

/** A letter as it is compared: small, of ordinary width, without accents but with the dots and rings of å, ä and ö. */
export const fold = (code: number): number => foldIn(about(code))

const learn = (code: number): number => {
  const found = (plain(code) << 5) | classify(code)
  known[code] = found
  return found
}

const marks: ReadonlyMap<number, string> = new Map([
  [PLUS, '+'],
  [DOT, '.·'],
  [SLASH, '/\\\u2044\u2215'],
  [COLON, ':'],
  [COMMA, ',;'],
  [BRACKET, '()[]{}<>'],
  [AT, '@'],
  [STOP, '!?'],
  [QUOTE, '"\'”“„’‘»«*'],
  [DASH, '_\u2212\u2043\u02d7'],
  [LINE, '\n\u2028\u2029\u000b\u000c\u0085'],
  [SPACE, '\t\r']
])

const classify = (code: number): number => {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  if (digitValue(code) >= 0) return DIGIT
  const character = String.fromCharCode(code)
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) return INVISIBLE
  // Full-width signs are those of ordinary width.
  const usual = character.normalize('NFKC')
  for (const [found, characters] of marks) {
    if (characters.includes(character) || (usual.length === 1 && characters.includes(usual))) return found
  }
  if (character === '…') return STOP
  if (/\p{Zs}/u.test(character)) return SPACE
  if (/\p{Pd}/u.test(character)) return DASH
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER
  if (/\p{L}/u.test(character)) return LOWER
  return /\p{M}/u.test(character) ? MARK : OTHER
}

const plain = (code: number): number => {
  const small = String.fromCharCode(code).normalize('NFKC').toLowerCase()
  if ('åäö'.includes(small)) return small.charCodeAt(0)
  if (small === 'ø') return 'ö'.charCodeAt(0)
  if (small === 'æ') return 'ä'.charCodeAt(0)
  return small.normalize('NFD').charCodeAt(0)
}

/** The text as words are compared: `fold` of each letter, without what is invisible. */
export const key = (text: string): string => {
  let result = ''
  const composed = text.normalize('NFC')
  for (let i = 0; i < composed.length; i++) {
    const code = composed.charCodeAt(i)
    const found = classOf(code)
    if (found !== INVISIBLE && found !== MARK) result += String.fromCharCode(fold(code))
  }
  return result
}
