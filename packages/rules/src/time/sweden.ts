import * as Day from './Day.ts'

/**
 * Whether a day is a public holiday (allmän helgdag) by the Act on Public Holidays, SFS 1989:253. Every Sunday is one.
 * National Day, 6 June, is one from 2005, when Whit Monday ceased to be (SFS 2004:1320). For days before the act came
 * into force, 1990, the answer is what its list would say. The eves are no public holidays: for what counts as a working
 * day see `isWorkday`.
 *
 * @example
 * import { Day, Sweden } from '@norrsken/rules'
 *
 * assert.equal(Sweden.isPublicHoliday(Day.day('2026-06-06')), true)
 * assert.equal(Sweden.isPublicHoliday(Day.day('2026-12-24')), false)
 */
export const isPublicHoliday = (day: Day.Day): boolean => {
  const { year, month, dayOfMonth } = Day.toParts(day)
  return (
    Day.weekday(day) === sunday ||
    isFixedHoliday(year, month, dayOfMonth) ||
    isEasterHoliday(year, Day.daysBetween(easter(year), day)) ||
    isMidsummerDay(day) ||
    isAllSaints(day)
  )
}

/**
 * Whether a day is one from which 2 § of the Act on the Calculation of Statutory Time, SFS 1930:173, puts nothing off: no
 * Saturday, Sunday, other public holiday, Midsummer Eve, Christmas Eve or New Year's Eve.
 *
 * @example
 * import { Day, Sweden } from '@norrsken/rules'
 *
 * assert.equal(Sweden.isWorkday(Day.day('2026-12-30')), true)
 * assert.equal(Sweden.isWorkday(Day.day('2026-12-31')), false)
 */
export const isWorkday = (day: Day.Day): boolean =>
  Day.weekday(day) < saturday && !isPublicHoliday(day) && !isHolidayEve(day)

/**
 * The day to which 2 § of the Act on the Calculation of Statutory Time, SFS 1930:173, puts off an act whose last day is
 * the given one: that day itself if it is a working day, else the next that is.
 *
 * By its words the act is about time limits in statutes. Whether it moves a limit agreed between parties is a matter of
 * reading, which whoever calls this has decided.
 *
 * @example
 * import { Day, Sweden } from '@norrsken/rules'
 *
 * assert.equal(Day.toIso(Sweden.nextWorkday(Day.day('2026-12-31'))), '2027-01-04')
 */
export const nextWorkday = (day: Day.Day): Day.Day => (isWorkday(day) ? day : nextWorkday(Day.addDays(1)(day)))

/**
 * Easter Sunday of a year (Gregorian computus).
 *
 * @example
 * import { Day, Sweden } from '@norrsken/rules'
 *
 * assert.equal(Day.toIso(Sweden.easter(2026)), '2026-04-05')
 */
export const easter = (year: number): Day.Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return Day.addDays(epact + toSunday - 7 * lateMoon + 21)(Day.startOfMonth(year, 3))
}

const saturday = 6
const sunday = 7

const isFixedHoliday = (year: number, month: number, dayOfMonth: number): boolean => {
  switch (month) {
    case 1:
      return dayOfMonth === 1 || dayOfMonth === 6
    case 5:
      return dayOfMonth === 1
    case 6:
      return dayOfMonth === 6 && year >= 2005
    case 12:
      return dayOfMonth === 25 || dayOfMonth === 26
    default:
      return false
  }
}

/** Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday, and Whit Monday until 2004. */
const isEasterHoliday = (year: number, daysAfterEaster: number): boolean =>
  [-2, 0, 1, 39, 49].includes(daysAfterEaster) || (daysAfterEaster === 50 && year <= 2004)

/** The Saturday that falls on 20–26 June. */
const isMidsummerDay = (day: Day.Day): boolean => {
  const { month, dayOfMonth } = Day.toParts(day)
  return Day.weekday(day) === saturday && month === 6 && dayOfMonth >= 20 && dayOfMonth <= 26
}

/** The Saturday that falls on 31 October–6 November. */
const isAllSaints = (day: Day.Day): boolean => {
  const { month, dayOfMonth } = Day.toParts(day)
  return Day.weekday(day) === saturday && ((month === 10 && dayOfMonth === 31) || (month === 11 && dayOfMonth <= 6))
}

/** Midsummer Eve, Christmas Eve or New Year's Eve. */
const isHolidayEve = (day: Day.Day): boolean => {
  const { month, dayOfMonth } = Day.toParts(day)
  return isMidsummerDay(Day.addDays(1)(day)) || (month === 12 && (dayOfMonth === 24 || dayOfMonth === 31))
}
