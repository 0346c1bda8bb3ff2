/**
 * The path of the first key that stands twice in one object of a JSON text; `null` where there is none. The parser keeps
 * the last of them and says nothing, so that a reader would never know of the first.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const text = '{"window":30,"measure":{"type":"count","type":"share"}}'
 * assert.equal(Log.repeatedKey(text, JSON.parse(text)), 'measure.type')
 *
 * @param text - is JSON
 * @param value - what the text was parsed as
 */
export const repeatedKey = (text: string, value: unknown): string | null =>
  keysWritten(text) === keysParsed(value) ? null : search(text)

/** Whether a value has no more than so many levels. One that is deeper is no event, and is not looked through. */
export const isAtMostDeep = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((part) => isAtMostDeep(part, levels - 1))
}

/**
 * A length that no JSON text of a value is shorter than; `NaN` for a value that has more than so many levels.
 *
 * A text in which a key stands twice is longer than the same text without the first of the two, which is of the same value: so a
 * text that is no longer than this repeats no key. That is told in less time than to look for the keys; of most lines of a log it
 * can be, as they are written without spaces and escapes.
 */
export const leastLength = (value: unknown, levels: number): number => {
  if (typeof value === 'string') return value.length + 2
  if (typeof value === 'number') return leastDigits(value)
  if (typeof value !== 'object') return value === false ? 5 : 4
  if (value === null) return 4
  if (levels === 0) return Number.NaN
  return Array.isArray(value) ? ofList(value, levels - 1) : ofObject(value as Record<string, unknown>, levels - 1)
}

const ofList = (parts: ReadonlyArray<unknown>, levels: number): number => {
  let length = parts.length === 0 ? 2 : 1 + parts.length
  for (let i = 0; i < parts.length; i += 1) length += leastLength(parts[i], levels)
  return length
}

const ofObject = (parts: Readonly<Record<string, unknown>>, levels: number): number => {
  let length = 1
  // What a parser has made has keys of its own alone.
  for (const key in parts) length += key.length + 4 + leastLength(parts[key], levels)
  return Math.max(2, length)
}

/** A whole number that does not end with a zero is shortest in its digits, and so is one of at most three; others may have an exponent. */
const leastDigits = (value: number): number => {
  if (!Number.isSafeInteger(value) || value < 0) return 1
  return value < 1000 || value % 10 !== 0 ? String(value).length : 1
}

/** How many keys a text has: strings that a colon follows. */
const keysWritten = (text: string): number => {
  if (/"[ \t\r\n]/.test(text)) return keysWrittenApart(text)
  let keys = 0
  for (let end = text.indexOf('":'); end >= 0; end = text.indexOf('":', end + 2)) {
    if (text.charCodeAt(end - 1) === BACKSLASH) return keysWrittenApart(text)
    keys += 1
  }
  return keys
}

/** The same where there may be space between a key and its colon, or quotation marks within a string. */
const keysWrittenApart = (text: string): number => {
  let keys = 0
  for (let start = text.indexOf('"'); start >= 0; ) {
    let after = endOfString(text, start) + 1
    while (isSpace(text.charCodeAt(after))) after += 1
    if (text.charCodeAt(after) === COLON) keys += 1
    start = text.indexOf('"', after)
  }
  return keys
}

/** It calls itself for nothing: a value may be as deep as it likes. */
const keysParsed = (value: unknown): number => {
  const ahead: unknown[] = [value]
  let keys = 0
  while (ahead.length > 0) {
    const part = ahead.pop()
    if (typeof part !== 'object' || part === null) continue
    const within = Object.values(part)
    if (!Array.isArray(part)) keys += within.length
    for (const one of within) if (typeof one === 'object') ahead.push(one)
  }
  return keys
}

/** An object or a list in which the search is: the keys that it has had, or how many parts, and where it is now. */
interface Level {
  readonly keys: Set<string> | null
  key: string
  index: number
}

const search = (text: string): string | null => {
  const levels: Level[] = []
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[levels.length - 1]
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), key: '', index: 0 })
        break
      case '[':
        levels.push({ keys: null, key: '', index: 0 })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level !== undefined) level.index += 1
        break
      case '"': {
        const end = endOfString(text, at)
        if (level?.keys != null && /^\s*:/.test(text.slice(end + 1, end + 100))) {
          level.key = JSON.parse(text.slice(at, end + 1))
          if (level.keys.has(level.key)) return pathOf(levels)
          level.keys.add(level.key)
        }
        at = end
      }
    }
  }
  return null
}

const pathOf = (levels: ReadonlyArray<Level>): string => {
  const path = levels.slice(0, MOST_NAMED).reduce((path, { keys, key, index }) => {
    if (keys === null) return `${path}[${index}]`
    const name = /^[\p{L}\p{N}_$-]{1,100}$/u.test(key) ? key : JSON.stringify(key.slice(0, 100))
    return path === '' ? name : `${path}.${name}`
  }, '')
  return levels.length > MOST_NAMED ? `${path}…` : path
}

/** Of a path that is longer the beginning is told. */
const MOST_NAMED = 100

/** Where the string that begins at a quotation mark ends: at the next one before which is no odd number of backslashes. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a

const COLON = 0x3a
const BACKSLASH = 0x5c
