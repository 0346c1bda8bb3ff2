import type { Log } from '@norrsken/core'
import { Attribute, Deidentify, EventLog, Timestamp } from '@norrsken/interchange'
import { Stockholm } from '@norrsken/rules'
import { E } from '../fp.ts'
import { eventsOf, type Of, type Standing, type Told } from './Told.ts'

/** How much of the course of cases is told. */
export interface Telling {
  readonly name: 'all-by-month' | 'all-by-year' | 'first-by-year' | 'milestones-by-year' | 'milestones' | 'no-events'
  /** How finely times are told; `null`: not at all. */
  readonly to: 'month' | 'year' | null
  readonly tells: (events: ReadonlyArray<EventLog.Event>) => ReadonlyArray<EventLog.Event>
}

/** Cases that nobody can be found by, and what became of them on the way. */
export interface Reduced {
  readonly log: EventLog.EventLog
  readonly telling: Telling['name']
  /** How finely times are told; `null`: not at all. */
  readonly to: Telling['to']
  /** The same cases with all that could have been told of them. */
  readonly whole: EventLog.EventLog
  readonly withoutEvents: number
  readonly merged: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
}

/** That nothing can be told of cases that fewer than k do not share. */
export interface TooFew {
  /** What there are too few of. `everything`: nothing would be left. */
  readonly of: Deidentify.SmallClass['of'] | 'everything'
  /** The attribute, where it is one. */
  readonly key: string | null
  readonly k: number
}

const onceEach = (events: ReadonlyArray<EventLog.Event>): ReadonlyArray<EventLog.Event> => {
  const seen = new Set<string | null>()
  return events.filter(({ activity }) => !seen.has(activity) && seen.add(activity))
}

const milestones: ReadonlySet<string | null> = new Set(['CaseReferred', 'CaseDiscussed', 'CaseClosed'])
const milestonesOf: Telling['tells'] = (events) => onceEach(events.filter(({ activity }) => milestones.has(activity)))

/** From the richest to the poorest. Those are taken by which at least half of the cases keep their events. */
const tellings: ReadonlyArray<Telling> = [
  { name: 'all-by-month', to: 'month', tells: (events) => events },
  { name: 'all-by-year', to: 'year', tells: (events) => events },
  { name: 'first-by-year', to: 'year', tells: onceEach },
  { name: 'milestones-by-year', to: 'year', tells: milestonesOf },
  { name: 'milestones', to: null, tells: milestonesOf },
  { name: 'no-events', to: null, tells: () => [] }
]

/** What is told of the individual, from what matters most. */
export const keys = ['home_municipality', 'gender', 'age_band', 'children'] as const

/**
 * The cases of a log, told so that each is like at least k − 1 others in all that is told of it: no notes, subjects, units or
 * names, times by the month or year, and what fewer have is merged. What comes out is checked once more by itself.
 *
 * Given are ways to tell them, from the richest to the poorest: of each course that can be told, with all attributes and then with
 * fewer. There is at least one, or a reason why there is none.
 *
 * Meetings and agreements have no cases and are not told here.
 */
export function* reducedLogs(told: Told, k: number): Generator<E.Either<TooFew, Reduced>, void> {
  const whole = casesOf(told)
  let isTold = false
  for (const telling of tellings) {
    for (const some of choices()) {
      const made = reducedTo(whole, telling, some, k)
      if (made === null) break
      if (E.isLeft(made) && isTold) break
      yield made
      if (E.isLeft(made)) return
      isTold = true
    }
  }
  if (!isTold) yield E.left({ of: 'everything', key: null, k })
}

/** What may be told of the individual: all, then one less and so on, of equally many those first that matter most. */
const choices = (): ReadonlyArray<ReadonlyArray<string>> =>
  subsets(keys).toSorted((one, other) => other.length - one.length)

const subsets = ([first, ...others]: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  if (first === undefined) return [[]]
  const without = subsets(others)
  return [...without.map((some) => [first, ...some]), ...without]
}

