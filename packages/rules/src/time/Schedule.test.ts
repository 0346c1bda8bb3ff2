import { describe, expect, test } from 'vitest'
import { O, pipe } from '../fp.ts'
import * as Day from './Day.ts'
import * as Schedule from './Schedule.ts'
import type { Window } from './Window.ts'

const days = (from: string, to: string): Window => ({ from: Day.day(from), to: Day.day(to) })
const iso = ({ from, to }: Window) => `${Day.toIso(from)}/${Day.toIso(to)}`
const windowAt = (schedule: Schedule.Schedule, day: string) =>
  pipe(schedule.windowAt(Day.day(day)), O.map(iso), O.toNullable)
const windowsIn = (schedule: Schedule.Schedule, from: string, to: string) =>
  schedule.windowsIn(Day.day(from), Day.day(to)).map(iso)

describe('an agreement that is renewed', () => {
  const terms = Schedule.renewing({ from: Day.day('2023-03-08'), firstTo: Day.day('2026-12-31'), renewalMonths: 24 })

  test('the first term is from the day it begins to the day it first ends, both included', () => {
    expect(windowAt(terms, '2023-03-07')).toBeNull()
    expect(windowAt(terms, '2023-03-08')).toBe('2023-03-08/2026-12-31')
    expect(windowAt(terms, '2026-12-31')).toBe('2023-03-08/2026-12-31')
  })

  test('each later term begins the day after the one before and is two years', () => {
    expect(windowsIn(terms, '2026-12-31', '2031-01-01')).toEqual([
      '2023-03-08/2026-12-31',
      '2027-01-01/2028-12-31',
      '2029-01-01/2030-12-31',
      '2031-01-01/2032-12-31'
    ])
  })

  test('a term that ends on 31 August ends on 28 February and on 31 August again', () => {
    const halfYears = Schedule.renewing({
      from: Day.day('2026-03-01'),
      firstTo: Day.day('2026-08-31'),
      renewalMonths: 6
    })
    expect(windowsIn(halfYears, '2026-08-31', '2027-09-01')).toEqual([
      '2026-03-01/2026-08-31',
      '2026-09-01/2027-02-28',
      '2027-03-01/2027-08-31',
      '2027-09-01/2028-02-29'
    ])
  })

  test('an agreement that is not renewed has its first term only', () => {
    const once = Schedule.renewing({ from: Day.day('2026-01-01'), firstTo: Day.day('2026-12-31'), renewalMonths: 0 })
    expect(windowsIn(once, '0001-01-01', '9999-12-31')).toEqual(['2026-01-01/2026-12-31'])
    expect(windowAt(once, '2027-01-01')).toBeNull()
  })

  test('an agreement that ends before it begins, or is renewed by less than nothing, is a bug', () => {
    const [from, firstTo] = [Day.day('2026-01-01'), Day.day('2026-12-31')]
    expect(() => Schedule.renewing({ from: firstTo, firstTo: from, renewalMonths: 12 })).toThrow(
      new RangeError(`a first window ends before it begins: \`${firstTo}\`, \`${from}\``)
    )
    for (const renewalMonths of [-12, 0.5]) {
      expect(() => Schedule.renewing({ from, firstTo, renewalMonths })).toThrow(
        new RangeError(`not a whole number of months: \`${renewalMonths}\``)
      )
    }
  })
})

describe('what recurs', () => {
  test('New Year parts two calendar years', () => {
    expect(windowsIn(Schedule.calendarYears, '2026-12-31', '2027-01-01')).toEqual([
      '2026-01-01/2026-12-31',
      '2027-01-01/2027-12-31'
    ])
  })

  test('the last week of 2026 is not parted by New Year', () => {
    expect(windowsIn(Schedule.isoWeeks, '2026-12-31', '2027-01-01')).toEqual(['2026-12-28/2027-01-03'])
  })

  test('a window that comes once is found from its first day alone and from its last', () => {
    const [june, once] = ['2026-06-01/2026-06-30', Schedule.once(days('2026-06-01', '2026-06-30'))]
    expect(windowsIn(once, '2026-05-01', '2026-06-01')).toEqual([june])
    expect(windowsIn(once, '2026-06-30', '2026-07-31')).toEqual([june])
    expect(windowsIn(once, '2026-07-01', '2026-07-31')).toEqual([])
  })

  test('a window that comes once is that of each of its days, and of no other', () => {
    const [june, once] = ['2026-06-01/2026-06-30', Schedule.once(days('2026-06-01', '2026-06-30'))]
    for (const day of ['2026-06-01', '2026-06-15', '2026-06-30']) {
      expect(windowAt(once, day)).toBe(june)
      expect(windowsIn(once, day, day)).toEqual([june])
    }
    for (const day of ['2026-05-31', '2026-07-01']) {
      expect(windowAt(once, day)).toBeNull()
      expect(windowsIn(once, day, day)).toEqual([])
    }
  })

  test('from a day to an earlier one there are no windows', () => {
    expect(windowsIn(Schedule.calendarYears, '2027-01-01', '2026-12-31')).toEqual([])
    expect(windowsIn(Schedule.once(days('2026-01-01', '2027-12-31')), '2027-01-01', '2026-12-31')).toEqual([])
  })
})

