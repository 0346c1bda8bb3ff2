import * as Day from './Day.ts'

/**
 * A week, Monday to Sunday, numbered as in Swedish calendars (ISO 8601): week 1 is the one with the first Thursday of the
 * year. `year` is the year that the week is counted to, which around New Year may differ from that of its days.
 */
export interface Week {
  readonly year: number
  readonly week: number
}

/**
 * The week that a day is in.
 *
 * @example
 * import { Day, Week } from '@norrsken/rules'
 *
 * assert.deepEqual(Week.weekOf(Day.day('2027-01-03')), { year: 2026, week: 53 })
 */
export const weekOf = (day: Day.Day): Week => {
  const thursday = Day.addDays(3)(monday(day))
  return { year: Day.year(thursday), week: Math.floor(Day.daysBetween(Day.yearStart(thursday), thursday) / 7) + 1 }
}

/**
 * The first day of the week that a day is in.
 *
 * @example
 * import { Day, Week } from '@norrsken/rules'
 *
 * assert.equal(Week.monday(Day.day('2027-01-03')), Day.day('2026-12-28'))
 */
export const monday = (day: Day.Day): Day.Day => Day.addDays(1 - Day.weekday(day))(day)

/**
 * The last day of the week that a day is in.
 *
 * @example
 * import { Day, Week } from '@norrsken/rules'
 *
 * assert.equal(Week.sunday(Day.day('2026-12-28')), Day.day('2027-01-03'))
 */
export const sunday = (day: Day.Day): Day.Day => Day.addDays(7 - Day.weekday(day))(day)

/**
 * How many weeks are counted to a year, 52 or 53.
 *
 * @example
 * import { Week } from '@norrsken/rules'
 *
 * assert.equal(Week.weeksInYear(2026), 53)
 */
export const weeksInYear = (year: number): number => weekOf(Day.addDays(27)(Day.startOfMonth(year, 12))).week

/**
 * The week as `YYYY-Www`.
 *
 * @example
 * import { Week } from '@norrsken/rules'
 *
 * assert.equal(Week.toIso({ year: 2026, week: 5 }), '2026-W05')
 */
export const toIso = ({ year, week }: Week): string =>
  `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
