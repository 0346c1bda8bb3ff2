import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve as evolveAgreement } from '../agreement/evolve.ts'
import { initial as noAgreement } from '../agreement/State.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import { initial as noCase } from '../case/State.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { initial as noMeeting } from '../meeting/State.ts'
import { open } from '../secrecy/open.ts'
import { isSealed } from '../secrecy/Sealed.ts'
import { type Entry, inOrder } from './Entry.ts'
import type { Event } from './Event.ts'
import { type Aggregate, fold, replay } from './replay.ts'
import type { StreamKind } from './StreamName.ts'

type Any = Aggregate<object, Event>

const aggregates: { readonly [K in StreamKind]: Any } = {
  agreement: { initial: noAgreement, evolve: evolveAgreement } as Any,
  case: { initial: noCase, evolve: evolveCase } as Any,
  meeting: { initial: noMeeting, evolve: evolveMeeting } as Any
}
const kinds = Object.entries(aggregates).map(([kind, aggregate]) => ({ kind: kind as StreamKind, aggregate }))

/** Events of one kind of stream, taken as one stream, in any order. */
const entriesOfKind = (kind: StreamKind) =>
  arbitrary.log({ kinds: [kind], maxEvents: 25 }).map((events) => entriesOf(events).filter(isOfKind(kind)))

const isOfKind =
  (kind: StreamKind) =>
  ({ event }: Entry): boolean =>
    event.stream.startsWith(`${kind}/`)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A copy in which what is sealed is open, so that two states can be compared. */
const opened = (value: unknown): unknown => {
  if (isSealed(value)) return { sealed: open(value) }
  if (Array.isArray(value)) return value.map(opened)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, opened(part)])) : value
}

const deepFrozen = <A>(value: A): A => {
  if (isObject(value)) for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}

/** Every object below a value, but for what is sealed. */
const objectsIn = (value: unknown): ReadonlyArray<object> =>
  isObject(value) && !isSealed(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []

describe.each(kinds)('the state of a stream `$kind/…`', ({ kind, aggregate }) => {
  const logs = entriesOfKind(kind)

  test('is the same when its events are folded in two halves', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (entries, some) => {
        const half = some % (entries.length + 1)
        const whole = fold(aggregate)(entries)(aggregate.initial())
        const first = fold(aggregate)(entries.slice(0, half))(aggregate.initial())
        expect(opened(fold(aggregate)(entries.slice(half))(first))).toStrictEqual(opened(whole))
      }),
      { numRuns: 200 }
    )
  })

  test('is the same by bulk replay as by folding, whose result is frozen', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const bulk = replay(aggregate)(deepFrozen(entries))
        const folded = fold(aggregate)(entries)(aggregate.initial())
        expect(opened(bulk)).toStrictEqual(opened(folded))
        expect(objectsIn(folded).every(Object.isFrozen)).toBe(true)
      }),
      { numRuns: 200 }
    )
  })

  test('holds no object of an event', () => {
    fc.assert(
      fc.property(logs, (entries) => {
        const ofEvents = new Set(entries.flatMap(objectsIn))
        expect(objectsIn(replay(aggregate)(entries)).filter((object) => ofEvents.has(object))).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  test('is left as it was by what is folded from it', () => {
    fc.assert(
      fc.property(logs, logs, (entries, more) => {
        const before = replay(aggregate)(entries)
        const copy = opened(before)
        fold(aggregate)(more)(before)
        expect(opened(before)).toStrictEqual(copy)
      })
    )
  })

  test('comes of any events in any state: none fails, whatever it refers to', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.nat()), (entries, picks) => {
        const any = picks.flatMap((pick) => entries[pick % entries.length] ?? [])
        expect(() => replay(aggregate)([...any, ...entries])).not.toThrow()
      }),
      { numRuns: 300 }
    )
  })

  test('does not depend on the order of recording where no two events are of one time', () => {
    const entries = fc
      .tuple(arbitrary.log({ kinds: [kind], links: false, maxEvents: 15 }), fc.infiniteStream(fc.nat()))
      .map(([events, order]) => ({ events: events.map(atATimeOfItsOwn), order }))
    fc.assert(
      fc.property(entries, ({ events, order }) => {
        const shuffled = events
          .map((event) => ({ event, key: order.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event)
        const state = (log: ReadonlyArray<Event>) =>
          withoutOrdinal(opened(replay(aggregate)([...entriesOf(log)].filter(isOfKind(kind)).sort(inOrder))))
        expect(state(shuffled)).toStrictEqual(state(events))
      }),
      { numRuns: 200 }
    )
  })
})

/** What a state knows of the order of recording: the place in the log of the event with which something began. */
const withoutOrdinal = (state: unknown): unknown =>
  isObject(state) && 'beganWith' in state && isObject(state.beganWith)
    ? { ...state, beganWith: { ...state.beganWith, ordinal: 0 } }
    : state

/** Recorded at one time, so that any order is an order of recording; of a time that no other event has. */
const atATimeOfItsOwn = (event: Event, index: number): Event => ({
  ...event,
  recorded: '2030-01-01T00:00:00Z',
  effective: `2024-03-${String((index % 28) + 1).padStart(2, '0')}T${index >= 28 ? '10' : '09'}:00:00Z`
})
