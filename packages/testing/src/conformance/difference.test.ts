import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

test('values that are the same throughout have no difference', () => {
  expect(differenceOf({ a: [1, { b: 'x' }], c: Number.NaN }, { c: Number.NaN, a: [1, { b: 'x' }] })).toBe(null)
})

test('the first difference is named by its place', () => {
  expect(differenceOf([{ id: 'e1', data: { reason: 'a' } }], [{ id: 'e1', data: { reason: 'b' } }])).toBe(
    "[0][data][reason]: expected 'b', found 'a'"
  )
})

test('what is missing, and what is too much, is a difference', () => {
  expect(differenceOf([1], [1, 2])).toBe('[1]: expected 2, found undefined')
  expect(differenceOf([1, 2], [1])).toBe('[1]: expected undefined, found 2')
  expect(differenceOf({ a: undefined }, {})).toBe('[a]: expected undefined, found undefined')
})

test('minus zero is not zero, and a list is not an object', () => {
  expect(differenceOf(-0, 0)).toBe('expected 0, found -0')
  expect(differenceOf([], {})).toBe('expected {}, found []')
})

test('a difference is told in a line, however long the texts are', () => {
  const difference = differenceOf({ note: 'x'.repeat(1_000_000) }, { note: 'y'.repeat(1_000_000) })
  expect(difference?.length).toBeLessThan(1300)
})
