import { countWhile } from '../countWhile.ts'
import { type Applicative1, B, E, type Eq, type Functor1, O, pipe, RA } from '../fp.ts'
import * as Tri from '../Tri.ts'
import * as Day from './Day.ts'
import type { Stretch, Window } from './Window.ts'

/**
 * The value that holds at each point of time, at days unless said otherwise. Before the first change it is `initial`; a
 * change holds from its own point, included, until the next one. So every day has a value, for ever back and ahead.
 *
 *     from('01-10', a)          |a a a a a a a a ...
 *     from('01-14', b)                  |b b b b ...
 *     at:        initial i i i  |a a a a|b b b b ...
 *
 * Two timelines may be written differently and hold the same everywhere (`a` from 01-10 and `a` again from 01-12): compare
 * them with `getEq`, not by their changes.
 */
export interface Timeline<A, P extends number = Day.Day> {
  readonly initial: A
  // INVARIANT: strictly ascending by `from`
  readonly changes: ReadonlyArray<Change<A, P>>
}

/** A value, and the first point at which it holds. */
export interface Change<A, P extends number = Day.Day> {
  readonly from: P
  readonly value: A
}

/** A value, and where it holds: from `from`, included, until `to`, not included; `to` null is for ever. */
export interface Span<A, P extends number = Day.Day> {
  readonly from: P
  readonly to: P | null
  readonly value: A
}

/** Two spans that both claim the point `at`. */
export interface Overlap<P extends number = Day.Day> {
  readonly type: 'Overlap'
  readonly at: P
}

/** A span that ends at or before the point `at` where it begins. */
export interface EmptySpan<P extends number = Day.Day> {
  readonly type: 'EmptySpan'
  readonly at: P
}

/** A change from `from` that comes after one from `after`, which is not earlier. */
export interface NotAscending<P extends number = Day.Day> {
  readonly type: 'NotAscending'
  readonly after: P
  readonly from: P
}

/**
 * The timeline on which one value always held and always will.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * assert.equal(Timeline.at(Day.day('2026-03-09'))(Timeline.of('open')), 'open')
 */
export const of = <A, P extends number = Day.Day>(value: A): Timeline<A, P> => ({ initial: value, changes: [] })

/**
 * The timeline of some changes in order, each at a later point than the one before; or the first that is not.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const changes = [{ from: Day.day('2026-03-09'), value: 'in' }, { from: Day.day('2026-03-02'), value: 'out' }]
 * assert.equal(Timeline.fromChanges('out', changes)._tag, 'Left')
 */
export const fromChanges = <A, P extends number = Day.Day>(
  initial: A,
  changes: ReadonlyArray<Change<A, P>>
): E.Either<NotAscending<P>, Timeline<A, P>> => {
  for (const [i, { from }] of changes.entries()) {
    const earlier = changes[i - 1]
    if (earlier !== undefined && !(earlier.from < from))
      return E.left({ type: 'NotAscending', after: earlier.from, from })
  }
  return E.right({ initial, changes })
}

/**
 * The timeline that has the value of each span where it is, and none elsewhere. Spans may touch and come in any order; two
 * that overlap and one that is empty are refused.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const consents = Timeline.fromSpans([{ from: Day.day('2026-01-10'), to: Day.day('2026-03-01'), value: 'school' }])
 * assert.equal(consents._tag, 'Right')
 * if (consents._tag === 'Right') {
 *   assert.deepEqual(Timeline.at(Day.day('2026-02-28'))(consents.right), { _tag: 'Some', value: 'school' })
 *   assert.deepEqual(Timeline.at(Day.day('2026-03-01'))(consents.right), { _tag: 'None' })
 * }
 */
export const fromSpans = <A, P extends number = Day.Day>(
  spans: ReadonlyArray<Span<A, P>>
): E.Either<Overlap<P> | EmptySpan<P>, Timeline<O.Option<A>, P>> => {
  const changes: Array<Change<O.Option<A>, P>> = []
  let free: P | null | undefined // the point from which nothing is claimed yet: undefined for all, null for none
  for (const { from, to, value } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to !== null && to <= from) return E.left({ type: 'EmptySpan', at: from })
    if (free === null || (free !== undefined && from < free)) return E.left({ type: 'Overlap', at: from })
    if (free !== undefined && free < from) changes.push({ from: free, value: O.none })
    changes.push({ from, value: O.some(value) })
    free = to
  }
  if (free !== undefined && free !== null) changes.push({ from: free, value: O.none })
  return E.right({ initial: O.none, changes })
}

