import { Day, Sweden } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { complete, type Terms } from '../agreement/Terms.ts'
import { exit, lastNoticeDay } from './17-withdrawal.ts'

const stated = { starts: '2023-03-01', firstTermEnds: '2023-12-31' } as const

const everyReading: ReadonlyArray<Terms> = (['year-end-only', 'year-end-floor', 'at-notice'] as const).flatMap((how) =>
  (['excluded', 'included'] as const).flatMap((noticeDay) =>
    (['none', 'sfs-1930-173'] as const).flatMap((rollDeadlines) =>
      [0, 1, 5, 6, 12, 18].map((noticeMonths) =>
        complete({ ...stated, exit: how, noticeDay, rollDeadlines, noticeMonths })
      )
    )
  )
)

const daysBetween = (first: string, last: string): ReadonlyArray<Day.Day> => {
  const from = Day.day(first)
  return Array.from({ length: Day.daysBetween(from, Day.day(last)) + 1 }, (_, n) => Day.addDays(n)(from))
}

/** Fails for the first day on which the last day of notice is not the last of the days that lead out by it. */
const expectAdjoint = (terms: Terms, days: ReadonlyArray<Day.Day>): void => {
  const out = exit(terms)
  const last = lastNoticeDay(terms)
  const wrong = days.find((end) => {
    const notice = last(end)
    return out(notice) > end || out(Day.addDays(1)(notice)) <= end
  })
  expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
}

/** Fails for the first notice that leads out earlier than the one of the day before. */
const expectMonotone = (terms: Terms, days: ReadonlyArray<Day.Day>): void => {
  const out = exit(terms)
  const wrong = days.find((day) => out(Day.addDays(1)(day)) < out(day))
  expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
}

/*
 * The table of the terms, read word by word: days are counted one at a time, months by the written date, and nothing is
 * shared with the code under test but the calendar itself and which days are working days.
 */
const naiveExit = (terms: Terms): ((notice: Day.Day) => Day.Day) => {
  const periodEnds = (notice: Day.Day): Day.Day => {
    const { year, month, dayOfMonth } = Day.toParts(notice)
    const months = month - 1 + terms.noticeMonths
    const [inYear, inMonth] = [year + Math.floor(months / 12), (months % 12) + 1]
    const end = Day.day(
      `${inYear}-${two(inMonth)}-${two(Math.min(dayOfMonth, new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()))}`
    )
    return terms.noticeDay === 'included' ? Day.addDays(-1)(end) : end
  }
  const moved = new Map<Day.Day, Day.Day>()
  const movedLastNotice = (yearEnd: Day.Day): Day.Day => {
    const known = moved.get(yearEnd)
    if (known !== undefined) return known
    let last = Day.addDays(2)(yearEnd)
    while (periodEnds(last) > yearEnd) last = Day.addDays(-1)(last)
    while (!Sweden.isWorkday(last)) last = Day.addDays(1)(last)
    moved.set(yearEnd, last)
    return last
  }
  const yearEndFrom = (day: Day.Day): Day.Day => {
    let end = day
    while (!yearEnds.has(end)) end = Day.addDays(1)(end)
    return end
  }
  return (notice) => {
    if (terms.exit === 'at-notice') return periodEnds(notice)
    const floor = yearEndFrom(notice)
    if (terms.exit === 'year-end-floor') {
      const inTime = terms.rollDeadlines !== 'none' && notice <= movedLastNotice(floor)
      return inTime || periodEnds(notice) < floor ? floor : periodEnds(notice)
    }
    if (terms.rollDeadlines === 'none') return yearEndFrom(periodEnds(notice))
    let end = yearEndFrom(Day.addDays(-400)(notice))
    while (notice > movedLastNotice(end)) end = yearEndFrom(Day.addDays(1)(end))
    return end
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const yearEnds = new Set(Array.from({ length: 60 }, (_, n) => Day.day(`${2010 + n}-12-31`)))

describe('notice and exit, day by day', () => {
  test.each(everyReading.map((terms) => [label(terms), terms] as const))(
    'under %s, for every day of forty years, each is the other’s adjoint',
    (_, terms) => {
      const days = daysBetween('2019-01-01', '2058-12-31')
      expectAdjoint(terms, days)
      expectMonotone(terms, days)
    }
  )

  test.each(everyReading.map((terms) => [label(terms), terms] as const))(
    'under %s, for every day of forty years, the exit is what the table says word by word',
    (_, terms) => {
      const [out, naive] = [exit(terms), naiveExit(terms)]
      const wrong = daysBetween('2019-01-01', '2058-12-31').find((notice) => out(notice) !== naive(notice))
      expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
    }
  )
})

function label({ exit: how, noticeDay, rollDeadlines, noticeMonths }: Terms): string {
  return `${noticeMonths} months, ${how}, the day of notice ${noticeDay}, deadlines moved: ${rollDeadlines}`
}
