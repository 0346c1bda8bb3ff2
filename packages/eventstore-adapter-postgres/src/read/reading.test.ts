import { describe, expect, test } from 'vitest'
import type { Page } from './pages.ts'
import { firstSize, nextSize } from './reading.ts'

const page = (count: number, characters: number): Page => ({
  events: [],
  count,
  end: 1_000_000,
  characters,
  isLast: false
})

describe('the size of the next page', () => {
  test('is four times the last, up to ten thousand', () => {
    const sizes = [firstSize]
    for (let i = 0; i < 6; i += 1)
      sizes.push(nextSize(sizes.at(-1) ?? 0, page(sizes.at(-1) ?? 0, 100 * (sizes.at(-1) ?? 0))))
    expect(sizes).toEqual([100, 400, 1_600, 6_400, 10_000, 10_000, 10_000])
  })

  test('is no more than two million characters hold, as long as the last page was', () => {
    expect(nextSize(400, page(400, 2_000_000))).toBe(400)
    expect(nextSize(400, page(400, 1_000_000))).toBe(800)
    expect(nextSize(10_000, page(10_000, 20_000_000))).toBe(1_000)
  })

  test('is never less than the first', () => {
    expect(nextSize(100, page(100, 100_000_000))).toBe(firstSize)
  })
})
