import { Day, Period, Tri, Window } from '@norrsken/rules'
import type { Field, Filter, Has, Offset } from '../catalogue/Filter.ts'
import { fieldOf } from '../catalogue/vocabulary.ts'
import { type KindOf, type Matches, matcher, noKind, reader } from './fields.ts'
import { accountsOf, type Moment } from './Moment.ts'
import { type Index, isToldOnce, type Seen } from './Seen.ts'

/** What a filter is asked in: the period, and where the events that an answer rests on are noted. */
export interface Asking {
  readonly period: Window.Window
  readonly kindOf: (day: Day.Day) => KindOf
  readonly cite: (moment: Moment) => void
}

/** Whether something holds of a moment in the streams of its unit. */
export type Test = (moment: Moment, seen: Seen, asking: Asking) => Tri.Tri

/** A filter as a function, for moments of a type. What is compiled once is asked of every unit. */
export const compile = (filter: Filter, type: string, window: Offset | undefined): Test => {
  if ('all' in filter) {
    const tests = filter.all.map((one) => compile(one, type, window))
    return (moment, seen, asking) => Tri.all(tests.map((test) => test(moment, seen, asking)))
  }
  if ('any' in filter) {
    const tests = filter.any.map((one) => compile(one, type, window))
    return (moment, seen, asking) => Tri.any(tests.map((test) => test(moment, seen, asking)))
  }
  if ('not' in filter) {
    const test = compile(filter.not, type, window)
    return (moment, seen, asking) => Tri.not(test(moment, seen, asking))
  }
  if ('is' in filter) {
    const matches = matcher(type, filter.is)
    return (moment) => matches(moment)
  }
  return compileHas(filter, type, window)
}

const compileHas = (filter: Has, type: string, window: Offset | undefined): Test => {
  const { has, where = {}, that, from, to, elsewhere, first, different, atLeast = 1 } = filter
  const matches = matcher(has, where)
  const holds = that === undefined ? null : compile(that, has, window)
  const sameness = samenessOf(filter, type)
  const candidates = sameness === null ? candidatesOf(filter) : (_: Moment, seen: Seen) => seen.moments(has)
  const earliest = from === undefined ? null : offset(from, window)
  const latest = to === undefined ? null : offset(to, window)
  const valuesOf = different === undefined ? null : reader(different)
  const isOfKinds = typeof different === 'object' && different.as === 'party-kind'
  return (moment, seen, asking) => {
    const all = candidates(moment, seen, asking)
    const taken = first === true ? firstOfStreams(all, matches) : all
    const least = earliest === null ? Number.NEGATIVE_INFINITY : earliest(moment.day)
    const most = latest === null ? Number.POSITIVE_INFINITY : latest(moment.day)
    let certain = 0
    let possible = 0
    const values = valuesOf === null ? null : { certain: new Set<unknown>(), possible: new Set<unknown>() }
    for (const one of taken) {
      if (one.day < least || one.day > most) continue
      if (filter.in === 'period' && !Window.contains(asking.period, one.day)) continue
      if (elsewhere === true && one.event.stream === moment.event.stream) continue
      const own = holds === null ? matches(one) : Tri.and(matches(one), holds(one, seen, asking))
      const answer = sameness === null ? own : Tri.and(own, sameness(one, moment, asking))
      if (answer === 'no') continue
      asking.cite(one)
      possible += 1
      if (answer === 'yes') certain += 1
      if (values === null || valuesOf === null) continue
      for (const value of valuesOf(one.event.data, isOfKinds ? asking.kindOf(one.day) : noKind)) {
        values.possible.add(value)
        if (answer === 'yes') values.certain.add(value)
      }
    }
    if ((values?.certain.size ?? certain) >= atLeast) return 'yes'
    return (values?.possible.size ?? possible) >= atLeast ? 'unknown' : 'no'
  }
}

/**
 * Whether fields of one moment hold the same as fields of another, where that may be unknown: a field may be absent because nobody
 * told, or accounts may differ. `null`: it is always known.
 */
