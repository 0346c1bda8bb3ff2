import { expect, test } from 'vitest'
import { digitValue } from './digits.ts'

test('every decimal digit that Unicode has is known, and every sign that shows one, and nothing else', () => {
  const wrong: Array<string> = []
  for (let code = 0; code <= 0x1ffff; code++) {
    const isDigit = /\p{Nd}/u.test(String.fromCodePoint(code)) || isShown(code)
    const isNewer = !/\p{Assigned}/u.test(String.fromCodePoint(code))
    if (isDigit !== digitValue(code) >= 0 && !isNewer) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('a digit has the value of its place after the zero of its script', () => {
  expect(['٣', '９', '७', '\u{1d7d9}'].map((digit) => digitValue(digit.codePointAt(0) ?? 0))).toEqual([3, 9, 7, 1])
})

test('a sign that shows a digit has its value', () => {
  const signs = ['⁸', '₅', '⓪', '⑦', '⑴', '⒐', '❽', '⓿', '➎', '\u{1f101}', '\u{1f10c}']
  expect(signs.map((sign) => digitValue(sign.codePointAt(0) ?? 0))).toEqual([8, 5, 0, 7, 1, 9, 8, 0, 5, 0, 0])
  const wrong: Array<string> = []
  for (let code = 0x80; code <= 0x1ffff; code++) {
    const [digit, ...others] = String.fromCodePoint(code)
      .normalize('NFKC')
      .replace(/[(),.]/gu, '')
    if (/\p{No}/u.test(String.fromCodePoint(code)) && others.length === 0 && /^\d$/u.test(digit ?? '')) {
      if (digitValue(code) !== Number(digit)) wrong.push(code.toString(16))
    }
  }
  expect(wrong).toEqual([])
})

/** Whether a sign shows one digit: raised, lowered, in a circle, or with brackets, a point or a comma around it. */
const isShown = (code: number): boolean => {
  const sign = String.fromCodePoint(code)
  if (!/\p{No}/u.test(sign)) return false
  const circled = (code >= 0x24f5 && code <= 0x24fd) || code === 0x24ff || (code >= 0x2776 && code <= 0x2793)
  const ten = code === 0x277f || code === 0x2789 || code === 0x2793
  return /^\(?\d[).,]?$/u.test(sign.normalize('NFKC')) || (circled && !ten) || code === 0x1f10b || code === 0x1f10c
}
