import { describe, expect, test } from 'vitest'
import { nameOrder } from './nameOrder.ts'
import { numberIn, percentIn } from './number.ts'

describe('a number', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1234.5, '1\u00a0234,5', '1,234.5'],
    [1_234_567, '1\u00a0234\u00a0567', '1,234,567'],
    [-3.25, '\u22123,25', '\u22123.25']
  ])('%d is written %s in Swedish and %s in English', (value, swedish, english) => {
    expect([numberIn('sv')(value), numberIn('en')(value)]).toEqual([swedish, english])
  })

  test('has the decimals that are asked for', () => {
    expect([numberIn('sv')(2, 1), numberIn('en')(1234.56, 1)]).toEqual(['2,0', '1,234.6'])
  })

  test('of per cent has its sign, in Swedish after a space', () => {
    expect([percentIn('sv')(12), percentIn('en')(12)]).toEqual(['12\u00a0%', '12%'])
  })
})

test('names are in the order of the Swedish alphabet', () => {
  const names = ['Östersund', 'Åre', 'Berg', 'Ängelholm', 'Zinkgruvan', 'Bräcke', 'berg']
  expect([...names].sort(nameOrder)).toEqual(['Berg', 'berg', 'Bräcke', 'Zinkgruvan', 'Åre', 'Ängelholm', 'Östersund'])
})
