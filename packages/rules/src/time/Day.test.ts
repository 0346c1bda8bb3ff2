import { describe, expect, test } from 'vitest'
import { O } from '../fp.ts'
import * as Day from './Day.ts'

const written = (texts: ReadonlyArray<string>) => texts.filter((text) => O.isSome(Day.fromIso(text)))

describe('a day that is read', () => {
  test('29 February is a day in 2024, 2000 and 2400, not in 2023, 1900 and 2100', () => {
    const leapDays = ['2024-02-29', '2000-02-29', '2400-02-29']
    expect(written([...leapDays, '2023-02-29', '1900-02-29', '2100-02-29'])).toEqual(leapDays)
  })

  test('no month has a day 0, none has a day 32, and April has no day 31', () => {
    expect(written(['2026-01-00', '2026-01-32', '2026-04-31', '2026-12-99'])).toEqual([])
  })

  test('there is no month 0 and no month 13', () => {
    expect(written(['2026-00-10', '2026-13-10'])).toEqual([])
  })

  test('there is no year 0; the first is 0001 and the last 9999', () => {
    expect(written(['0000-12-31', '0001-01-01', '9999-12-31'])).toEqual(['0001-01-01', '9999-12-31'])
  })

  test('a day is written with ten characters and in no other way', () => {
    const otherwise = [
      '',
      '2026-1-01',
      '2026-01-1',
      '26-01-01',
      '20260101',
      '2026/01/01',
      '2026/01-01',
      '2026-01/01',
      '2026-0:-01',
      '2026-1/-01',
      '2026-01-01T00:00Z',
      ' 2026-01-01',
      '2026-01-01 ',
      '2026-01- 1',
      '2026-01-+1',
      '-026-01-01',
      '+2026-01-01',
      '٢٠٢٦-٠١-٠١',
      '2026-0x-01',
      '2026-01-1\n'
    ]
    expect(written(otherwise)).toEqual([])
  })

  test('a day that a programmer wrote wrongly is a bug', () => {
    expect(() => Day.day('2023-02-29')).toThrow(new RangeError('not a day: `2023-02-29`'))
  })

  test('a year, month or day with a fraction names no day', () => {
    const parts: ReadonlyArray<readonly [number, number, number]> = [
      [2026.5, 1, 1],
      [2026, 1.5, 1],
      [2026, 1, 1.5],
      [Number.NaN, 1, 1],
      [2026, 1, Number.POSITIVE_INFINITY]
    ]
    expect(parts.map((p) => Day.fromParts(...p))).toEqual(parts.map(() => O.none))
  })
})

describe('a day that is counted', () => {
  test('1 January 1970 is day 0, 31 December 1969 the day before', () => {
    expect(Day.day('1970-01-01')).toBe(0)
    expect(Day.day('1969-12-31')).toBe(-1)
  })

  test('counting beyond 9999 goes on, but such a day is neither read nor taken for one', () => {
    const beyond = Day.addDays(1)(Day.day('9999-12-31'))
    expect(Day.toIso(beyond)).toBe('+010000-01-01')
    expect(Day.fromIso('+010000-01-01')).toEqual(O.none)
    expect(Day.isDay(beyond)).toBe(false)
    expect(Day.isDay(beyond - 1)).toBe(true)
  })

  test('counting back before year 1 goes on, but such a day is neither read nor taken for one', () => {
    const before = Day.addDays(-1)(Day.day('0001-01-01'))
    expect(Day.toIso(before)).toBe('0000-12-31')
    expect(Day.toIso(Day.addDays(-366)(before))).toBe('-000001-12-31')
    expect(Day.isDay(before)).toBe(false)
    expect(Day.isDay(before + 1)).toBe(true)
  })

  test('a text, a fraction and nothing are no days', () => {
    expect(['2026-01-01', 0.5, Number.NaN, null, undefined, {}].filter(Day.isDay)).toEqual([])
  })

  test('31 December is its own end of the year, and the day after belongs to the next', () => {
    expect(Day.yearEnd(Day.day('2026-12-31'))).toBe(Day.day('2026-12-31'))
    expect(Day.yearEnd(Day.day('2027-01-01'))).toBe(Day.day('2027-12-31'))
  })

  test('the earliest and the latest of some days do not depend on their order', () => {
    const [a, b, c] = [Day.day('2026-01-01'), Day.day('2026-01-02'), Day.day('2026-01-03')]
    expect([Day.min(a, b), Day.min(b, a), Day.min(c, a, b)]).toEqual([a, a, a])
    expect([Day.max(a, b), Day.max(b, a), Day.max(b, c, a)]).toEqual([b, b, c])
  })
})
