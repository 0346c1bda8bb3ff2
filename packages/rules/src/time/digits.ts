/**
 * The number written with `count` decimal digits at `start` in `text`, or NaN if any of them is not a digit 0–9. A limit
 * tested as `value <= limit` therefore refuses what is not a number as well.
 */
export const digits = (text: string, start: number, count: number): number => {
  let value = 0
  for (let i = start; i < start + count; i += 1) value = value * 10 + digit(text.charCodeAt(i))
  return value
}

const digit = (code: number): number => (code >= 48 && code <= 57 ? code - 48 : Number.NaN)
