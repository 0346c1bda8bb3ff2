import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E, O, pipe, RA } from '../fp.ts'
import * as Tri from '../Tri.ts'
import * as Day from './Day.ts'
import type * as Instant from './Instant.ts'
import * as Timeline from './Timeline.ts'

const number = { equals: (a: number, b: number) => a === b }
const tri = fc.constantFrom<Tri.Tri>('yes', 'no', 'unknown')
const value = fc.integer({ min: 0, max: 3 })
const functions = fc.constantFrom<(n: number) => number>(
  (n) => n + 1,
  (n) => n * n,
  (n) => 7 - n,
  () => 2
)

interface Axis<P extends number> {
  readonly name: string
  readonly first: P
  readonly step: number
}
const days: Axis<Day.Day> = { name: 'days', first: Day.day('2026-12-20'), step: 1 }
const instants: Axis<Instant.Instant> = {
  name: 'instants',
  first: 1_798_000_000_000 as Instant.Instant,
  step: 7_200_001
}

/** The points that changes may fall on, few so that they often meet; and those points with what is beside and far. */
const pointCount = 12
const pointOf = <P extends number>({ first, step }: Axis<P>) =>
  fc.nat({ max: pointCount - 1 }).map((n) => (first + n * step) as P)
const everywhere = <P extends number>({ first, step }: Axis<P>): ReadonlyArray<P> => [
  Number.NEGATIVE_INFINITY as P,
  ...Array.from({ length: pointCount }, (_, n) => first + n * step).flatMap((p) => [p - 1, p, p + 1] as Array<P>),
  Number.POSITIVE_INFINITY as P
]
const timelineOf = <A, P extends number>(axis: Axis<P>, value: fc.Arbitrary<A>) =>
  fc
    .tuple(
      value,
      fc
        .uniqueArray(pointOf(axis), { maxLength: 8 })
        .chain((points) =>
          fc.tuple(fc.constant(points), fc.array(value, { minLength: points.length, maxLength: points.length }))
        )
    )
    .map(
      ([initial, [points, values]]): Timeline.Timeline<A, P> => ({
        initial,
        changes: [...points].sort((a, b) => a - b).map((from, i) => ({ from, value: values[i] as A }))
      })
    )

