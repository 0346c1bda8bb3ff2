import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { hexOf, keyOf } from './keys.ts'

const keys = [
  '',
  '\u0000',
  'a',
  'aa',
  'ab',
  "'; --",
  'å',
  '\ud800',
  '\udc00',
  '\udc00\ud800',
  '\uffff',
  '\u{1f600}',
  '\u{1f600}a'
]

describe('the key of a row', () => {
  test.each(keys)('%j is read as it was written', (key) => {
    expect(keyOf(hexOf(key))).toBe(key)
    expect(hexOf(key)).toMatch(/^([0-9a-f]{6})*$/)
  })

  test('sorts as it is written as its code points do', () => {
    const written = keys.map(hexOf).sort()
    expect(written.map(keyOf)).toEqual([...keys].sort(Store.byCodePoints))
  })
})