/**
 * The spans of one value each, in order, that make up a timeline: each from `from`, included, until `to`, not included. The
 * first has no beginning (`from` null), the last no end (`to` null).
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const joined = Day.day('2026-03-02')
 * const presence = Timeline.from(joined, 'in')(Timeline.of('out'))
 * assert.deepEqual(Timeline.spans(presence), [
 *   { from: null, to: joined, value: 'out' },
 *   { from: joined, to: null, value: 'in' }
 * ])
 */
export const spans = <A, P extends number>({
  initial,
  changes
}: Timeline<A, P>): ReadonlyArray<{ readonly from: P | null; readonly to: P | null; readonly value: A }> =>
  [{ from: null, value: initial }, ...changes].map(({ from, value }, i) => ({
    from,
    to: changes[i]?.from ?? null,
    value
  }))

/**
 * The value that holds at a point.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const presence = Timeline.from(Day.day('2026-03-02'), 'in')(Timeline.of('out'))
 * assert.equal(Timeline.at(Day.day('2026-03-01'))(presence), 'out')
 * assert.equal(Timeline.at(Day.day('2026-03-02'))(presence), 'in')
 */
export const at =
  <P extends number>(point: P) =>
  <A>({ initial, changes }: Timeline<A, P>): A => {
    const last = changes[countUntil(point, changes) - 1]
    return last === undefined ? initial : last.value
  }

/**
 * The first change after a point, or null if none comes. A change at the point itself has happened. One that brings the
 * value that already held counts too, unless the timeline is `canonical`.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const left = { from: Day.day('2026-03-09'), value: 'out' }
 * const presence = Timeline.from(left.from, left.value)(Timeline.of('in'))
 * assert.deepEqual(Timeline.nextChange(Day.day('2026-03-08'))(presence), left)
 * assert.equal(Timeline.nextChange(left.from)(presence), null)
 */
export const nextChange =
  <P extends number>(point: P) =>
  <A>({ changes }: Timeline<A, P>): Change<A, P> | null =>
    changes[countUntil(point, changes)] ?? null

/**
 * The timeline on which `value` holds from a point on, whatever was to come after it.
 *
 *     before          | a a a | b b b | c c c ...
 *     from(p, x)      | a a a | b x x   x x x ...
 *                                 p
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const open = Timeline.from(Day.day('2026-03-02'), 'open')(Timeline.of('not yet'))
 * assert.equal(Timeline.at(Day.day('2030-01-01'))(open), 'open')
 */
export const from =
  <A, P extends number = Day.Day>(point: P, value: A) =>
  ({ initial, changes }: Timeline<A, P>): Timeline<A, P> => ({
    initial,
    changes: [...changes.slice(0, countBefore(point, changes)), { from: point, value }]
  })

/**
 * The timeline on which `value` holds from `start`, included, until `end`, not included, and all else is as it was. Nothing
 * changes if `end` is not after `start`.
 *
 *     before             | a a a a | b b b b | c c ...
 *     between(p, q, x)   | a a x x   x x b b | c c ...
 *                              p         q
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const away = Timeline.between(Day.day('2026-07-01'), Day.day('2026-08-01'), 'away')(Timeline.of('here'))
 * assert.equal(Timeline.at(Day.day('2026-07-31'))(away), 'away')
 * assert.equal(Timeline.at(Day.day('2026-08-01'))(away), 'here')
 */
export const between =
  <A, P extends number = Day.Day>(start: P, end: P, value: A) =>
  (timeline: Timeline<A, P>): Timeline<A, P> =>
    start < end
      ? {
          initial: timeline.initial,
          changes: [
            ...timeline.changes.slice(0, countBefore(start, timeline.changes)),
            { from: start, value },
            { from: end, value: at(end)(timeline) },
            ...timeline.changes.slice(countUntil(end, timeline.changes))
          ]
        }
      : timeline

