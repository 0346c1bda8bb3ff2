/**
 * The offset from which on a text is not JSON: of the first sign, word or number that cannot stand where it does, or of what is
 * wrong within a string. The length of the text where only its end is missing, `null` where it is JSON. A parser does not always
 * say where. It calls itself for nothing, so that a text may be as deep as it likes.
 */
export const endOfJson = (text: string): number | null => {
  /** The object or list in which a place is, and those around it. */
  const within: Array<'}' | ']'> = []
  let next = 'value' as Next
  let at = afterSpace(text, 0)
  for (; at < text.length; at = afterSpace(text, at)) {
    const sign = text[at] ?? ''
    const around = within.at(-1)
    if (next === 'after') {
      if (sign === ',' && around !== undefined) next = around === '}' ? 'key' : 'value'
      else if (sign === around) within.pop()
      else return at
      at += 1
    } else if (next === 'colon') {
      if (sign !== ':') return at
      next = 'value'
      at += 1
    } else if ((next === 'first-value' || next === 'first-key') && sign === around) {
      within.pop()
      next = 'after'
      at += 1
    } else if (sign === '"') {
      const end = endOfString(text, at)
      if (text[end] !== '"') return end
      next = next === 'key' || next === 'first-key' ? 'colon' : 'after'
      at = end + 1
    } else if (next === 'key' || next === 'first-key') {
      return at
    } else if (sign === '{' || sign === '[') {
      within.push(sign === '{' ? '}' : ']')
      next = sign === '{' ? 'first-key' : 'first-value'
      at += 1
    } else {
      const end = endOfWord(text, at)
      if (end === at) return at
      next = 'after'
      at = end
    }
  }
  return next === 'after' && within.length === 0 ? null : text.length
}

/** What may stand at a place. `first`: or what ends the object or the list that has just begun. */
type Next = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after'

const afterSpace = (text: string, from: number): number => {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1
  return at
}

/** The quotation mark that ends a string, or else the first place in it that cannot be. */
const endOfString = (text: string, start: number): number => {
  let at = start + 1
  for (; at < text.length && text[at] !== '"'; at += 1) {
    if (text.charCodeAt(at) < 0x20) return at
    if (text[at] !== '\\') continue
    const escaped = lengthOfEscape(text, at)
    if (escaped === 0) return at + 6 > text.length && /^\\(?:u[\da-f]*)?$/i.test(text.slice(at)) ? text.length : at
    at += escaped - 1
  }
  return at
}

/** How long the escape at a place is; 0 where there is no such one. */
const lengthOfEscape = (text: string, at: number): number => {
  if (/^\\u[\da-f]{4}$/i.test(text.slice(at, at + 6))) return 6
  return /^\\["\\/bfnrt]$/.test(text.slice(at, at + 2)) ? 2 : 0
}

/** Where the number, or the word, ends that begins at a place: at that place where none does. */
const endOfWord = (text: string, at: number): number => {
  word.lastIndex = at
  return word.test(text) ? word.lastIndex : at
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y
