import { describe, expect, test } from 'vitest'
import * as Day from './Day.ts'
import * as Sweden from './sweden.ts'

/** The public holidays of a year that are not Sundays. */
const weekdayHolidays = (year: number): ReadonlyArray<string> => {
  const found: Array<string> = []
  const first = Day.startOfMonth(year, 1)
  for (let day = first; day <= Day.yearEnd(first); day = Day.addDays(1)(day))
    if (Day.weekday(day) !== 7 && Sweden.isPublicHoliday(day)) found.push(Day.toIso(day))
  return found
}

const nextWorkday = (day: string) => Day.toIso(Sweden.nextWorkday(Day.day(day)))

describe('public holidays (SFS 1989:253)', () => {
  test('the public holidays of 2026 that are not Sundays are these', () => {
    expect(weekdayHolidays(2026)).toEqual([
      '2026-01-01', // New Year's Day
      '2026-01-06', // Epiphany
      '2026-04-03', // Good Friday
      '2026-04-06', // Easter Monday
      '2026-05-01',
      '2026-05-14', // Ascension Day
      '2026-06-06', // National Day
      '2026-06-20', // Midsummer Day
      '2026-10-31', // All Saints' Day
      '2026-12-25',
      '2026-12-26'
    ])
  })

  test('the public holidays of 2024 that are not Sundays are these', () => {
    expect(weekdayHolidays(2024)).toEqual([
      '2024-01-01',
      '2024-01-06',
      '2024-03-29',
      '2024-04-01',
      '2024-05-01',
      '2024-05-09',
      '2024-06-06',
      '2024-06-22',
      '2024-11-02',
      '2024-12-25',
      '2024-12-26'
    ])
  })

  test('Whit Monday was one until 2004, National Day is one from 2005', () => {
    const isHoliday = (day: string) => Sweden.isPublicHoliday(Day.day(day))
    expect(['2004-05-31', '2005-05-16'].map(isHoliday)).toEqual([true, false])
    expect(['2003-06-06', '2005-06-06'].map(isHoliday)).toEqual([false, true])
  })

  test('every Sunday is one', () => {
    expect(Sweden.isPublicHoliday(Day.day('2026-02-08'))).toBe(true)
  })

  test('the eves of Midsummer, Christmas and New Year are none', () => {
    expect(['2026-06-19', '2026-12-24', '2026-12-31'].map((day) => Sweden.isPublicHoliday(Day.day(day)))).toEqual([
      false,
      false,
      false
    ])
  })

  test('every year has one Midsummer Day, 20–26 June, and one All Saints, 31 October–6 November, both Saturdays', () => {
    const wrong: Array<number> = []
    for (let year = 2005; year < 2405; year += 1) {
      const holidays = weekdayHolidays(year).filter((day) => Day.weekday(Day.day(day)) === 6)
      const midsummer = holidays.filter((day) => day.slice(5) >= '06-20' && day.slice(5) <= '06-26')
      const allSaints = holidays.filter((day) => day.slice(5) >= '10-31' && day.slice(5) <= '11-06')
      if (midsummer.length !== 1 || allSaints.length !== 1) wrong.push(year)
    }
    expect(wrong).toEqual([])
  })
})

describe('Easter', () => {
  test('falls on the days that the almanacs of these years give', () => {
    const days = [
      '1818-03-22',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19'
    ]
    expect(days.map((day) => Day.toIso(Sweden.easter(Number(day.slice(0, 4)))))).toEqual(days)
  })

  test('is the Sunday after the first full moon of the church on or after 21 March, every year 1583–4099', () => {
    const wrong = Array.from({ length: 4099 - 1583 + 1 }, (_, i) => 1583 + i).filter(
      (year) => Sweden.easter(year) !== sundayAfterPaschalMoon(year)
    )
    expect(wrong).toEqual([])
  })
})

describe('the next working day (SFS 1930:173, 2 §)', () => {
  test('a working day is its own', () => {
    expect(nextWorkday('2026-06-30')).toBe('2026-06-30')
  })

  test('30 June 2024, a Sunday, is put off to Monday 1 July', () => {
    expect(nextWorkday('2024-06-30')).toBe('2024-07-01')
  })

  test('30 June 2029, a Saturday, is put off to Monday 2 July', () => {
    expect(nextWorkday('2029-06-30')).toBe('2029-07-02')
  })

  test("New Year's Eve 2026, a Thursday, is put off over the holiday and the weekend to 4 January", () => {
    expect(nextWorkday('2026-12-31')).toBe('2027-01-04')
  })

  test('31 March 2029, Easter Saturday, is put off to Tuesday 3 April', () => {
    expect(nextWorkday('2029-03-31')).toBe('2029-04-03')
  })

  test('Midsummer Eve, always a Friday, is put off to Monday', () => {
    expect(nextWorkday('2026-06-19')).toBe('2026-06-22')
  })

  test('Christmas Eve 2026 is put off over Christmas and a Sunday to 28 December', () => {
    expect(nextWorkday('2026-12-24')).toBe('2026-12-28')
  })

  test('Maundy Thursday and Twelfth Night are working days', () => {
    expect(['2026-04-02', '2026-01-05'].map(nextWorkday)).toEqual(['2026-04-02', '2026-01-05'])
  })

  test('the 24th and the 31st are eves in December alone', () => {
    const others = ['2026-03-24', '2026-03-31', '2026-08-24', '2026-08-31', '2026-11-24']
    expect(others.map(nextWorkday)).toEqual(others)
  })
})

/** Easter by the tables of the church: golden number, epact, full moon, Sunday (Knuth, The Art of Computer Programming 1.3.2). */
const sundayAfterPaschalMoon = (year: number): Day.Day => {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const solar = Math.floor((3 * century) / 4) - 12
  const lunar = Math.floor((8 * century + 5) / 25) - 5
  const epact = (11 * golden + 20 + lunar - solar) % 30
  const adjusted = (epact === 25 && golden > 11) || epact === 24 ? epact + 1 : epact
  const moon = 44 - adjusted < 21 ? 74 - adjusted : 44 - adjusted
  const fullMoon = Day.addDays(moon - 1)(Day.startOfMonth(year, 3))
  return Day.addDays(8 - Day.weekday(Day.addDays(1)(fullMoon)))(fullMoon)
}
