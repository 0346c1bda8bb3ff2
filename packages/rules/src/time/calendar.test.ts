import { describe, expect, test } from 'vitest'
import { E, O } from '../fp.ts'
import * as Day from './Day.ts'
import * as Period from './Period.ts'
import * as Week from './Week.ts'

/*
 * Every day of the 400 years after which the Gregorian calendar begins anew, 1900–2299, against a calendar that is walked
 * day by day from the definition: the lengths of the months, the leap years, the order of the weekdays.
 */

interface Walked {
  readonly day: Day.Day
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
  readonly dayOfYear: number
  readonly weekday: number
}

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const monthLength = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] as number)

/** Years beside the 400 are walked too, for months counted out of them. */
const walked: ReadonlyArray<Walked> = (() => {
  const days: Array<Walked> = []
  let day = -32_872 // 1880-01-01: 90 years with 22 leap days (1900 has none) before 1970
  let weekday = 4 // a Thursday
  for (let year = 1880; year < 2320; year += 1) {
    let dayOfYear = 1
    for (let month = 1; month <= 12; month += 1)
      for (let dayOfMonth = 1; dayOfMonth <= monthLength(year, month); dayOfMonth += 1) {
        days.push({ day: day as Day.Day, year, month, dayOfMonth, dayOfYear, weekday })
        day += 1
        dayOfYear += 1
        weekday = (weekday % 7) + 1
      }
  }
  return days
})()
const at = (day: number): Walked => walked[day - (walked[0] as Walked).day] as Walked
const cycle = walked.filter(({ year }) => year >= 1900 && year < 2300)

const iso = ({ year, month, dayOfMonth }: Walked) =>
  `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`

/** The first few days of which a law does not hold. */
const exceptions = (holds: (walked: Walked) => boolean): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (const each of cycle) if (found.length < 5 && !holds(each)) found.push(iso(each))
  return found
}

describe('every day of 400 years', () => {
  test('the 400 years have 146,097 days, and 1 January 1970 is the Thursday from which they are counted', () => {
    expect(cycle.length).toBe(146_097)
    expect(at(0)).toEqual({ day: 0, year: 1970, month: 1, dayOfMonth: 1, dayOfYear: 1, weekday: 4 })
  })

  test('is read from what is written and written as it was read', () => {
    expect(
      exceptions((each) => {
        const read = Day.fromIso(iso(each))
        return O.isSome(read) && read.value === each.day && Day.toIso(each.day) === iso(each)
      })
    ).toEqual([])
  })

  test('is made of its year, month and day and falls into them again', () => {
    expect(
      exceptions(({ day, year, month, dayOfMonth }) => {
        const made = Day.fromParts(year, month, dayOfMonth)
        const parts = Day.toParts(day)
        return (
          O.isSome(made) &&
          made.value === day &&
          parts.year === year &&
          parts.month === month &&
          parts.dayOfMonth === dayOfMonth
        )
      })
    ).toEqual([])
  })

  test('no day is read that no calendar has, whatever two digits are written for month and day', () => {
    const misread: Array<string> = []
    const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
    for (const year of [1900, 2000, 2023, 2024])
      for (const [m, mm] of twoDigits.entries())
        for (const [d, dd] of twoDigits.entries()) {
          const exists = m >= 1 && m <= 12 && d >= 1 && d <= monthLength(year, m)
          if (O.isSome(Day.fromIso(`${year}-${mm}-${dd}`)) !== exists) misread.push(`${year}-${mm}-${dd}`)
        }
    expect(misread).toEqual([])
  })

  test('has the weekday after that of the day before', () => {
    expect(exceptions(({ day, weekday }) => Day.weekday(day) === weekday)).toEqual([])
  })

  test('is in a year that begins on 1 January, ends on 31 December and has 365 days, or 366 in a leap year', () => {
    expect(
      exceptions(({ day, year, dayOfYear }) => {
        const length = isLeapYear(year) ? 366 : 365
        return (
          Day.year(day) === year &&
          Day.yearStart(day) === day - dayOfYear + 1 &&
          Day.yearEnd(day) === day - dayOfYear + length &&
          Day.daysInYear(day) === length
        )
      })
    ).toEqual([])
  })

  test('is in a month that ends on its last day', () => {
    expect(
      exceptions(
        ({ day, year, month, dayOfMonth }) => Day.lastOfMonth(day) === day - dayOfMonth + monthLength(year, month)
      )
    ).toEqual([])
  })

  test('is in the week, Monday to Sunday, that is counted to the year of its Thursday, and the first such is week 1', () => {
    expect(
      exceptions(({ day, weekday }) => {
        const thursday = at(day - weekday + 4)
        const { year, week } = Week.weekOf(day)
        return (
          Week.monday(day) === day - weekday + 1 &&
          Week.sunday(day) === day - weekday + 7 &&
          year === thursday.year &&
          week === Math.ceil(thursday.dayOfYear / 7)
        )
      })
    ).toEqual([])
  })

  test('is in a week no later than the last of the year that the week is counted to', () => {
    expect(
      exceptions(({ day }) => {
        const { year, week } = Week.weekOf(day)
        const next = Week.weekOf(Day.addDays(7)(day))
        return next.year === year ? next.week === week + 1 : next.week === 1 && week === Week.weeksInYear(year)
      })
    ).toEqual([])
  })
})

