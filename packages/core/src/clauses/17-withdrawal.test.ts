import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { complete, type StatedTerms, type Terms } from '../agreement/Terms.ts'
import { exit, lastNoticeDay, named, rolledNoticeDay } from './17-withdrawal.ts'

const terms = (stated: Partial<StatedTerms> = {}): Terms =>
  complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31', ...stated })

const exitFor = (stated: Partial<StatedTerms>, notice: string): string =>
  Day.toIso(exit(terms(stated))(Day.day(notice)))
const lastNoticeFor = (stated: Partial<StatedTerms>, end: string): string =>
  Day.toIso(lastNoticeDay(terms(stated))(Day.day(end)))

describe('a party that gives notice is a party to the end of the first year-end six months or more after it', () => {
  test.each([
    ['2023-12-31', '2024-12-31', 'on the last day of a year it is in good time for the next'],
    ['2024-01-01', '2024-12-31', 'on the first day of a year it is for that year'],
    ['2024-02-29', '2024-12-31', 'on a leap day'],
    ['2024-06-29', '2024-12-31', 'the day before the last'],
    ['2024-06-30', '2024-12-31', 'on the last day, a Sunday: 30 December is six months later'],
    ['2024-07-01', '2025-12-31', 'one day late: the six months end on 1 January'],
    ['2025-06-30', '2025-12-31', 'on the last day, a Monday'],
    ['2025-07-01', '2026-12-31', 'one day late, whatever the weekday'],
    ['2024-08-31', '2025-12-31', 'six months from 31 August end on 28 February'],
    ['2024-12-31', '2025-12-31', 'on 31 December the six months end on 30 June']
  ])('notice on %s: to the end of %s (%s)', (notice, last) => {
    expect(exitFor({}, notice)).toBe(last)
  })
})

describe('the notice period counts forward from the notice, clamped to the last day of the month', () => {
  test.each([
    [0, '2024-02-29', '2024-02-29'],
    [0, '2024-12-31', '2024-12-31'],
    [1, '2024-01-31', '2024-02-29'],
    [1, '2023-01-31', '2023-02-28'],
    [1, '2024-12-31', '2025-01-31'],
    [5, '2024-09-30', '2025-02-28'],
    [5, '2023-09-30', '2024-02-29'],
    [5, '2024-07-31', '2024-12-31'],
    [6, '2024-06-30', '2024-12-30'],
    [6, '2024-07-01', '2025-01-01'],
    [6, '2023-08-31', '2024-02-29'],
    [6, '2024-02-29', '2024-08-29'],
    [12, '2024-02-29', '2025-02-28'],
    [12, '2024-12-31', '2025-12-31'],
    [12, '2024-01-01', '2025-01-01'],
    [18, '2024-02-29', '2025-08-29'],
    [18, '2024-06-30', '2025-12-30'],
    [18, '2023-08-31', '2025-02-28']
  ])('%i months from %s end on %s', (noticeMonths, notice, last) => {
    expect(exitFor({ noticeMonths, exit: 'at-notice' }, notice)).toBe(last)
  })
})

describe('where the only exit is the turn of the year', () => {
  test.each([
    [0, '2024-12-31', '2024-12-31'],
    [0, '2025-01-01', '2025-12-31'],
    [1, '2024-11-30', '2024-12-31'],
    [1, '2024-12-01', '2025-12-31'],
    [5, '2024-07-31', '2024-12-31'],
    [5, '2024-08-01', '2025-12-31'],
    [12, '2023-12-31', '2024-12-31'],
    [12, '2024-01-01', '2025-12-31'],
    [18, '2023-06-30', '2024-12-31'],
    [18, '2023-07-01', '2025-12-31']
  ])('with %i months, notice on %s leads out at the end of %s', (noticeMonths, notice, last) => {
    expect(exitFor({ noticeMonths }, notice)).toBe(last)
  })
})

describe('where the turn of the year is a floor, the later of the year-end and the notice period', () => {
  test.each([
    [0, '2024-07-01', '2024-12-31'],
    [5, '2024-07-31', '2024-12-31'],
    [5, '2024-08-01', '2025-01-01'],
    [6, '2024-06-30', '2024-12-31'],
    [6, '2024-07-01', '2025-01-01'],
    [6, '2024-12-31', '2025-06-30'],
    [12, '2024-02-29', '2025-02-28'],
    [18, '2024-01-01', '2025-07-01']
  ])('with %i months, notice on %s leads out at the end of %s', (noticeMonths, notice, last) => {
    expect(exitFor({ noticeMonths, exit: 'year-end-floor' }, notice)).toBe(last)
  })
})

describe('where the day of notice is itself counted (R1), everything ends a day earlier', () => {
  test.each([
    ['year-end-only', 6, '2024-07-01', '2024-12-31'],
    ['year-end-only', 6, '2024-07-02', '2025-12-31'],
    ['year-end-only', 0, '2025-01-01', '2024-12-31'],
    ['year-end-floor', 6, '2024-07-01', '2024-12-31'],
    ['year-end-floor', 6, '2024-07-02', '2025-01-01'],
    ['at-notice', 6, '2024-07-01', '2024-12-31'],
    ['at-notice', 1, '2024-01-31', '2024-02-28'],
    ['at-notice', 0, '2024-03-01', '2024-02-29']
  ] as const)('%s, %i months, notice on %s: to the end of %s', (how, noticeMonths, notice, last) => {
    expect(exitFor({ noticeMonths, exit: how, noticeDay: 'included' }, notice)).toBe(last)
  })
})

