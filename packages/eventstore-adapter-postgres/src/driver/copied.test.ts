import { expect, test } from 'vitest'
import { copied, copiedRows, copyLine } from './copied.ts'

const rowsOf = (text: string) => [...copied(new TextEncoder().encode(text))]

test('what was copied out is read as it was', () => {
  expect(rowsOf('1\tcase/å\n2\t\\N\n')).toEqual([
    ['1', 'case/å'],
    ['2', null]
  ])
  expect(rowsOf('')).toEqual([])
})

test.each([
  ['a\\\\b', 'a\\b'],
  ['a\\tb', 'a\tb'],
  ['\\\\N', '\\N'],
  ['{"a":"\\\\u0000\\\\n"}', '{"a":"\\u0000\\n"}'],
  ['\\r\\n\\b\\f\\v', '\r\n\b\f\v']
])('the text %j stands for %j', (written, text) => {
  expect(rowsOf(`${written}\n`)).toEqual([[text]])
})

test('what is copied in is read as it was when it is copied out', () => {
  const rows = [['\\N', 'a\tb\nc\rd\\', null, '']] as const
  expect(rowsOf(rows.map(copyLine).join(''))).toEqual(rows)
  expect(copyLine([1, 'a', null])).toBe('1\ta\t\\N\n')
})

test('rows of any length are read whole, and counted', () => {
  const rows = [10, 40_000, 3, 32_767, 100_000].map((length, index) => [String(index), 'å'.repeat(length), null])
  const bytes = new TextEncoder().encode(rows.map(copyLine).join(''))
  expect([...copied(bytes)]).toEqual(rows)
  expect(copiedRows(bytes)).toBe(5)
  expect(copiedRows(new Uint8Array())).toBe(0)
})

test('what was copied out can be gone through again', () => {
  const rows = copied(new TextEncoder().encode('1\n2\n'))
  expect([...rows]).toEqual([...rows])
})
