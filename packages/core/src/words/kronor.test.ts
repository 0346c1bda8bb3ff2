import { expect, test } from 'vitest'
import { language } from './languages.ts'

const [inSwedish, inEnglish] = [language('sv').amount, language('en').amount]

test('an amount in öre is read as kronor, with its thousands apart', () => {
  const swedish = [0, 5, 99, 100, 123_45, 1_234_00, 999_999_99, 1_000_000_00].map(inSwedish)
  expect(swedish.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '0,00 kr',
    '0,05 kr',
    '0,99 kr',
    '1,00 kr',
    '123,45 kr',
    '1 234,00 kr',
    '999 999,99 kr',
    '1 000 000,00 kr'
  ])
  expect([5, 1_234_567_89].map(inEnglish)).toEqual(['SEK\u00a00.05', 'SEK\u00a01,234,567.89'])
})

test('an amount below zero has a minus sign', () => {
  expect(inSwedish(-5)).toBe('−0,05\u00a0kr')
  expect(inEnglish(-1_234_00)).toBe('SEK\u00a0−1,234.00')
})

test('the largest amount is read to the last öre', () => {
  expect(inEnglish(Number.MAX_SAFE_INTEGER)).toBe('SEK\u00a090,071,992,547,409.91')
})
