import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './isSame.ts'

test('two values are the same exactly where they are so to a reader of their JSON', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const copy: unknown = JSON.parse(JSON.stringify(one))
      expect(isSame(JSON.parse(JSON.stringify(one)), copy)).toBe(true)
      const [first, second] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))]
      expect(isSame({ first, second }, { first: second, second: first })).toBe(
        JSON.stringify(first) === JSON.stringify(second)
      )
    })
  )
})

test.each([
  [{ a: 1 }, { a: 1, b: null }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
  [null, {}],
  ['1', 1]
])('%j and %j are not', (one, other) => {
  expect(isSame(one, other)).toBe(false)
  expect(isSame(other, one)).toBe(false)
})
