import { describe, expect, test } from 'vitest'
import * as Stamp from './Stamp.ts'

const noon = Date.parse('2023-03-08T12:00:00Z') as Stamp.Instant
const later = Date.parse('2023-03-08T12:00:00.001Z') as Stamp.Instant

describe('a stamp', () => {
  test('is what the clock says, or the last one where the clock has gone backward', () => {
    expect(Stamp.next(() => noon, Number.NEGATIVE_INFINITY)).toBe(noon)
    expect(Stamp.next(() => later, noon)).toBe(later)
    expect(Stamp.next(() => noon, later)).toBe(later)
  })

  test('is written to the millisecond', () => {
    const write = Stamp.writer()
    expect([later, later, noon].map(write)).toEqual([
      '2023-03-08T12:00:00.001Z',
      '2023-03-08T12:00:00.001Z',
      '2023-03-08T12:00:00.000Z'
    ])
  })

  test.each([Number.NaN, 0.5, 8.64e15, Date.parse('9999-12-31T23:59:59.999Z') + 1])('is not %d', (instant) => {
    const write = Stamp.writer()
    expect(() => write(instant as Stamp.Instant)).toThrow('the clock gave no instant')
  })
})
