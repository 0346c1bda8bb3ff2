/**
 * The key of a row as hexadecimal digits that sort as its code points do: six for each. Half a character, which is no
 * Unicode, has a code point too.
 */
export const hexOf = (key: string): string =>
  [...key].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0')).join('')

/** The key that was written so. */
export const keyOf = (hex: string): string => {
  let key = ''
  for (let at = 0; at < hex.length; at += digits) {
    key += String.fromCodePoint(Number.parseInt(hex.slice(at, at + digits), 16))
  }
  return key
}

/** As many as the last code point has. */
const digits = (0x10ffff).toString(16).length
