import { describe, expect, test } from 'vitest'
import { share, statistic } from './figures.ts'

describe('a share', () => {
  test('is null where nobody was counted, or nobody was asked for', () => {
    expect(share({ numerator: 0, denominator: 0 })).toBeNull()
    expect(share({ numerator: 3, denominator: null })).toBeNull()
    expect(share({ numerator: 0, denominator: 3 })).toBe(0)
  })
})

describe('a statistic', () => {
  test('is null of nothing', () => {
    expect((['mean', 'median', 'p90'] as const).map((which) => statistic(which, []))).toEqual([null, null, null])
  })

  test('is that of the numbers, in whatever order', () => {
    expect(statistic('mean', [9, 1, 2])).toBe(4)
    expect(statistic('median', [9, 1, 2])).toBe(2)
    expect(statistic('median', [10, 9, 1, 2])).toBe(5.5)
    expect(statistic('p90', [30, 2, 10])).toBe(30)
    expect(
      statistic(
        'p90',
        Array.from({ length: 20 }, (_, index) => 20 - index)
      )
    ).toBe(18)
    expect(statistic('p90', [7])).toBe(7)
  })
})
