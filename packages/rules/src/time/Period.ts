import { E, pipe } from '../fp.ts'
import * as Day from './Day.ts'

/**
 * A length of time as agreements and statutes state it: months, then days. It has no length in days of its own, for
 * months differ: it is only ever counted from a day.
 */
export interface Period {
  readonly months: number
  readonly days: number
}

/**
 * What the last day is when its month lacks the day counted to: the last day of that month (`clamp-back`, as 1 § of the
 * Swedish act 1930:173 on the calculation of statutory time), the first of the next (`clamp-forward`), or undecided
 * (`reject`).
 */
export type Rounding = Clamp | 'reject'

/** A rounding that always gives a day. */
export type Clamp = 'clamp-back' | 'clamp-forward'

/** Counting `months` months from `day` leads to a day that its month lacks; `back` and `forward` are the readings. */
export interface AmbiguousDate {
  readonly type: 'AmbiguousDate'
  readonly day: Day.Day
  readonly months: number
  readonly back: Day.Day
  readonly forward: Day.Day
}

/**
 * A period of `n` whole months.
 *
 * @example
 * import { Period } from '@norrsken/rules'
 *
 * assert.deepEqual(Period.months(6), { months: 6, days: 0 })
 */
export const months = (n: number): Period => ({ months: n, days: 0 })

/**
 * A period of `n` whole years. A year is twelve months, and is rounded as they are.
 *
 * @example
 * import { Period } from '@norrsken/rules'
 *
 * assert.deepEqual(Period.years(2), Period.months(24))
 */
export const years = (n: number): Period => months(12 * n)

/**
 * A period of `n` whole days.
 *
 * @example
 * import { Period } from '@norrsken/rules'
 *
 * assert.deepEqual(Period.days(14), { months: 0, days: 14 })
 */
export const days = (n: number): Period => ({ months: 0, days: n })

/**
 * The day of the same number `n` months later, or the day that `rounding` names where that month lacks it.
 *
 * Count forward only: the last day from which six months end by a day is not that day less six months. Count once: a month
 * added six times is not six months, since a rounded day has forgotten its number.
 *
 * @example
 * import { Day, Period } from '@norrsken/rules'
 *
 * const sixMonthsFrom = Period.addMonths(6, 'clamp-back')
 * assert.equal(Day.toIso(sixMonthsFrom(Day.day('2026-06-30'))), '2026-12-30')
 * assert.equal(Day.toIso(sixMonthsFrom(Day.day('2026-08-31'))), '2027-02-28')
 */
export const addMonths =
  (n: number, rounding: Clamp) =>
  (day: Day.Day): Day.Day => {
    const { year, month, dayOfMonth } = Day.toParts(day)
    const counted = Day.addDays(dayOfMonth - 1)(Day.startOfMonth(year, month + n))
    if (dayOfMonth <= 28) return counted
    const next = Day.startOfMonth(year, month + n + 1)
    if (counted < next) return counted
    return rounding === 'clamp-back' ? Day.addDays(-1)(next) : next
  }

/**
 * The day that a period counted from a day ends on: its months, rounded once, then its days. Only `reject` is ever
 * refused; where the period has months alone and the rounding is settled, `addMonths` gives the day itself.
 *
 * @example
 * import { Day, Period } from '@norrsken/rules'
 *
 * const from = Day.day('2026-08-31')
 * assert.deepEqual(Period.add({ months: 6, days: 1 }, 'clamp-back')(from), { _tag: 'Right', right: Day.day('2027-03-01') })
 * assert.equal(Period.add(Period.months(6), 'reject')(from)._tag, 'Left')
 */
export const add =
  (period: Period, rounding: Rounding) =>
  (day: Day.Day): E.Either<AmbiguousDate, Day.Day> =>
    pipe(
      rounding === 'reject' ? unambiguous(period.months)(day) : E.right(addMonths(period.months, rounding)(day)),
      E.map(Day.addDays(period.days))
    )

const unambiguous =
  (months: number) =>
  (day: Day.Day): E.Either<AmbiguousDate, Day.Day> => {
    const back = addMonths(months, 'clamp-back')(day)
    const forward = addMonths(months, 'clamp-forward')(day)
    return back === forward ? E.right(back) : E.left({ type: 'AmbiguousDate', day, months, back, forward })
  }