describe('months counted from every day of 400 years', () => {
  const counts = [0, 1, 2, 3, 5, 6, 11, 12, 13, 24, 48, -1, -6] as const

  const exceptionsByCount = (holds: (day: Day.Day, months: number, walked: Walked) => boolean) =>
    counts.flatMap((months) => exceptions((each) => holds(each.day, months, each)).map((day) => ({ day, months })))

  /** The day that so many months from a day end on, worked out once for all laws. */
  const ends = (rounding: Period.Clamp) => {
    const first = (cycle[0] as Walked).day
    const table = new Map(
      counts.map((months) => {
        const end = Period.addMonths(months, rounding)
        return [months as number, Int32Array.from({ length: cycle.length + 1 }, (_, i) => end((first + i) as Day.Day))]
      })
    )
    return (day: Day.Day, months: number) => table.get(months)?.[day - first] as Day.Day
  }
  const back = ends('clamp-back')
  const forward = ends('clamp-forward')

  /** The month, counted from year 0, that a day is in. */
  const monthOf = ({ year, month }: Walked) => year * 12 + month

  test('D1: end on the day of the same number, or where the month lacks it on its last day or the first of the next', () => {
    expect(
      exceptionsByCount((day, months, from) => {
        const [landed, next] = [at(back(day, months)), at(forward(day, months))]
        const isInMonth = monthOf(landed) === monthOf(from) + months
        return landed.dayOfMonth === from.dayOfMonth
          ? isInMonth && next === landed
          : isInMonth &&
              landed.dayOfMonth === monthLength(landed.year, landed.month) &&
              landed.dayOfMonth < from.dayOfMonth &&
              next.dayOfMonth === 1 &&
              next.day === landed.day + 1
      })
    ).toEqual([])
  })

  test('D2: from a later day never end earlier', () => {
    expect(
      exceptionsByCount((day, months) => {
        const tomorrow = Day.addDays(1)(day)
        return back(day, months) <= back(tomorrow, months) && forward(day, months) <= forward(tomorrow, months)
      })
    ).toEqual([])
  })

  test('D3: years are twelve months each, rounded once with the months beside them', () => {
    expect(
      exceptionsByCount((day, months, from) => {
        const period = { months: Period.years(3).months + Period.months(months).months, days: 0 }
        const ended = Period.add(period, 'clamp-back')(day)
        return E.isRight(ended) && monthOf(at(ended.right)) === monthOf(from) + 36 + months
      })
    ).toEqual([])
  })

  test('D4: rounded forward end on the same day as rounded back or the day after', () => {
    expect(
      exceptionsByCount((day, months) => {
        const gap = Day.daysBetween(back(day, months), forward(day, months))
        return gap === 0 || gap === 1
      })
    ).toEqual([])
  })

  test('D5: are refused for want of a rounding exactly when the two roundings differ', () => {
    expect(
      exceptionsByCount((day, months) => {
        const rejecting = Period.add(Period.months(months), 'reject')(day)
        return back(day, months) === forward(day, months)
          ? E.isRight(rejecting) && rejecting.right === back(day, months)
          : E.isLeft(rejecting) &&
              rejecting.left.back === back(day, months) &&
              rejecting.left.forward === forward(day, months)
      })
    ).toEqual([])
  })

  test('D6: and days after them end so many days later', () => {
    expect(
      exceptionsByCount((day, months) => {
        const ended = Period.add({ months, days: 45 }, 'clamp-back')(day)
        return E.isRight(ended) && Day.daysBetween(back(day, months), ended.right) === 45
      })
    ).toEqual([])
  })
})