const laws = <P extends number>(axis: Axis<P>) =>
  describe(`on ${axis.name}`, () => {
    const point = pointOf(axis)
    const timeline = timelineOf(axis, value)
    const valuesOf = <A>(t: Timeline.Timeline<A, P>) => everywhere(axis).map((p) => Timeline.at(p)(t))
    const isAscending = <A>({ changes }: Timeline.Timeline<A, P>) =>
      E.isRight(Timeline.fromChanges<unknown, P>(null, changes))

    /** What holds at a point by the definition: what the last change at or before it brought. */
    const naiveAt = <A>(p: P, { initial, changes }: Timeline.Timeline<A, P>): A =>
      changes.reduce((held, { from, value }) => (from <= p ? value : held), initial)

    test('what holds at a point is what the last change at or before it brought', () => {
      fc.assert(
        fc.property(timeline, (t) => {
          expect(valuesOf(t)).toEqual(everywhere(axis).map((p) => naiveAt(p, t)))
        })
      )
    })

    test('T1: what always holds, holds at every point', () => {
      fc.assert(
        fc.property(value, (a) => {
          expect(new Set(valuesOf(Timeline.of<number, P>(a)))).toEqual(new Set([a]))
        })
      )
    })

    test('T1: applying timelines and looking at a point is looking at the point and applying', () => {
      fc.assert(
        fc.property(timelineOf(axis, functions), timeline, (f, x) => {
          const applied = Timeline.ap(x)(f)
          expect(isAscending(applied)).toBe(true)
          expect(valuesOf(applied)).toEqual(everywhere(axis).map((p) => Timeline.at(p)(f)(Timeline.at(p)(x))))
        })
      )
    })

    test('T1: making something of each value and looking at a point is the other way round', () => {
      fc.assert(
        fc.property(functions, timeline, (f, x) => {
          expect(valuesOf(Timeline.map(f)(x))).toEqual(valuesOf(x).map(f))
        })
      )
    })

    test('T1: two timelines together hold at a point what their values there make, self first', () => {
      fc.assert(
        fc.property(timeline, timeline, (self, other) => {
          const pair = (a: number, b: number) => [a, b] as const
          const together = Timeline.zipWith(pair)(other)(self)
          expect(isAscending(together)).toBe(true)
          expect(valuesOf(together)).toEqual(everywhere(axis).map((p) => [Timeline.at(p)(self), Timeline.at(p)(other)]))
        })
      )
    })

    test('T2: the shortest way to write a timeline holds the same and cannot be made shorter', () => {
      fc.assert(
        fc.property(timeline, (t) => {
          const canonical = Timeline.canonical(number)(t)
          expect(valuesOf(canonical)).toEqual(valuesOf(t))
          expect(Timeline.canonical(number)(canonical)).toEqual(canonical)
          expect(canonical.changes.every(({ from, value }) => Timeline.at((from - 1) as P)(canonical) !== value)).toBe(
            true
          )
        })
      )
    })

    test('T2: two timelines are equal exactly when they hold the same everywhere', () => {
      const fewValues = timelineOf(axis, fc.integer({ min: 0, max: 1 }))
      fc.assert(
        fc.property(fewValues, fewValues, point, point, (a, b, p, q) => {
          const eq = Timeline.getEq<number, P>(number)
          const isSame = (x: Timeline.Timeline<number, P>, y: Timeline.Timeline<number, P>) =>
            JSON.stringify(valuesOf(x)) === JSON.stringify(valuesOf(y))
          expect(eq.equals(a, b)).toBe(isSame(a, b))
          const rewritten = Timeline.between(p, q, Timeline.at(p)(a))(a)
          expect(eq.equals(a, rewritten)).toBe(isSame(a, rewritten))
        })
      )
    })

    test('T3: spans give back the timeline that they were taken from', () => {
      fc.assert(
        fc.property(timelineOf(axis, fc.option(value)), (t) => {
          const known = pipe(
            { initial: null, changes: t.changes },
            Timeline.spans,
            RA.filterMap(({ from, to, value }) =>
              from === null || value === null ? O.none : O.some({ from, to, value })
            )
          )
          const rebuilt = Timeline.fromSpans<number, P>(known)
          expect(pipe(rebuilt, E.map(valuesOf))).toEqual(
            E.right(valuesOf({ initial: null, changes: t.changes }).map(O.fromNullable))
          )
          expect(pipe(rebuilt, E.map(isAscending))).toEqual(E.right(true))
        })
      )
    })

    test('T3: spans are accepted exactly when none is empty and no two share a point, and then hold what they say', () => {
      const span = fc.record({ from: point, to: fc.option(point, { freq: 6 }), value })
      fc.assert(
        fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
          const covering = (p: P) => spans.filter(({ from, to }) => from <= p && (to === null || p < to))
          const isSound =
            spans.every(({ from, to }) => to === null || from < to) &&
            everywhere(axis).every((p) => covering(p).length <= 1)
          const timeline = Timeline.fromSpans<number, P>(spans)
          expect(E.isRight(timeline)).toBe(isSound)
          if (E.isRight(timeline)) {
            expect(isAscending(timeline.right)).toBe(true)
            expect(valuesOf(timeline.right).map(O.toNullable)).toEqual(
              everywhere(axis)
                .slice(0, -1)
                .map((p) => covering(p)[0]?.value ?? null)
                .concat(spans.find(({ to }) => to === null)?.value ?? null)
            )
          }
        })
      )
    })

    test('spans meet, in order, from no beginning to no end', () => {
      fc.assert(
        fc.property(timeline, (t) => {
          const spans = Timeline.spans(t)
          expect(spans[0]?.from).toBeNull()
          expect(spans.map(({ to }) => to)).toEqual([...spans.slice(1).map(({ from }) => from), null])
        })
      )
    })

    test('from a point on a value holds, and before it what held', () => {
      fc.assert(
        fc.property(timeline, point, (t, p) => {
          const changed = Timeline.from(p, 9)(t)
          expect(isAscending(changed)).toBe(true)
          expect(valuesOf(changed)).toEqual(everywhere(axis).map((q) => (q < p ? Timeline.at(q)(t) : 9)))
        })
      )
    })

    test('from one point until another a value holds, and elsewhere what held', () => {
      fc.assert(
        fc.property(timeline, point, point, (t, p, q) => {
          const changed = Timeline.between(p, q, 9)(t)
          expect(isAscending(changed)).toBe(true)
          expect(valuesOf(changed)).toEqual(everywhere(axis).map((r) => (p <= r && r < q ? 9 : Timeline.at(r)(t))))
        })
      )
    })

    test('the next change is the first after the point', () => {
      fc.assert(
        fc.property(timeline, point, (t, p) => {
          expect(Timeline.nextChange(p)(t)).toEqual(t.changes.find(({ from }) => from > p) ?? null)
        })
      )
    })
  })

