/**
 * The order of texts by their code points, in which rows are read. (As JavaScript sorts them, some letters come after a few
 * rarer ones.) Half a character has a code point too.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * assert.deepEqual(['\u{1f600}', '\uffee', 'a'].sort(Store.byCodePoints), ['a', '\uffee', '\u{1f600}'])
 */
export const byCodePoints = (one: string, other: string): number => {
  for (let i = 0; i < one.length && i < other.length; i += 1) {
    const difference = (one.codePointAt(i) ?? 0) - (other.codePointAt(i) ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}
