import { describe, expect, test } from 'vitest'
import { O } from '../fp.ts'
import * as Instant from './Instant.ts'

const read = (texts: ReadonlyArray<string>) => texts.filter((text) => O.isSome(Instant.fromIso(text)))

describe('an instant that is read', () => {
  test('seconds and their fraction may be left out, the offset may not', () => {
    const whole = ['2026-06-30T22:30Z', '2026-06-30T22:30:15Z', '2026-06-30T22:30:15.5+02:00']
    expect(read([...whole, '2026-06-30T22:30', '2026-06-30T22:30:15', '2026-06-30T22:30:15.5', '2026-06-30'])).toEqual(
      whole
    )
  })

  test('half past midnight in Stockholm on 1 July is half past ten the evening before in UTC', () => {
    expect(Instant.instant('2026-07-01T00:30+02:00')).toBe(Instant.instant('2026-06-30T22:30Z'))
    expect(Instant.instant('2026-06-30T18:00-04:30')).toBe(Instant.instant('2026-06-30T22:30Z'))
  })

  test('what is finer than a millisecond is cut off, before 1970 as after', () => {
    expect(Instant.instant('1970-01-01T00:00:00.0019Z')).toBe(1)
    expect(Instant.instant('1969-12-31T23:59:59.999999999Z')).toBe(-1)
    expect(Instant.instant('1970-01-01T00:00:00.5Z')).toBe(500)
    expect(Instant.instant('1970-01-01T00:00:00.05Z')).toBe(50)
  })

  test('a fraction has one to nine digits', () => {
    const some = ['2026-06-30T22:30:15.1Z', '2026-06-30T22:30:15.123456789Z']
    expect(read([...some, '2026-06-30T22:30:15.Z', '2026-06-30T22:30:15.1234567890Z', '2026-06-30T22:30.5Z'])).toEqual(
      some
    )
  })

  test('there is no hour 24, no minute 60 and no second 60', () => {
    expect(read(['2026-06-30T24:00Z', '2026-06-30T23:60Z', '2026-06-30T23:59:60Z'])).toEqual([])
  })

  test('an offset reaches to 23 hours and 59 minutes', () => {
    const some = ['2026-06-30T00:00+23:59', '2026-06-30T00:00-23:59']
    expect(read([...some, '2026-06-30T00:00+24:00', '2026-06-30T00:00+00:60'])).toEqual(some)
  })

  test('a day that does not exist has no instants', () => {
    expect(read(['2026-02-29T00:00Z', '2026-06-31T00:00Z', '0000-01-01T00:00Z'])).toEqual([])
  })

  test('an instant is written in this way and in no other', () => {
    const otherwise = [
      '',
      '2026-06-30t22:30Z',
      '2026-06-30T22:30z',
      '2026-06-30 22:30Z',
      '2026-06-30T22:30 Z',
      '2026-06-30T22:30ZZ',
      '2026-06-30T22:30Z ',
      '2026-06-30T2:30Z',
      '2026-06-30T22:3Z',
      '2026-06-30T22Z',
      '2026-06-30T22.30Z',
      '2026-06-30T22:30:1Z',
      '2026-06-30T22:30:Z',
      '2026-06-30T22:30:15,5Z',
      '2026-06-30T22:30+02',
      '2026-06-30T22:30+0200',
      '2026-06-30T22:30+02.00',
      '2026-06-30T22:30+02:0',
      '2026-06-30T22:30+02:000',
      '2026-06-30T22:30+2:00',
      '2026-06-30T22:30−02:00',
      '2026-06-30T22:30:15.5',
      '2026-06-30T-1:30Z',
      '+2026-06-30T22:30Z'
    ]
    expect(read(otherwise)).toEqual([])
  })

  test('the first instant is the first of year 1 and the last the last of year 9999, both in UTC', () => {
    const some = ['0001-01-01T00:00Z', '9999-12-31T23:59:59.999Z']
    expect(read([...some, '0001-01-01T00:00+00:01', '9999-12-31T23:59-00:01'])).toEqual(some)
    expect(some.map((text) => Instant.toIso(Instant.instant(text)))).toEqual([
      '0001-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z'
    ])
  })

  test('an instant that a programmer wrote wrongly is a bug', () => {
    expect(() => Instant.instant('2026-06-30')).toThrow(new RangeError('not an instant: `2026-06-30`'))
  })

  test('a text, a fraction of a millisecond and nothing are no instants', () => {
    expect(
      ['2026-06-30T22:30Z', 0.5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined, [], [5]].filter(
        Instant.isInstant
      )
    ).toEqual([])
  })
})
