import { O } from '../fp.ts'
import { digits } from './digits.ts'

/**
 * A calendar day: the whole number of days since 1 January 1970 in the Gregorian calendar, also before its adoption. It
 * has no time of day and no time zone.
 *
 * Days are read from year 0001 to 9999 only. Counting may lead outside those years: it goes on counting rightly, it never
 * stops at an edge, and only reading refuses such a day.
 */
export type Day = number & DayBrand

/** What keeps a number that is not a day from being taken for one. */
export interface DayBrand {
  readonly Day: unique symbol
}

/** A day as it is written: year, month 1–12 and day of the month 1–31. */
export interface Parts {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** A day of the week, Monday = 1 to Sunday = 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * The day written `YYYY-MM-DD`, or none if it is written otherwise or does not exist.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.fromIso('2024-02-29')._tag, 'Some')
 * assert.equal(Day.fromIso('2023-02-29')._tag, 'None')
 * assert.equal(Day.fromIso('2023-2-9')._tag, 'None')
 */
export const fromIso = (text: string): O.Option<Day> =>
  text.length === 10 && text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen
    ? fromParts(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
    : O.none

/**
 * The day as `YYYY-MM-DD`. A year outside 0000–9999, which only counting leads to, is written with a sign and six digits.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.toIso(Day.addDays(1)(Day.day('2024-02-28'))), '2024-02-29')
 */
export const toIso = (day: Day): string => {
  if (written.day !== day) written = { day, iso: write(day) }
  return written.iso
}

const write = (day: Day): string => {
  const { year, month, dayOfMonth } = toParts(day)
  return `${yearToIso(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** The day written last. Who writes a day mostly writes it again; this only saves time. */
let written = { day: Number.NaN, iso: '' }

/**
 * The day that a programmer wrote as `YYYY-MM-DD`. For code and tests: a day that does not exist is a bug there, and
 * throws. What a person or a machine sent is read with `fromIso`.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.day('1970-01-02'), 1)
 * assert.throws(() => Day.day('2023-02-29'), RangeError)
 */
export const day = (text: string): Day => {
  const parsed = fromIso(text)
  if (O.isNone(parsed)) throw new RangeError(`not a day: \`${text}\``)
  return parsed.value
}

/**
 * The day of a year (1–9999), month (1–12) and day of the month, or none if there is no such day.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.deepEqual(Day.fromParts(2026, 12, 31), { _tag: 'Some', value: Day.day('2026-12-31') })
 * assert.deepEqual(Day.fromParts(2026, 11, 31), { _tag: 'None' })
 */
export const fromParts = (year: number, month: number, dayOfMonth: number): O.Option<Day> => {
  if (!isWholeBetween(1, 9999, year) || !isWholeBetween(1, 12, month) || !isWholeBetween(1, 31, dayOfMonth))
    return O.none
  const day = addDays(dayOfMonth - 1)(startOfMonth(year, month))
  return dayOfMonth <= 28 || day < startOfMonth(year, month + 1) ? O.some(day) : O.none
}

/**
 * The year, month and day of the month of a day.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.deepEqual(Day.toParts(Day.day('2026-06-30')), { year: 2026, month: 6, dayOfMonth: 30 })
 */
export const toParts = (day: Day): Parts => {
  const sinceMarch0 = day + march0
  const cycle = Math.floor(sinceMarch0 / 146_097)
  const dayOfCycle = sinceMarch0 - cycle * 146_097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365
  )
  const dayOfYear = dayOfCycle - daysBeforeYear(yearOfCycle)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const afterNewYear = monthFromMarch >= 10
  return {
    year: cycle * 400 + yearOfCycle + (afterNewYear ? 1 : 0),
    month: afterNewYear ? monthFromMarch - 9 : monthFromMarch + 3,
    dayOfMonth: dayOfYear - daysBeforeMonth(monthFromMarch) + 1
  }
}

/**
 * The calendar year of a day.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.year(Day.day('2026-12-31')), 2026)
 */
export const year = (day: Day): number => toParts(day).year

