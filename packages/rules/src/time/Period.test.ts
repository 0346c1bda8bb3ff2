import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Day from './Day.ts'
import * as Period from './Period.ts'

const iso = (count: (day: Day.Day) => Day.Day, day: string) => Day.toIso(count(Day.day(day)))

describe('six months', () => {
  const sixMonths = Period.addMonths(6, 'clamp-back')

  test('six months from 31 August end on 28 February', () => {
    expect(iso(sixMonths, '2026-08-31')).toBe('2027-02-28')
  })

  test('six months from 31 August end on 29 February before a leap day', () => {
    expect(iso(sixMonths, '2027-08-31')).toBe('2028-02-29')
  })

  test('six months from 30 June end on 30 December', () => {
    expect(iso(sixMonths, '2026-06-30')).toBe('2026-12-30')
  })

  test('six months from 1 July end on 1 January', () => {
    expect(iso(sixMonths, '2026-07-01')).toBe('2027-01-01')
  })

  test('30 June is the last day from which six months end by 31 December, in every year and with either rounding', () => {
    for (let year = 1; year < 9999; year += 1)
      for (const rounding of ['clamp-back', 'clamp-forward'] as const) {
        const end = Day.addDays(30)(Day.startOfMonth(year, 12))
        const june30 = Day.addDays(29)(Day.startOfMonth(year, 6))
        const isLast =
          Period.addMonths(6, rounding)(june30) <= end && Period.addMonths(6, rounding)(Day.addDays(1)(june30)) > end
        if (!isLast) throw new Error(`30 June ${year} is not the last day, ${rounding}`)
      }
  })

  test('31 March is the last day from which six months end by 30 September, though 30 September less six months is 30 March', () => {
    expect(iso(sixMonths, '2026-03-31')).toBe('2026-09-30')
    expect(iso(Period.addMonths(-6, 'clamp-back'), '2026-09-30')).toBe('2026-03-30')
  })
})

describe('a month that lacks the day counted to', () => {
  test('a month from 31 January ends on 28 February, or on 1 March if the agreement rounds forward', () => {
    expect(iso(Period.addMonths(1, 'clamp-back'), '2026-01-31')).toBe('2026-02-28')
    expect(iso(Period.addMonths(1, 'clamp-forward'), '2026-01-31')).toBe('2026-03-01')
  })

  test('a year from 29 February ends on 28 February', () => {
    expect(iso(Period.addMonths(12, 'clamp-back'), '2024-02-29')).toBe('2025-02-28')
  })

  test('where no rounding is agreed, both readings are given and none is chosen', () => {
    const from = Day.day('2026-08-31')
    expect(Period.add(Period.months(6), 'reject')(from)).toEqual(
      E.left({
        type: 'AmbiguousDate',
        day: from,
        months: 6,
        back: Day.day('2027-02-28'),
        forward: Day.day('2027-03-01')
      })
    )
  })

  test('where no rounding is agreed and none is needed, the day is certain', () => {
    expect(Period.add(Period.months(6), 'reject')(Day.day('2026-08-28'))).toEqual(E.right(Day.day('2027-02-28')))
  })

  test('months are counted and rounded before days are', () => {
    expect(Period.add({ months: 1, days: 1 }, 'clamp-back')(Day.day('2026-01-31'))).toEqual(
      E.right(Day.day('2026-03-01'))
    )
    expect(Period.add({ months: 1, days: 1 }, 'clamp-forward')(Day.day('2026-01-31'))).toEqual(
      E.right(Day.day('2026-03-02'))
    )
  })

  test('a month added twice is not two months', () => {
    const month = Period.addMonths(1, 'clamp-back')
    expect(iso((day) => month(month(day)), '2026-01-31')).toBe('2026-03-28')
    expect(iso(Period.addMonths(2, 'clamp-back'), '2026-01-31')).toBe('2026-03-31')
  })
})

test('180 days are not six months: they end on 28 December when counted from 1 July', () => {
  expect(Period.add(Period.days(180), 'reject')(Day.day('2026-07-01'))).toEqual(E.right(Day.day('2026-12-28')))
})
