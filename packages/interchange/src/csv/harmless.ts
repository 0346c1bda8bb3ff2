/**
 * A text that no spreadsheet takes for a formula: with an apostrophe before it where it could be. That is where its first
 * sign, after spaces, quotation marks and what cannot be seen, is `=`, `+`, `-` or `@`, also in full width; and where it
 * begins with a tab or the end of a line (or with apostrophes before these). `original` takes the apostrophe away again.
 *
 * @example
 * import { Csv } from '@norrsken/interchange'
 *
 * assert.equal(Csv.harmless('=1+1'), "'=1+1")
 * assert.equal(Csv.harmless(' "@cmd'), `' "@cmd`)
 * assert.equal(Csv.harmless('a-b'), 'a-b')
 */
export const harmless = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

/**
 * The text that `harmless` was given.
 *
 * @example
 * import { Csv } from '@norrsken/interchange'
 *
 * assert.equal(Csv.original(Csv.harmless("'=1+1")), "'=1+1")
 * assert.equal(Csv.original("'tis"), "'tis")
 */
export const original = (text: string): string =>
  text.startsWith("'") && looksLikeFormula.test(text.slice(1)) ? text.slice(1) : text

const looksLikeFormula = /^('*[\t\r\n]|[\s\p{C}\p{Pi}\p{Pf}"'`´]*[=+\-@＝＋－＠−])/u