/**
 * The timeline of what is made of the value at each point.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const members = Timeline.from(Day.day('2026-03-02'), ['school', 'clinic'])(Timeline.of(['school']))
 * const count = Timeline.map((names: ReadonlyArray<string>) => names.length)(members)
 * assert.equal(Timeline.at(Day.day('2026-03-02'))(count), 2)
 */
export const map =
  <A, B>(f: (a: A) => B) =>
  <P extends number>({ initial, changes }: Timeline<A, P>): Timeline<B, P> => ({
    initial: f(initial),
    changes: changes.map(({ from, value }) => ({ from, value: f(value) }))
  })

/**
 * The timeline of what is made of two values at each point: `f` is given the value of the last argument first. It changes
 * where either does, even where the outcome stays equal.
 *
 *     self             | a a a a | b b b b b b ...
 *     other            | x x x x   x x | y y y ...
 *     zipWith(f)       | f(a,x)  | f(b,x) | f(b,y) ...
 *
 * @example
 * import { Day, Timeline, Tri } from '@norrsken/rules'
 *
 * const consent = Timeline.from<Tri.Tri>(Day.day('2026-03-02'), 'yes')(Timeline.of('unknown'))
 * const duty = Timeline.from<Tri.Tri>(Day.day('2026-03-09'), 'yes')(Timeline.of('no'))
 * const mayTell = Timeline.zipWith(Tri.or)(duty)(consent)
 * assert.equal(Timeline.at(Day.day('2026-03-01'))(mayTell), 'unknown')
 */
export const zipWith =
  <A, B, C>(f: (a: A, b: B) => C) =>
  <P extends number>(other: Timeline<B, P>) =>
  (self: Timeline<A, P>): Timeline<C, P> => {
    const changes: Array<Change<C, P>> = []
    let [a, b] = [self.initial, other.initial]
    let [i, j] = [0, 0]
    while (i < self.changes.length || j < other.changes.length) {
      const mine = self.changes[i]
      const theirs = other.changes[j]
      const from = Math.min(mine?.from ?? Number.POSITIVE_INFINITY, theirs?.from ?? Number.POSITIVE_INFINITY) as P
      if (mine?.from === from) {
        a = mine.value
        i += 1
      }
      if (theirs?.from === from) {
        b = theirs.value
        j += 1
      }
      changes.push({ from, value: f(a, b) })
    }
    return { initial: f(self.initial, other.initial), changes }
  }

/**
 * The timeline of what the function that holds at each point makes of the value that holds there.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const price = Timeline.from(Day.day('2026-01-01'), (hours: number) => hours * 12)(Timeline.of((hours: number) => hours * 10))
 * const hours = Timeline.of(3)
 * assert.equal(Timeline.at(Day.day('2026-01-01'))(Timeline.ap(hours)(price)), 36)
 */
export const ap =
  <A, P extends number>(values: Timeline<A, P>) =>
  <B>(functions: Timeline<(a: A) => B, P>): Timeline<B, P> =>
    pipe(functions, zipWith((f: (a: A) => B, a: A) => f(a))(values))

/**
 * The timeline without changes that change nothing: the one shortest way to write what holds.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const sameAgain = Timeline.from(Day.day('2026-03-02'), 'in')(Timeline.of('in'))
 * assert.deepEqual(Timeline.canonical({ equals: (a: string, b: string) => a === b })(sameAgain), Timeline.of('in'))
 */
export const canonical =
  <A>(eq: Eq.Eq<A>) =>
  <P extends number>({ initial, changes }: Timeline<A, P>): Timeline<A, P> => {
    let current = initial
    return {
      initial,
      changes: changes.filter(({ value }) => {
        const isChange = !eq.equals(current, value)
        current = value
        return isChange
      })
    }
  }

/**
 * Two timelines are equal when they have equal values at every point, however they are written.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const sameAgain = Timeline.from(Day.day('2026-03-02'), 'in')(Timeline.of('in'))
 * const eq = Timeline.getEq({ equals: (a: string, b: string) => a === b })
 * assert.equal(eq.equals(sameAgain, Timeline.of('in')), true)
 */
export const getEq = <A, P extends number = Day.Day>(eq: Eq.Eq<A>): Eq.Eq<Timeline<A, P>> => {
  const sameChanges = RA.getEq<Change<A, P>>({ equals: (a, b) => a.from === b.from && eq.equals(a.value, b.value) })
  return {
    equals: (a, b) =>
      eq.equals(a.initial, b.initial) && sameChanges.equals(canonical(eq)(a).changes, canonical(eq)(b).changes)
  }
}

