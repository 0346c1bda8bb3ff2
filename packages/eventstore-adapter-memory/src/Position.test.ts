import type { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import * as Position from './Position.ts'

describe('a position', () => {
  test('is greater as a text where its number is greater', () => {
    const numbers = [1, 2, 9, 10, 99, 100, 2 ** 31, 2 ** 53 - 1]
    const positions = numbers.map(Position.ofNumber)
    expect([...positions].sort()).toEqual(positions)
    expect(positions.map(Position.toNumber)).toEqual(numbers)
  })

  test('of the last of no events is none', () => {
    expect(Position.ofLast(0)).toBe(null)
    expect(Position.ofLast(7)).toBe('0000000000000007')
  })

  test.each(['', '7', '00000000000000007', '000000000000000x', ' 000000000000001'])('is not %j', (text) => {
    expect(() => Position.toNumber(text as Store.Position)).toThrow(RangeError)
  })
})