/**
 * Whether something is a day of the years 0001–9999: a whole number of days since 1970-01-01 in that span.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.isDay(20_000), true)
 * assert.equal(Day.isDay('2024-10-04'), false)
 */
export const isDay = (u: unknown): u is Day => typeof u === 'number' && isWholeBetween(firstDay, lastDay, u)

/**
 * The day `n` whole days later, or earlier if `n` is negative.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.addDays(-1)(Day.day('2024-03-01')), Day.day('2024-02-29'))
 */
export const addDays =
  (n: number) =>
  (day: Day): Day =>
    (day + n) as Day

/**
 * How many days after `from` the day `to` is: 0 if it is the same day, negative if it is earlier. Days and months do not
 * compare: for "six months later" count with `Period`, not with 180 days.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.daysBetween(Day.day('2024-02-28'), Day.day('2024-03-01')), 2)
 */
export const daysBetween = (from: Day, to: Day): number => to - from

/**
 * The earliest of some days.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.min(Day.day('2024-06-30'), Day.day('2023-12-31')), Day.day('2023-12-31'))
 */
export const min = (first: Day, ...others: ReadonlyArray<Day>): Day => Math.min(first, ...others) as Day

/**
 * The latest of some days.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.max(Day.day('2024-06-30'), Day.day('2023-12-31')), Day.day('2024-06-30'))
 */
export const max = (first: Day, ...others: ReadonlyArray<Day>): Day => Math.max(first, ...others) as Day

/**
 * The first day of a month. Months are counted on across years: month 13 is January of the next year, month 0 December
 * of the year before.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.startOfMonth(2026, 13), Day.day('2027-01-01'))
 */
export const startOfMonth = (year: number, month: number): Day => {
  const fromMarch = year * 12 + month - 3
  const yearFromMarch = Math.floor(fromMarch / 12)
  return (daysBeforeYear(yearFromMarch) + daysBeforeMonth(fromMarch - yearFromMarch * 12) - march0) as Day
}

/**
 * The last day of the month that a day is in.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.lastOfMonth(Day.day('2024-02-03')), Day.day('2024-02-29'))
 */
export const lastOfMonth = (day: Day): Day => {
  const { year, month } = toParts(day)
  return addDays(-1)(startOfMonth(year, month + 1))
}

/**
 * 1 January of the year that a day is in.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.yearStart(Day.day('2024-06-30')), Day.day('2024-01-01'))
 */
export const yearStart = (day: Day): Day => startOfMonth(year(day), 1)

/**
 * 31 December of the year that a day is in: the first turn of the year on or after it. 31 December is its own.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.toIso(Day.yearEnd(Day.day('2024-06-30'))), '2024-12-31')
 * assert.equal(Day.toIso(Day.yearEnd(Day.day('2024-12-31'))), '2024-12-31')
 */
export const yearEnd = (day: Day): Day => addDays(-1)(startOfMonth(year(day) + 1, 1))

/**
 * How many days the year that a day is in has, 365 or 366.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.daysInYear(Day.day('2024-06-30')), 366)
 */
export const daysInYear = (day: Day): number => daysBetween(yearStart(day), yearEnd(day)) + 1

/**
 * The day of the week, Monday = 1 to Sunday = 7.
 *
 * @example
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Day.weekday(Day.day('2024-06-30')), 7)
 */
export const weekday = (day: Day): Weekday => {
  const sinceMonday = (day + 3) % 7
  return ((sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) as Weekday
}

/*
 * Inside, a year runs from March to February, so that the leap day is its last and the months before any month have
 * the same lengths in every year. `march0` is 0000-03-01, in days before 1970-01-01.
 */
const march0 = 719_468

const daysBeforeYear = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)

const daysBeforeMonth = (monthFromMarch: number): number => Math.floor((153 * monthFromMarch + 2) / 5)

const hyphen = '-'.charCodeAt(0)

const firstDay = startOfMonth(1, 1)
const lastDay = startOfMonth(10_000, 1) - 1

const isWholeBetween = (first: number, last: number, n: number): boolean =>
  Number.isInteger(n) && n >= first && n <= last

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

const yearToIso = (year: number): string =>
  year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