laws(days)
laws(instants)

describe('fp-ts instances', () => {
  test('combining a list of timelines over days holds on a day what each holds then', () => {
    fc.assert(
      fc.property(fc.array(timelineOf(days, value), { maxLength: 4 }), (timelines) => {
        const together = RA.sequence(Timeline.Applicative)(timelines)
        for (const day of everywhere(days))
          expect(Timeline.at(day)(together)).toEqual(timelines.map((t) => Timeline.at(day)(t)))
      })
    )
  })

  test('the functor makes of a timeline what map makes of it', () => {
    fc.assert(
      fc.property(functions, timelineOf(days, value), (f, t) => {
        expect(Timeline.Functor.map(t, f)).toEqual(Timeline.map(f)(t))
      })
    )
  })
})

describe('T4: what may be unknown', () => {
  const timeline = timelineOf(days, tri)
  const window = fc
    .tuple(pointOf(days), pointOf(days))
    .map(([a, b]) => ({ from: Day.addDays(-1)(Day.min(a, b)), to: Day.max(a, b) }))
  const daysOf = ({ from, to }: { readonly from: Day.Day; readonly to: Day.Day }) =>
    Array.from({ length: Day.daysBetween(from, to) + 1 }, (_, i) => Day.addDays(i)(from))

  test('holds sometime in a window if any day says so, and throughout it if all do', () => {
    fc.assert(
      fc.property(timeline, window, (t, w) => {
        const answers = daysOf(w).map((day) => Timeline.at(day)(t))
        expect(Timeline.sometime(w)(t)).toBe(Tri.any(answers))
        expect(Timeline.throughout(w)(t)).toBe(Tri.all(answers))
      })
    )
  })

  test('holds throughout exactly when its opposite does not hold sometime', () => {
    fc.assert(
      fc.property(timeline, window, (t, w) => {
        expect(Timeline.throughout(w)(t)).toBe(Tri.not(Timeline.sometime(w)(Timeline.map(Tri.not)(t))))
      })
    )
  })

  test('follows De Morgan on every day', () => {
    fc.assert(
      fc.property(timeline, timeline, (a, b) => {
        const notBoth = Timeline.map(Tri.not)(Timeline.zipWith(Tri.and)(b)(a))
        const oneNot = Timeline.zipWith(Tri.or)(Timeline.map(Tri.not)(b))(Timeline.map(Tri.not)(a))
        expect(notBoth).toEqual(oneNot)
      })
    )
  })

  test('that holds sometime in a window holds sometime in a longer one, and throughout it then throughout a shorter', () => {
    fc.assert(
      fc.property(timeline, window, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (t, w, earlier, later) => {
        const longer = { from: Day.addDays(-earlier)(w.from), to: Day.addDays(later)(w.to) }
        if (Timeline.sometime(w)(t) === 'yes') expect(Timeline.sometime(longer)(t)).toBe('yes')
        if (Timeline.throughout(longer)(t) === 'yes') expect(Timeline.throughout(w)(t)).toBe('yes')
      })
    )
  })

  test('the windows where it holds are the days on which it does, and none touches another', () => {
    fc.assert(
      fc.property(timeline, (t) => {
        const windows = Timeline.windowsWhere((a: Tri.Tri) => a === 'yes')(t)
        const isIn = (day: Day.Day) =>
          windows.some(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
        expect(everywhere(days).map(isIn)).toEqual(everywhere(days).map((day) => Timeline.at(day)(t) === 'yes'))
        for (const [i, { from }] of windows.entries()) {
          const earlier = windows[i - 1]?.to ?? null
          if (i > 0) expect(from !== null && earlier !== null && from > earlier + 1).toBe(true)
        }
      })
    )
  })
})
