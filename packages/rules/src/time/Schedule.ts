import { countWhile } from '../countWhile.ts'
import { O, pipe, RA } from '../fp.ts'
import * as Day from './Day.ts'
import { addMonths } from './Period.ts'
import * as Week from './Week.ts'
import * as Window from './Window.ts'

/**
 * What recurs, maybe for ever, and so is asked about and never listed: the years, the weeks, the terms of an agreement.
 * Its windows do not overlap.
 *
 *     windows            |- - - -|- - - -|     |- - -|- - - - ...
 *     windowAt(p)                 - p - -
 *     windowsIn(p, q)             - p - -       - q -
 */
export interface Schedule {
  /** The window that a day is in, if it is in one. */
  readonly windowAt: (day: Day.Day) => O.Option<Window.Window>
  /** Every window that has a day from `from` to `to`, both included: whole, not cut to those days, and in order. */
  readonly windowsIn: (from: Day.Day, to: Day.Day) => ReadonlyArray<Window.Window>
}

/** A first window, and by how many months it is renewed each time it ends; 0 if it is not. */
export interface Renewal {
  readonly from: Day.Day
  readonly firstTo: Day.Day
  readonly renewalMonths: number
}

/**
 * The calendar years, each from 1 January to 31 December.
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const years = Schedule.calendarYears.windowsIn(Day.day('2026-12-31'), Day.day('2027-01-01'))
 * assert.deepEqual(years.map(({ to }) => Day.toIso(to)), ['2026-12-31', '2027-12-31'])
 */
export const calendarYears: Schedule = successive((day) => ({ from: Day.yearStart(day), to: Day.yearEnd(day) }))

/**
 * The weeks, each from Monday to Sunday.
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const newYear = Day.day('2027-01-01')
 * assert.deepEqual(Schedule.isoWeeks.windowsIn(newYear, newYear), [
 *   { from: Day.day('2026-12-28'), to: Day.day('2027-01-03') }
 * ])
 */
export const isoWeeks: Schedule = successive((day) => ({ from: Week.monday(day), to: Week.sunday(day) }))

/**
 * One window, once.
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const trial = { from: Day.day('2026-01-01'), to: Day.day('2026-06-30') }
 * assert.deepEqual(Schedule.once(trial).windowAt(Day.day('2026-07-01')), { _tag: 'None' })
 */
export const once = (window: Window.Window): Schedule => ({
  windowAt: (day) => (Window.contains(window, day) ? O.some(window) : O.none),
  windowsIn: (from, to) => (from <= to && from <= window.to && window.from <= to ? [window] : [])
})

/**
 * A first window, then one after another without a gap, for ever. The k-th renewal ends k times the renewal's months after
 * the first end, counted from that end every time (a month that lacks the day ends on its last), so that a term which ends
 * on 31 August ends on 28 February and on 31 August again.
 *
 *     from      firstTo   +1 renewal  +2 renewals
 *      |- - - - - -|- - - - - |- - - - - |- - ...
 *
 * Throws if `firstTo` comes before `from` or the months are no whole number: terms are checked where they are read.
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const terms = Schedule.renewing({ from: Day.day('2023-03-08'), firstTo: Day.day('2026-12-31'), renewalMonths: 24 })
 * assert.deepEqual(terms.windowAt(Day.day('2027-06-30')), {
 *   _tag: 'Some',
 *   value: { from: Day.day('2027-01-01'), to: Day.day('2028-12-31') }
 * })
 */
export const renewing = ({ from, firstTo, renewalMonths }: Renewal): Schedule => {
  if (!(from <= firstTo)) throw new RangeError(`a first window ends before it begins: \`${from}\`, \`${firstTo}\``)
  if (!(Number.isSafeInteger(renewalMonths) && renewalMonths >= 0))
    throw new RangeError(`not a whole number of months: \`${renewalMonths}\``)
  if (renewalMonths === 0) return once({ from, to: firstTo })

  const end = (renewals: number): Day.Day => addMonths(renewals * renewalMonths, 'clamp-back')(firstTo)
  return startingOn(
    from,
    successive((day) => {
      if (day <= firstTo) return { from, to: firstTo }
      const inEndMonthOrBefore = Math.ceil(monthsFrom(firstTo, day) / renewalMonths)
      const renewals = day <= end(inEndMonthOrBefore) ? inEndMonthOrBefore : inEndMonthOrBefore + 1
      return { from: Day.addDays(1)(end(renewals - 1)), to: end(renewals) }
    })
  )
}