describe('a party that is in from 2 March 2026 to 31 May 2027 and again from 1 October 2027', () => {
  const party = [days('2026-03-02', '2027-05-31'), { from: Day.day('2027-10-01'), to: null }]
  const years = Schedule.within(party)(Schedule.calendarYears)
  const wholeYears = Schedule.wholeWithin(party)(Schedule.calendarYears)

  test('has of each year the days on which it is a party, and two parts of 2027', () => {
    expect(windowsIn(years, '2026-01-01', '2028-01-01')).toEqual([
      '2026-03-02/2026-12-31',
      '2027-01-01/2027-05-31',
      '2027-10-01/2027-12-31',
      '2028-01-01/2028-12-31'
    ])
  })

  test('has no year on a day when it is no party', () => {
    expect(['2026-03-01', '2027-06-01', '2027-09-30'].map((day) => windowAt(years, day))).toEqual([null, null, null])
  })

  test('has 2028 as its first whole year', () => {
    expect(windowsIn(wholeYears, '2026-01-01', '2028-12-31')).toEqual(['2028-01-01/2028-12-31'])
    expect(windowAt(wholeYears, '2027-12-31')).toBeNull()
    expect(windowAt(wholeYears, '2028-01-01')).toBe('2028-01-01/2028-12-31')
  })
})

describe('stretches of days', () => {
  test('that come in any order count in the order of their days, and those without a day count for nothing', () => {
    const stretches = [
      days('2027-01-01', '2027-01-31'),
      days('2026-01-20', '2026-01-19'),
      days('2026-01-01', '2026-01-31')
    ]
    expect(windowsIn(Schedule.within(stretches)(Schedule.calendarYears), '2026-01-01', '2027-12-31')).toEqual([
      '2026-01-01/2026-01-31',
      '2027-01-01/2027-01-31'
    ])
  })

  test('that begin on the last day asked for, or end on the first, are found', () => {
    const june = Schedule.within([days('2026-06-01', '2026-06-30')])(Schedule.calendarYears)
    expect(windowsIn(june, '2026-05-01', '2026-06-01')).toEqual(['2026-06-01/2026-06-30'])
    expect(windowsIn(june, '2026-06-30', '2026-07-31')).toEqual(['2026-06-01/2026-06-30'])
    expect(windowsIn(june, '2026-05-01', '2026-05-31')).toEqual([])
  })

  test('that begin and end with a window have it whole, from its first day to its last', () => {
    for (const bound of [Schedule.within, Schedule.wholeWithin]) {
      const year = bound([days('2026-01-01', '2026-12-31')])(Schedule.calendarYears)
      expect(windowsIn(year, '2025-01-01', '2027-12-31')).toEqual(['2026-01-01/2026-12-31'])
      expect(windowAt(year, '2026-01-01')).toBe('2026-01-01/2026-12-31')
      expect(windowAt(year, '2026-12-31')).toBe('2026-01-01/2026-12-31')
    }
  })

  test('that are of one day have that day', () => {
    const oneDay = Schedule.within([days('2026-06-01', '2026-06-01')])(Schedule.calendarYears)
    expect(windowAt(oneDay, '2026-06-01')).toBe('2026-06-01/2026-06-01')
    expect(windowsIn(oneDay, '2026-01-01', '2026-12-31')).toEqual(['2026-06-01/2026-06-01'])
  })

  test('that touch part a window in two', () => {
    const stretches = [days('2026-01-01', '2026-06-30'), days('2026-07-01', '2026-12-31')]
    expect(windowsIn(Schedule.within(stretches)(Schedule.calendarYears), '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-01/2026-06-30',
      '2026-07-01/2026-12-31'
    ])
  })

  test('of which two have a day in common are a bug', () => {
    const stretches = [days('2026-01-01', '2026-06-30'), days('2026-06-30', '2026-12-31')]
    const bug = new RangeError('two stretches of days overlap')
    expect(() => Schedule.within(stretches)).toThrow(bug)
    expect(() => Schedule.wholeWithin([{ from: null, to: null }, ...stretches.slice(1)])).toThrow(bug)
  })
})