describe('a last day of notice on a day off stands, unless the parties let it move (R17)', () => {
  test.each([
    ['a Sunday', '2024', '2024-07-01'],
    ['a Saturday', '2029', '2029-07-02'],
    ['a Sunday', '2030', '2030-07-01'],
    ['a Monday', '2025', '2025-06-30']
  ])('30 June is %s in %s: the last day is 30 June, or %s where it moves', (_, year, moved) => {
    const yearEnd = `${year}-12-31`
    const dayAfter = Day.toIso(Day.addDays(1)(Day.day(moved)))
    expect(lastNoticeFor({}, yearEnd)).toBe(`${year}-06-30`)
    expect(lastNoticeFor({ rollDeadlines: 'sfs-1930-173' }, yearEnd)).toBe(moved)
    expect(exitFor({ rollDeadlines: 'sfs-1930-173' }, moved)).toBe(yearEnd)
    expect(exitFor({ rollDeadlines: 'sfs-1930-173' }, dayAfter)).toBe(`${Number(year) + 1}-12-31`)
  })

  test('only the last day of notice moves, never the turn of the year', () => {
    expect(Day.weekday(Day.day('2028-12-31'))).toBe(7)
    expect(exitFor({ rollDeadlines: 'sfs-1930-173' }, '2028-06-30')).toBe('2028-12-31')
  })

  test('where the year-end is a floor the moved day keeps it', () => {
    const floor = { rollDeadlines: 'sfs-1930-173', exit: 'year-end-floor' } as const
    expect(exitFor(floor, '2024-07-01')).toBe('2024-12-31')
    expect(exitFor(floor, '2024-07-02')).toBe('2025-01-02')
  })

  test('where the notice period alone counts there is no last day that could move', () => {
    const atNotice = { rollDeadlines: 'sfs-1930-173', exit: 'at-notice' } as const
    expect(exitFor(atNotice, '2024-07-01')).toBe('2025-01-01')
  })

  test('with the day of notice counted, the last day is 1 July and moves from there', () => {
    const counted = { rollDeadlines: 'sfs-1930-173', noticeDay: 'included' } as const
    expect(Day.toIso(rolledNoticeDay(terms(counted))(Day.day('2028-12-31')))).toBe('2028-07-03')
  })
})

describe('the last day on which notice still leads out by a day', () => {
  test.each([
    [{}, '2026-12-31', '2026-06-30'],
    [{}, '2026-12-30', '2025-06-30'],
    [{}, '2027-01-01', '2026-06-30'],
    [{ noticeDay: 'included' }, '2026-12-31', '2026-07-01'],
    [{ noticeMonths: 0 }, '2026-12-31', '2026-12-31'],
    [{ noticeMonths: 18 }, '2026-12-31', '2025-06-30'],
    [{ noticeMonths: 0, noticeDay: 'included' }, '2026-12-31', '2027-01-01'],
    [{ exit: 'at-notice' }, '2026-02-28', '2025-08-31'],
    [{ exit: 'at-notice' }, '2026-08-27', '2026-02-27'],
    [{ exit: 'year-end-floor' }, '2027-01-15', '2026-07-15'],
    [{ noticeMonths: 0, rollDeadlines: 'sfs-1930-173' }, '2026-12-31', '2027-01-04']
  ] as const)('under %j, to leave by %s: %s', (stated, end, last) => {
    expect(lastNoticeFor(stated, end)).toBe(last)
  })
})

describe('a notice may name a later turn of the year', () => {
  const namedBy = (stated: Partial<StatedTerms>, leavesOn: string | null): string =>
    Day.toIso(named(terms(stated))(Day.day('2024-12-31'), leavesOn === null ? null : Day.day(leavesOn)))

  test.each([
    ['year-end-only', null, '2024-12-31', 'it names none'],
    ['year-end-only', '2023-12-31', '2024-12-31', 'an earlier one than is possible is none'],
    ['year-end-only', '2024-12-31', '2024-12-31', 'the earliest'],
    ['year-end-only', '2026-12-31', '2026-12-31', 'a later one'],
    ['year-end-only', '2026-03-15', '2026-12-31', 'a day within a year stands for its end'],
    ['year-end-floor', '2026-03-15', '2026-03-15', 'where the year-end is a floor, any later day'],
    ['at-notice', '2025-01-01', '2025-01-01', 'where the notice period counts, any later day']
  ] as const)('%s, naming %s: %s (%s)', (how, leavesOn, last, _why) => {
    expect(namedBy({ exit: how }, leavesOn)).toBe(last)
  })

  test('one that names none leads to the earliest, however long ago that was', () => {
    const [earliest, namesNone] = [Day.day('1965-12-31'), null]
    for (const how of ['year-end-only', 'at-notice'] as const) {
      expect(named(terms({ exit: how }))(earliest, namesNone)).toBe(earliest)
    }
  })
})

describe('for every day of four hundred years', () => {
  const days = Array.from({ length: 146_097 }, (_, n) => Day.addDays(n)(Day.day('2001-01-01')))
  const [out, last] = [exit(terms()), lastNoticeDay(terms())]

  test('notice leads out by a day exactly if it comes by the last day of notice for it', () => {
    const wrong = days.find((end) => {
      const notice = last(end)
      return out(notice) > end || out(Day.addDays(1)(notice)) <= end
    })
    expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
  })

  test('the exit is the year-end of the year of the notice until 30 June, and of the next year after that', () => {
    const wrong = days.find((notice) => {
      const { year, month } = Day.toParts(notice)
      return Day.toIso(out(notice)) !== `${month <= 6 ? year : year + 1}-12-31`
    })
    expect(wrong === undefined ? null : Day.toIso(wrong)).toBeNull()
  })
})
