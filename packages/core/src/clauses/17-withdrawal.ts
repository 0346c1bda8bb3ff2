import { Day, Period, Sweden } from '@norrsken/rules'
import type { Terms } from '../agreement/Terms.ts'

/**
 * Clause 17, second sentence. A party that no longer wants to take part may leave at the earliest at the next turn of
 * the year, and must have told the others in writing at the latest six months before.
 *
 * The last day as a party, for a notice of which `notice` is the day. The period is counted forward from the notice,
 * never backward from the end; a month that lacks the day ends on its last day.
 *
 * The readings that decide: R1 `noticeDay`, R16 `exit`, R17 `rollDeadlines`.
 *
 * @example
 * import { Withdrawal, Terms } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const terms = Terms.complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })
 * assert.equal(Day.toIso(Withdrawal.exit(terms)(Day.day('2024-06-30'))), '2024-12-31')
 * assert.equal(Day.toIso(Withdrawal.exit(terms)(Day.day('2024-07-01'))), '2025-12-31')
 */
export const exit =
  (terms: Terms) =>
  (notice: Day.Day): Day.Day => {
    const periodEnds = endOfPeriod(terms)(notice)
    switch (terms.exit) {
      case 'year-end-only': {
        const turn = Day.yearEnd(periodEnds)
        const turnBefore = Day.addDays(-1)(Day.yearStart(turn))
        return rolls(terms) && notice <= rolledNoticeDay(terms)(turnBefore) ? turnBefore : turn
      }
      case 'year-end-floor': {
        const floor = Day.yearEnd(notice)
        return rolls(terms) && notice <= rolledNoticeDay(terms)(floor) ? floor : Day.max(floor, periodEnds)
      }
      case 'at-notice':
        return periodEnds
    }
  }

/**
 * The last day on which notice gives an exit on or before `end`: the adjoint of `exit`, so that
 * `exit(n) <= end` exactly when `n <= lastNoticeDay(end)`.
 *
 * @example
 * import { Withdrawal, Terms } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const terms = Terms.complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })
 * assert.equal(Day.toIso(Withdrawal.lastNoticeDay(terms)(Day.day('2026-12-31'))), '2026-06-30')
 */
export const lastNoticeDay =
  (terms: Terms) =>
  (end: Day.Day): Day.Day =>
    lastDayWhere((notice) => exit(terms)(notice) <= end, earliestNotice(terms, end), tooLate(end))

/** The end of the notice period that begins with a notice: by R1 the day of the notice is part of it or not. */
export const endOfPeriod =
  (terms: Terms) =>
  (notice: Day.Day): Day.Day => {
    const end = Period.addMonths(terms.noticeMonths, 'clamp-back')(notice)
    return terms.noticeDay === 'included' ? Day.addDays(-1)(end) : end
  }

/** R17: the last day of notice for a year-end, moved to the next workday as the act on counting statutory time would. */
export const rolledNoticeDay =
  (terms: Terms) =>
  (yearEnd: Day.Day): Day.Day =>
    Sweden.nextWorkday(
      lastDayWhere((notice) => endOfPeriod(terms)(notice) <= yearEnd, earliestNotice(terms, yearEnd), tooLate(yearEnd))
    )

const rolls = (terms: Terms): boolean => terms.rollDeadlines === 'sfs-1930-173'

/** The last day of `[from, to)` for which a condition holds that, once it fails, fails for every later day. */
const lastDayWhere = (holds: (day: Day.Day) => boolean, from: Day.Day, to: Day.Day): Day.Day => {
  let [least, most] = [from, to]
  while (Day.daysBetween(least, most) > 1) {
    const middle = Day.addDays(Math.floor(Day.daysBetween(least, most) / 2))(least)
    if (holds(middle)) least = middle
    else most = middle
  }
  return least
}

/** A day on which notice is certainly in time for an exit on `end`: the notice period, two years and a month before. */
const earliestNotice = (terms: Terms, end: Day.Day): Day.Day => Day.addDays(-31 * (terms.noticeMonths + 26))(end)

/**
 * A day on which notice is certainly too late for an exit on `end`. Without a notice period the last day of notice is the
 * exit itself, or the day after it by R1, and by R17 it moves past the days off at the turn of the year.
 */
const tooLate = (end: Day.Day): Day.Day => Day.addDays(14)(end)

/**
 * The exit of a notice that names a later turn of the year than the earliest possible: the later day, which under
 * `year-end-only` is a turn of the year. One that names an earlier day than possible has the earliest possible.
 */
export const named =
  (terms: Terms) =>
  (earliest: Day.Day, leavesOn: Day.Day | null): Day.Day => {
    if (leavesOn === null) return earliest
    return Day.max(earliest, terms.exit === 'year-end-only' ? Day.yearEnd(leavesOn) : leavesOn)
  }
