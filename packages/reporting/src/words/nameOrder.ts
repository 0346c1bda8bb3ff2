/**
 * The order of names in Swedish, where å, ä and ö come last. It is our own, so that no setting of a machine changes a report. English
 * pages list the same names, in the same order.
 */
export const nameOrder = (one: string, other: string): number => {
  const [a, b] = [keyOf(one), keyOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

const keyOf = (name: string): string => [...name.toLowerCase()].map((letter) => last[letter] ?? letter).join('')

const last: { readonly [letter: string]: string } = { å: '\u{10fffd}a', ä: '\u{10fffd}b', ö: '\u{10fffd}c' }
