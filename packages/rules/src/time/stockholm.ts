import * as Day from './Day.ts'
import { type Instant, msPerDay, msPerMinute, toIso } from './Instant.ts'

/*
 * Swedish civil time. Central European Time, one hour ahead of UTC; summer time, two hours ahead, every year since 1980,
 * between two Sundays at 01:00 UTC. The days are those of the IANA time zone Europe/Stockholm. Swedish summer time before
 * 1980, tried in 1916 only, is left out.
 */

/**
 * The day that it is in Sweden at an instant.
 *
 * @example
 * import { Day, Instant, Stockholm } from '@norrsken/rules'
 *
 * assert.equal(Day.toIso(Stockholm.localDay(Instant.instant('2026-06-30T22:30Z'))), '2026-07-01')
 */
export const localDay = (instant: Instant): Day.Day => dayAt(instant + offsetMinutes(instant) * msPerMinute)

/**
 * The instant at which a day begins in Sweden. Every day there has a midnight: clocks change at two or three at night.
 *
 * @example
 * import { Day, Instant, Stockholm } from '@norrsken/rules'
 *
 * assert.equal(Instant.toIso(Stockholm.startOfDay(Day.day('2026-07-01'))), '2026-06-30T22:00:00.000Z')
 */
export const startOfDay = (day: Day.Day): Instant => {
  const { from, to } = summerTime(yearNear(day * msPerDay))
  const midnightIsSummer = day > dayAt(from) && day <= dayAt(to)
  return (day * msPerDay - (midnightIsSummer ? summer : winter) * msPerMinute) as Instant
}

/**
 * The instant at which a day is over in Sweden, the first that is no longer in it. A day is 23, 24 or 25 hours.
 *
 * @example
 * import { Day, Stockholm } from '@norrsken/rules'
 *
 * const clocksGoBack = Day.day('2026-10-25')
 * assert.equal(Stockholm.endOfDay(clocksGoBack) - Stockholm.startOfDay(clocksGoBack), 25 * 60 * 60 * 1000)
 */
export const endOfDay = (day: Day.Day): Instant => startOfDay(Day.addDays(1)(day))

/**
 * How many minutes Swedish clocks are ahead of UTC at an instant: 60, or 120 in summer time.
 *
 * @example
 * import { Instant, Stockholm } from '@norrsken/rules'
 *
 * assert.equal(Stockholm.offsetMinutes(Instant.instant('2026-07-01T12:00Z')), 120)
 */
export const offsetMinutes = (instant: Instant): number => {
  const { from, to } = summerTime(yearNear(instant))
  return instant >= from && instant < to ? summer : winter
}

/**
 * An instant as Swedish clocks show it, with the offset, so that the hour which happens twice in autumn is told apart. The
 * fraction of a second is written when there is one.
 *
 * @example
 * import { Instant, Stockholm } from '@norrsken/rules'
 *
 * assert.equal(Stockholm.toLocalIso(Instant.instant('2023-03-08T08:00Z')), '2023-03-08T09:00:00+01:00')
 */
export const toLocalIso = (instant: Instant): string => {
  const offset = offsetMinutes(instant)
  const local = toIso((instant + offset * msPerMinute) as Instant)
  return `${local.slice(0, local.endsWith('.000Z') ? -5 : -1)}+0${offset / 60}:00`
}

const winter = 60
const summer = 120

/** The instants between which it is summer time: `from` included, `to` not. */
interface SummerTime {
  readonly from: number
  readonly to: number
}

/** The year that it is, or within two days of New Year maybe the one beside it: it is winter then in both. */
const yearNear = (ms: number): number => 1970 + Math.floor(ms / msPerYear)

const msPerYear = 365.2425 * msPerDay

const summerTime = (year: number): SummerTime => {
  if (year < 1980) return never
  summerTimes[year - 1980] ??= findSummerTime(year)
  return summerTimes[year - 1980] as SummerTime
}

/** What has been worked out so far, by years since 1980. It only saves time. */
const summerTimes: Array<SummerTime> = []

const findSummerTime = (year: number): SummerTime => {
  if (year === 1980) return between(firstSunday(year, 4), lastSunday(year, 9))
  if (year < 1996) return between(lastSunday(year, 3), lastSunday(year, 9))
  return between(lastSunday(year, 3), lastSunday(year, 10))
}

const never: SummerTime = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }

const between = (first: Day.Day, last: Day.Day): SummerTime => ({
  from: first * msPerDay + 60 * msPerMinute,
  to: last * msPerDay + 60 * msPerMinute
})

const firstSunday = (year: number, month: number): Day.Day => {
  const first = Day.startOfMonth(year, month)
  return Day.addDays(7 - Day.weekday(first))(first)
}

const lastSunday = (year: number, month: number): Day.Day => Day.addDays(-7)(firstSunday(year, month + 1))

const dayAt = (ms: number): Day.Day => Math.floor(ms / msPerDay) as Day.Day
