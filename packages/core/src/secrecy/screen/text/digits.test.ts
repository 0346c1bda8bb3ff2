import { expect, test } from 'vitest'
import { digitValue } from './digits.ts'

test('every decimal digit that Unicode has is known, and nothing else', () => {
  const wrong: Array<string> = []
  for (let code = 0; code <= 0x1ffff; code++) {
    const isDigit = /\p{Nd}/u.test(String.fromCodePoint(code))
    const isNewer = !/\p{Assigned}/u.test(String.fromCodePoint(code))
    if (isDigit !== digitValue(code) >= 0 && !isNewer) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('a digit has the value of its place after the zero of its script', () => {
  expect(['٣', '９', '७', '\u{1d7d9}'].map((digit) => digitValue(digit.codePointAt(0) ?? 0))).toEqual([3, 9, 7, 1])
})