/** The cases by one telling, with some attributes; `null`: too little would be left of it. */
const reducedTo = (
  whole: EventLog.EventLog,
  telling: Telling,
  some: ReadonlyArray<string>,
  k: number
): E.Either<TooFew, Reduced> | null => {
  const made = Deidentify.generalized({ k, keys: some })(toldBy(telling, withOnly(some, whole)))
  if (E.isLeft(made)) return E.left({ of: 'cases', key: null, k })
  const { log, withoutEvents, merged } = made.right
  const removed = keys.filter((key) => !some.includes(key) || made.right.removed.includes(key))
  if (telling.name !== 'no-events' && withoutEvents * 2 > log.traces.length) return null
  if (telling.name === 'no-events' && removed.length === keys.length) return null
  const renamed = Deidentify.renumbered(log)
  const small = Deidentify.smallClass(k)(renamed)
  return small === undefined
    ? E.right({ log: renamed, telling: telling.name, to: telling.to, whole, withoutEvents, merged, removed })
    : E.left({ of: small.of, key: small.of === 'attribute' ? small.key : null, k })
}

const withOnly = (some: ReadonlyArray<string>, log: EventLog.EventLog): EventLog.EventLog => ({
  ...log,
  traces: log.traces.map((trace) => ({
    ...trace,
    attributes: trace.attributes.filter(({ key }) => some.includes(key))
  }))
})

const toldBy = ({ to, tells }: Telling, log: EventLog.EventLog): EventLog.EventLog => {
  const traces = log.traces.map((trace) => ({ ...trace, events: tells(trace.events) }))
  if (to !== null) return Deidentify.coarsen({ to, localDay: Stockholm.localDay })({ ...log, traces })
  const untimed = (event: EventLog.Event): EventLog.Event => ({ ...event, time: null })
  return { ...log, traces: traces.map((trace) => ({ ...trace, events: trace.events.map(untimed) })) }
}

/** The cases with their activities and times, and with what their referrals say. */
const casesOf = (told: Told): EventLog.EventLog => {
  const referrals = byStream(eventsOf('CaseReferred')(told))
  const events = byStream(told.events)
  const traces = [...told.history.cases].flatMap(({ stream }) => {
    const those = events.get(stream) ?? []
    if (those.length === 0) return []
    return [EventLog.trace({ attributes: attributesOf(referrals.get(stream) ?? []), events: those.map(eventOf) })]
  })
  return { ...EventLog.empty, traces }
}

const byStream = <S extends Standing>(events: ReadonlyArray<S>): ReadonlyMap<string, ReadonlyArray<S>> => {
  const found = new Map<string, S[]>()
  for (const one of events) {
    const those = found.get(one.event.stream)
    if (those === undefined) found.set(one.event.stream, [one])
    else those.push(one)
  }
  return found
}

const eventOf = ({ event, at }: Standing): EventLog.Event =>
  EventLog.event({ activity: event.type, time: Timestamp.instant(at) })

type Referral = Extract<Log.Event, { readonly type: 'CaseReferred' }>['data']

/** What all accounts of a referral say; `unknown` where they differ, `not-stated` where there is none. */
const attributesOf = (referrals: ReadonlyArray<Of<'CaseReferred'>>): ReadonlyArray<Attribute.Attribute> =>
  keys.map((key) => {
    const values = new Set(referrals.map(({ event }) => valueOfKey[key](event.data)))
    const [value = 'not-stated', ...others] = values
    return Attribute.string(key, others.length > 0 ? 'unknown' : value)
  })

const valueOfKey: { readonly [key in (typeof keys)[number]]: (data: Referral) => string } = {
  home_municipality: ({ homeMunicipality }) => homeMunicipality,
  gender: ({ gender }) => gender,
  age_band: ({ ageBand }) => ageBand,
  children: ({ children }) => String(children)
}