const samenessOf = (
  { has, same = {} }: Has,
  type: string
): ((one: Moment, moment: Moment, asking: Asking) => Tri.Tri) | null => {
  const pairs = Object.entries(same).map(([theirs, ours]) => ({
    theirs: reader(theirs),
    ours: reader(ours),
    isUntold: [isUntold(has, theirs), isUntold(type, ours)]
  }))
  const isKnown = pairs.every(({ isUntold: [theirs, ours] }) => theirs !== true && ours !== true)
  if (pairs.length === 0 || (isKnown && !isToldOnce(has))) return null
  const said = (moment: Moment, other: Moment, { kindOf }: Asking): Tri.Tri =>
    Tri.all(
      pairs.map(({ theirs, ours, isUntold: [theirsMayBe, oursMayBe] }) => {
        const wanted = ours(other.event.data, kindOf(other.day))
        const found = theirs(moment.event.data, noKind)
        if ((theirsMayBe === true && found.length === 0) || (oursMayBe === true && wanted.length === 0))
          return 'unknown'
        return found.some((value) => wanted.includes(value)) ? 'yes' : 'no'
      })
    )
  return (one, moment, asking) => {
    const answers = accountsOf(one).flatMap((each) => accountsOf(moment).map((other) => said(each, other, asking)))
    const [first = 'unknown', ...others] = answers
    return others.every((other) => other === first) ? first : 'unknown'
  }
}

const isUntold = (type: string, field: Field): boolean => {
  const known = fieldOf(type, typeof field === 'string' ? field : field.field)
  return 'codec' in known && known.absent === 'untold'
}

/** The moments of a type; where a field is to hold the same as one of the moment that is asked of, those in which it does. */
const candidatesOf = ({
  has,
  same = {}
}: Has): ((moment: Moment, seen: Seen, asking: Asking) => ReadonlyArray<Moment>) => {
  const pairs = Object.entries(same).map(([theirs, ours]) => ({ theirs: reader(theirs), ours: reader(ours) }))
  const [by, ...others] = pairs
  if (by === undefined) return (_, seen) => seen.moments(has)
  const key = {}
  const hasKinds = Object.values(same).some((ours) => typeof ours === 'object' && ours.as === 'party-kind')
  return (moment, seen, asking) => {
    const all = seen.moments(has)
    if (all.length === 0) return none
    const kindOf = hasKinds ? asking.kindOf(moment.day) : noKind
    if (all.length <= FEW) {
      const found: Moment[] = []
      for (const one of all) if (pairs.every((pair) => isSame(pair, one, moment, kindOf))) found.push(one)
      return found.length === 0 ? none : found
    }
    const index = seen.index(key, has, (one) => by.theirs(one.event.data, noKind))
    const values = by.ours(moment.event.data, kindOf)
    const found = values.length === 1 ? (index.get(values[0]) ?? none) : distinct(values, index)
    return others.length === 0
      ? found
      : found.filter((one) => others.every((pair) => isSame(pair, one, moment, kindOf)))
  }
}

/** So many are looked through one by one; of more an index is made. */
const FEW = 8

/** A field of theirs that is to hold what one of ours does. */
interface Pair {
  readonly theirs: ReturnType<typeof reader>
  readonly ours: ReturnType<typeof reader>
}

const isSame = ({ theirs, ours }: Pair, one: Moment, moment: Moment, kindOf: KindOf): boolean => {
  const wanted = ours(moment.event.data, kindOf)
  return theirs(one.event.data, noKind).some((value) => wanted.includes(value))
}

const none: ReadonlyArray<Moment> = []

/** Those with some of several values, each once. */
const distinct = (values: ReadonlyArray<unknown>, index: Index): ReadonlyArray<Moment> => [
  ...new Set(values.flatMap((value) => index.get(value) ?? none))
]

/** Of each stream the first that matches, and those before it that may. */
const firstOfStreams = (moments: ReadonlyArray<Moment>, matches: Matches): ReadonlyArray<Moment> => {
  const done = new Set<string>()
  return moments.filter((one) => {
    if (done.has(one.event.stream)) return false
    const answer = matches(one)
    if (answer === 'yes') done.add(one.event.stream)
    return answer !== 'no'
  })
}

/** The day so long after another. */
export const offset = (by: Offset, window: Offset | undefined): ((day: Day.Day) => Day.Day) => {
  if (by === 'window') return window === undefined ? (day) => day : offset(window, undefined)
  return typeof by === 'number' ? Day.addDays(by) : Period.addMonths(by.months, 'clamp-back')
}
