import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { O } from '../fp.ts'
import * as Day from './Day.ts'
import { addMonths } from './Period.ts'
import * as Schedule from './Schedule.ts'
import * as Window from './Window.ts'

const first = Day.day('2023-01-01')
const day = fc.nat({ max: 3000 }).map((n) => Day.addDays(n)(first))
const span = fc.tuple(day, fc.nat({ max: 900 })).map(([from, n]) => ({ from, to: Day.addDays(n)(from) }))
const daysOf = ({ from, to }: Window.Window) =>
  Array.from({ length: Day.daysBetween(from, to) + 1 }, (_, i) => Day.addDays(i)(from))

const renewal = fc
  .tuple(day, fc.nat({ max: 900 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, n, renewalMonths]) => ({ from, firstTo: Day.addDays(n)(from), renewalMonths }))

/** Stretches in order with a day or more between them, or touching; the ends sometimes open. */
const stretches = fc
  .tuple(
    day,
    fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 700 })), { maxLength: 5 }),
    fc.boolean(),
    fc.boolean()
  )
  .map(([start, lengths, isOpenBefore, isOpenAfter]): ReadonlyArray<Window.Stretch> => {
    let from = start
    return lengths.map(([length, gap], i) => {
      const to = Day.addDays(length)(from)
      const stretch = {
        from: isOpenBefore && i === 0 ? null : from,
        to: isOpenAfter && i === lengths.length - 1 ? null : to
      }
      from = Day.addDays(1 + Math.max(0, gap - 200))(to)
      return stretch
    })
  })
const has = ({ from, to }: Window.Stretch, d: Day.Day) => (from === null || from <= d) && (to === null || d <= to)

const tiling = fc.oneof(
  fc.constant(Schedule.calendarYears),
  fc.constant(Schedule.isoWeeks),
  renewal.map(Schedule.renewing)
)
const schedule = fc.oneof(
  tiling,
  span.map(Schedule.once),
  fc.tuple(stretches, tiling).map(([s, t]) => Schedule.within(s)(t)),
  fc.tuple(stretches, tiling).map(([s, t]) => Schedule.wholeWithin(s)(t)),
  fc.tuple(stretches, stretches, tiling).map(([s, r, t]) => Schedule.within(s)(Schedule.within(r)(t)))
)

describe('any schedule', () => {
  test('has in a span the windows that the days of the span are in, each once and in order', () => {
    fc.assert(
      fc.property(schedule, span, ({ windowAt, windowsIn }, { from, to }) => {
        const byDay = daysOf({ from, to }).flatMap((d) => O.toUndefined(windowAt(d)) ?? [])
        const eachOnce = byDay.filter((w, i) => byDay[i - 1]?.from !== w.from)
        expect(windowsIn(from, to)).toEqual(eachOnce)
      })
    )
  })

  test('has for a day the window with that day in it, and the same for all its days', () => {
    fc.assert(
      fc.property(schedule, day, ({ windowAt }, d) => {
        const window = windowAt(d)
        if (O.isNone(window)) return
        expect(Window.contains(window.value, d)).toBe(true)
        expect(windowAt(window.value.from)).toEqual(window)
        expect(windowAt(window.value.to)).toEqual(window)
      })
    )
  })
})

describe('years, weeks and renewed terms', () => {
  test('follow each other without a gap or a shared day', () => {
    fc.assert(
      fc.property(fc.constantFrom(Schedule.calendarYears, Schedule.isoWeeks), span, ({ windowsIn }, { from, to }) => {
        const windows = windowsIn(from, to)
        expect(windows[0]?.from).toBeLessThanOrEqual(from)
        expect(windows.at(-1)?.to).toBeGreaterThanOrEqual(to)
        expect(windows.slice(1).map((w) => w.from)).toEqual(windows.slice(0, -1).map((w) => w.to + 1))
      })
    )
  })

  test('the k-th renewal ends k times the months after the first end, and begins the day after the one before', () => {
    fc.assert(
      fc.property(
        renewal.filter(({ renewalMonths }) => renewalMonths > 0),
        fc.integer({ min: 1, max: 40 }),
        (terms, count) => {
          const end = (k: number) => addMonths(k * terms.renewalMonths, 'clamp-back')(terms.firstTo)
          const expected = Array.from({ length: count + 1 }, (_, k) => ({
            from: k === 0 ? terms.from : Day.addDays(1)(end(k - 1)),
            to: end(k)
          }))
          expect(Schedule.renewing(terms).windowsIn(Day.addDays(-1000)(terms.from), end(count))).toEqual(expected)
        }
      )
    )
  })
})

describe('within stretches of days', () => {
  test('a day has what of its window is in its stretch', () => {
    fc.assert(
      fc.property(stretches, tiling, day, (within, tiles, d) => {
        const stretch = within.find((s) => has(s, d))
        const window = O.toNullable(tiles.windowAt(d))
        const cut =
          stretch === undefined || window === null
            ? O.none
            : O.some({
                from: Day.max(window.from, stretch.from ?? window.from),
                to: Day.min(window.to, stretch.to ?? window.to)
              })
        expect(Schedule.within(within)(tiles).windowAt(d)).toEqual(cut)
      })
    )
  })

  test('a day has its whole window exactly when all days of the window are in one stretch', () => {
    fc.assert(
      fc.property(stretches, tiling, day, (within, tiles, d) => {
        const window = tiles.windowAt(d)
        const isWhole = O.isSome(window) && within.some((s) => has(s, window.value.from) && has(s, window.value.to))
        expect(Schedule.wholeWithin(within)(tiles).windowAt(d)).toEqual(isWhole ? window : O.none)
      })
    )
  })

  test('without a bound nothing is cut', () => {
    fc.assert(
      fc.property(tiling, span, (tiles, { from, to }) => {
        for (const bound of [Schedule.within, Schedule.wholeWithin])
          expect(bound([{ from: null, to: null }])(tiles).windowsIn(from, to)).toEqual(tiles.windowsIn(from, to))
      })
    )
  })
})
