import { O } from '../fp.ts'
import * as Day from './Day.ts'

/** The days from `from` to `to`, both included; at least one. Made by `window`, so that none is empty. */
export interface Window {
  // INVARIANT: `from` is not after `to`
  readonly from: Day.Day
  readonly to: Day.Day
}

/** Days in a row, both ends included, that may have no beginning (`from` null) or no end (`to` null). */
export interface Stretch {
  readonly from: Day.Day | null
  readonly to: Day.Day | null
}

/**
 * The days from `from` to `to`, both included, or none if `to` comes before `from`.
 *
 * @example
 * import { Day, Window } from '@norrsken/rules'
 *
 * const newYear = Day.day('2027-01-01')
 * assert.equal(Window.window(newYear, newYear)._tag, 'Some')
 * assert.equal(Window.window(newYear, Day.day('2026-12-31'))._tag, 'None')
 */
export const window = (from: Day.Day, to: Day.Day): O.Option<Window> => (from <= to ? O.some({ from, to }) : O.none)

/**
 * The days that two windows share, if any.
 *
 * @example
 * import { Day, Window } from '@norrsken/rules'
 *
 * const spring = { from: Day.day('2026-01-01'), to: Day.day('2026-06-30') }
 * const june = { from: Day.day('2026-06-01'), to: Day.day('2026-07-31') }
 * assert.deepEqual(Window.intersect(spring, june), Window.window(june.from, spring.to))
 */
export const intersect = (a: Window, b: Window): O.Option<Window> =>
  window(Day.max(a.from, b.from), Day.min(a.to, b.to))

/**
 * How many days a window has, both ends counted.
 *
 * @example
 * import { Day, Window } from '@norrsken/rules'
 *
 * assert.equal(Window.length({ from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }), 366)
 */
export const length = (window: Window): number => Day.daysBetween(window.from, window.to) + 1

/**
 * Whether a day is in a window, its first and last day included.
 *
 * @example
 * import { Day, Window } from '@norrsken/rules'
 *
 * const year = { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }
 * assert.equal(Window.contains(year, Day.day('2024-12-31')), true)
 */
export const contains = (window: Window, day: Day.Day): boolean => window.from <= day && day <= window.to
