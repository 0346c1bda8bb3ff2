import { describe, expect, test } from 'vitest'
import { byCodePoints } from './byCodePoints.ts'

describe('texts are ordered by code points', () => {
  test.each([
    ['\uffff', '\u{10000}'],
    ['a\uffff', 'a\u{10000}'],
    ['\u{10000}', '\u{10001}'],
    ['\u{10000}\uffff', '\u{10000}\u{10000}'],
    ['', 'a'],
    ['a', 'aa'],
    ['a\u{10000}', 'a\u{10000}a'],
    ['\ud800', '\ue000'],
    ['\ud800', '\u{10000}'],
    ['\ud800\ue000', '\u{10000}']
  ])('%j before %j', (one, other) => {
    expect(byCodePoints(one, other)).toBeLessThan(0)
    expect(byCodePoints(other, one)).toBeGreaterThan(0)
    expect(byCodePoints(one, one)).toBe(0)
  })
})
