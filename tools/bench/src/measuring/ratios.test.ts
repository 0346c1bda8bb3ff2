import { describe, expect, test } from 'vitest'
import { figureOf, ratioOf } from './ratios.ts'

describe('a figure', () => {
  test('is the middle one of an odd number of measurements, whatever their order', () => {
    expect(figureOf([30, 1, 2])).toEqual({ median: 2, min: 1, max: 30 })
  })

  test('lies between the two middle ones of an even number', () => {
    expect(figureOf([4, 1, 2, 30])).toEqual({ median: 3, min: 1, max: 30 })
  })
})

describe('a ratio', () => {
  test('is taken within each round, so that a slow round changes nothing', () => {
    expect(ratioOf([20, 200, 22], [10, 100, 10])).toEqual({ median: 2, min: 2, max: 2.2 })
  })

  test('of different numbers of rounds is refused', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow('not the same rounds')
  })
})