/**
 * Only what of each window is within one of some stretches of days. A window that two stretches share gives two windows.
 * Throws if two stretches have a day in common.
 *
 *     schedule      |- - - - -|- - - - -|- - - - -|
 *     stretches       |- - -|   |- - - - - - - ...
 *     within          |- - -|   |- - - -|- - - - -|
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const joined = Day.day('2026-03-02')
 * const yearsAsParty = Schedule.within([{ from: joined, to: null }])(Schedule.calendarYears)
 * assert.deepEqual(yearsAsParty.windowAt(joined), { _tag: 'Some', value: { from: joined, to: Day.day('2026-12-31') } })
 */
export const within = (stretches: ReadonlyArray<Window.Stretch>): ((schedule: Schedule) => Schedule) =>
  inStretches(stretches, cutTo)

/**
 * Only those windows all of whose days are within one of some stretches of days. Throws if two stretches have a day in
 * common.
 *
 *     schedule      |- - - - -|- - - - -|- - - - -|
 *     stretches       |- - -|   |- - - - - - - ...
 *     wholeWithin                       |- - - - -|
 *
 * @example
 * import { Day, Schedule } from '@norrsken/rules'
 *
 * const joined = Day.day('2026-03-02')
 * const wholeYearsAsParty = Schedule.wholeWithin([{ from: joined, to: null }])(Schedule.calendarYears)
 * assert.deepEqual(wholeYearsAsParty.windowAt(joined), { _tag: 'None' })
 */
export const wholeWithin = (stretches: ReadonlyArray<Window.Stretch>): ((schedule: Schedule) => Schedule) =>
  inStretches(stretches, keptWholeIn)

/** Windows that follow each other without a gap, for ever in both directions. */
function successive(windowOf: (day: Day.Day) => Window.Window): Schedule {
  return {
    windowAt: (day) => O.some(windowOf(day)),
    windowsIn: (from, to) => {
      const windows: Array<Window.Window> = []
      for (let day = from; day <= to; ) {
        const window = windowOf(day)
        windows.push(window)
        day = Day.addDays(1)(window.to)
      }
      return windows
    }
  }
}

const startingOn = (first: Day.Day, { windowAt, windowsIn }: Schedule): Schedule => ({
  windowAt: (day) => (day < first ? O.none : windowAt(day)),
  windowsIn: (from, to) => windowsIn(Day.max(first, from), to)
})

/** How many months the month of `to` is after that of `from`. */
const monthsFrom = (from: Day.Day, to: Day.Day): number => {
  const [start, end] = [Day.toParts(from), Day.toParts(to)]
  return (end.year - start.year) * 12 + end.month - start.month
}

/** What of a window counts in a stretch, if anything. */
type Part = (stretch: Bounds) => (window: Window.Window) => O.Option<Window.Window>

const cutTo: Part = (bounds) => (window) =>
  Window.window(latest(window.from, bounds.from), earliest(window.to, bounds.to))

const keptWholeIn: Part = (bounds) => O.fromPredicate((window) => bounds.from <= window.from && window.to <= bounds.to)

/** A stretch in numbers, without an end at ±∞. */
interface Bounds {
  readonly from: number
  readonly to: number
}

const inStretches = (stretches: ReadonlyArray<Window.Stretch>, partIn: Part): ((schedule: Schedule) => Schedule) => {
  const bounds = inOrder(stretches)
  return ({ windowAt, windowsIn }) => ({
    windowAt: (day) => {
      const stretch = bounds[firstEndingOnOrAfter(day, bounds)]
      return stretch !== undefined && stretch.from <= day ? pipe(windowAt(day), O.chain(partIn(stretch))) : O.none
    },
    windowsIn: (from, to) => {
      const windows: Array<ReadonlyArray<Window.Window>> = []
      for (let i = firstEndingOnOrAfter(from, bounds); ; i += 1) {
        const stretch = bounds[i]
        if (stretch === undefined || stretch.from > to) return windows.flat()
        windows.push(
          pipe(windowsIn(latest(from, stretch.from), earliest(to, stretch.to)), RA.filterMap(partIn(stretch)))
        )
      }
    }
  })
}

/** The stretches that have a day, in order. */
const inOrder = (stretches: ReadonlyArray<Window.Stretch>): ReadonlyArray<Bounds> => {
  const bounds = stretches
    .map(({ from, to }) => ({ from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  const isShared = bounds.slice(1).some(({ from }, i) => from <= (bounds[i] as Bounds).to)
  if (isShared) throw new RangeError('two stretches of days overlap')
  return bounds
}

/** The index of the first of some bounds in order that end on or after a day. */
const firstEndingOnOrAfter = (day: Day.Day, bounds: ReadonlyArray<Bounds>): number =>
  countWhile(({ to }) => to < day, bounds)

const latest = (day: Day.Day, bound: number): Day.Day => Math.max(day, bound) as Day.Day
const earliest = (day: Day.Day, bound: number): Day.Day => Math.min(day, bound) as Day.Day
