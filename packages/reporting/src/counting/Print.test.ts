import { expect, test } from 'vitest'
import { blank, printOf, together } from './Print.ts'

const streams = Array.from({ length: 20_000 }, (_, index) => `case/${index}`)

test('streams have prints of their own, whole numbers below 2^48, the same each time', () => {
  const prints = streams.map(printOf)
  expect(new Set(prints).size).toBe(streams.length)
  expect(prints.every((print) => Number.isSafeInteger(print) && print >= 0 && print < 2 ** 48)).toBe(true)
  expect(printOf('case/7')).toBe(prints[7])
})

test('the print of many is the same in any order, and that of a whole is that of its parts', () => {
  const prints = streams.slice(0, 1000).map(printOf)
  const whole = together(...prints)
  expect(together(...prints.toReversed())).toBe(whole)
  expect(together(together(...prints.slice(0, 300)), together(...prints.slice(300)))).toBe(whole)
  expect(together(...prints.slice(1))).not.toBe(whole)
  expect(together()).toBe(blank)
})