/**
 * The longest runs of days on which the value is such, in order, first and last day included. `from` is null if it always
 * was, `to` is null if it always will be. Between two runs there is at least one day that is not such.
 *
 * @example
 * import { Day, Timeline } from '@norrsken/rules'
 *
 * const away = Timeline.between(Day.day('2026-07-01'), Day.day('2026-08-01'), 'away')(Timeline.of('here'))
 * assert.deepEqual(Timeline.windowsWhere((place: string) => place === 'away')(away), [
 *   { from: Day.day('2026-07-01'), to: Day.day('2026-07-31') }
 * ])
 */
export const windowsWhere =
  <A>(predicate: (a: A) => boolean) =>
  (timeline: Timeline<A>): ReadonlyArray<Stretch> =>
    pipe(
      timeline,
      map(predicate),
      canonical(B.Eq),
      spans,
      RA.filter(({ value }) => value),
      RA.map(({ from, to }) => ({ from, to: to === null ? null : Day.addDays(-1)(to) }))
    )

/**
 * Whether it holds on at least one day of a window: `unknown` if it may but is not known to.
 *
 * @example
 * import { Day, Timeline, type Tri } from '@norrsken/rules'
 *
 * const met = Timeline.between<Tri.Tri>(Day.day('2026-05-04'), Day.day('2026-05-05'), 'yes')(Timeline.of('no'))
 * assert.equal(Timeline.sometime({ from: Day.day('2026-01-01'), to: Day.day('2026-12-31') })(met), 'yes')
 */
export const sometime =
  (window: Window) =>
  (timeline: Timeline<Tri.Tri>): Tri.Tri =>
    Tri.any(valuesIn(window, timeline))

/**
 * Whether it holds on every day of a window: `no` as soon as one day is known on which it does not.
 *
 * @example
 * import { Day, Timeline, type Tri } from '@norrsken/rules'
 *
 * const appointed = Timeline.between<Tri.Tri>(Day.day('2026-05-04'), Day.day('2026-05-05'), 'unknown')(Timeline.of('yes'))
 * assert.equal(Timeline.throughout({ from: Day.day('2026-01-01'), to: Day.day('2026-12-31') })(appointed), 'unknown')
 */
export const throughout =
  (window: Window) =>
  (timeline: Timeline<Tri.Tri>): Tri.Tri =>
    Tri.all(valuesIn(window, timeline))

/** The name by which fp-ts knows timelines over days. */
export const URI = 'norrsken/Timeline'
export type URI = typeof URI

/* Of fp-ts only this module has its types beside the package's root, not in `lib`; nothing is imported from it. */
declare module 'fp-ts/HKT.js' {
  interface URItoKind<A> {
    readonly 'norrsken/Timeline': Timeline<A>
  }
}

/** Timelines over days, for what fp-ts does with any functor. */
export const Functor: Functor1<URI> = {
  URI,
  map: (timeline, f) => pipe(timeline, map(f))
}

/**
 * Timelines over days, for what fp-ts does with any applicative, such as `traverse`. There is no monad on purpose: with it,
 * what a value depends on, and so where it may change, could not be known beforehand.
 */
export const Applicative: Applicative1<URI> = {
  ...Functor,
  of,
  ap: (functions, values) => pipe(functions, ap(values))
}

/** The values that hold on some day of a window, in order, one for each change. */
const valuesIn = <A>({ from, to }: Window, timeline: Timeline<A>): ReadonlyArray<A> => [
  at(from)(timeline),
  ...timeline.changes
    .slice(countUntil(from, timeline.changes), countUntil(to, timeline.changes))
    .map(({ value }) => value)
]

/** How many changes come at or before a point. */
const countUntil = <P extends number>(point: P, changes: ReadonlyArray<Change<unknown, P>>): number =>
  countWhile(({ from }) => from <= point, changes)

/** How many changes come before a point. */
const countBefore = <P extends number>(point: P, changes: ReadonlyArray<Change<unknown, P>>): number =>
  countWhile(({ from }) => from < point, changes)
