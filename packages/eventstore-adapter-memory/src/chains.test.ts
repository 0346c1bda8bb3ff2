import { describe, expect, test } from 'vitest'
import { chains } from './chains.ts'

describe('chains', () => {
  test('have their last members, in the order in which they came', () => {
    const both = chains()
    for (const chain of [0, 1, 0, 0, 1]) both.add(chain)
    expect(both.last(0, 9)).toEqual([0, 2, 3])
    expect(both.last(0, 2)).toEqual([2, 3])
    expect(both.last(1, 1)).toEqual([4])
    expect(both.last(1, 0)).toEqual([])
    expect([both.last(7, 9), both.last(1_000_000, 9)]).toEqual([[], []])
  })

  test('grow, in number and in length', () => {
    const many = chains()
    for (let member = 0; member < 10_000; member += 1) many.add(member % 5_000)
    expect(many.last(4_999, 9)).toEqual([4_999, 9_999])
    expect(many.last(0, 9)).toEqual([0, 5_000])
    for (let member = 0; member < 5_000; member += 1) many.add(3)
    expect(many.last(3, 10_000)).toHaveLength(5_002)
  })
})
