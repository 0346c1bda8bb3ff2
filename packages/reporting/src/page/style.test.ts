import { describe, expect, test } from 'vitest'
import { dark, light, type Palette, paper } from './palette.ts'

/** WCAG 2.2: the contrast of two colours, from 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe.each<[string, Palette]>([
  ['by day', light],
  ['by night', dark],
  ['on paper', paper]
])('the colours %s', (_, palette) => {
  const { ground, sheet, text, quiet, accent, madeUp, a0, a1, a2, a3, inBar, left } = palette

  test('every text can be read: 4.5 to 1 or more', () => {
    const pairs = [ground, sheet].flatMap((under) => [text, quiet, accent, madeUp].map((over) => contrast(over, under)))
    const inBars = [a0, a1, a2, a3].map((bar) => contrast(inBar, bar))
    expect(Math.min(...pairs, ...inBars)).toBeGreaterThanOrEqual(4.5)
  })

  test('every bar, dot and stroke can be seen: 3 to 1 or more', () => {
    expect(Math.min(...[a0, a1, a2, a3, left].map((ink) => contrast(ink, sheet)))).toBeGreaterThanOrEqual(3)
  })
})
