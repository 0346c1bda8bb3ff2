import { Day, Instant } from '@norrsken/rules'
import { arbitrary, entriesOf, logOf } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evolve as evolveCase } from '../case/evolve.ts'
import { initial as noCase } from '../case/State.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { initial as noMeeting } from '../meeting/State.ts'
import { open } from '../secrecy/open.ts'
import { isSealed } from '../secrecy/Sealed.ts'
import { type Entry, inOrder } from './Entry.ts'
import type { Event } from './Event.ts'
import type { Horizon } from './Horizon.ts'
import { type Aggregate, replay } from './replay.ts'
import { visible } from './visible.ts'
import { builder, type World } from './World.ts'

const noHorizon: Horizon = { validAt: null, knownAt: null }

/** The world that a log shows, built as its entries come. */
const built = (events: ReadonlyArray<Event>, horizon: Horizon): World => {
  const entries = entriesOf(events)
  const streams = new Map(entries.map(({ event, stream }) => [event.id, stream]))
  const build = builder(horizon, (id) => streams.get(id) ?? -1)
  for (const entry of entries) build.accept(entry)
  for (const entry of entries) build.again(entry)
  return build.finish()
}

/** The same, worked out stream by stream from all that is known. */
const naive = (events: ReadonlyArray<Event>, { validAt, knownAt }: Horizon): World => {
  const known = entriesOf(events).filter(({ recordedAt }) => knownAt === null || recordedAt <= knownAt)
  const standing = visible(null)(known)
  const names = known.map(({ event }) => event.stream).filter((name, i, all) => all.indexOf(name) === i)
  const entriesIn = (stream: string): Entry<never>[] =>
    standing.filter(({ event }) => event.stream === stream).sort(inOrder) as Entry<never>[]
  const upToDate = (stream: string): Entry<never>[] =>
    entriesIn(stream).filter(({ day }) => validAt === null || day <= validAt)
  const stateOf = <S>(aggregate: Aggregate<S, never>, stream: string) => replay(aggregate)(upToDate(stream))
  const ofKind = (kind: string) => names.filter((name) => name.startsWith(`${kind}/`))
  return {
    agreements: ofKind('agreement').map((stream) => ({ stream, entries: entriesIn(stream) })),
    cases: ofKind('case').map((stream) => ({
      stream,
      state: stateOf({ initial: noCase, evolve: evolveCase }, stream)
    })),
    meetings: ofKind('meeting').map((stream) => ({
      stream,
      state: stateOf({ initial: noMeeting, evolve: evolveMeeting }, stream)
    }))
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A copy in which what is sealed is open, so that two worlds can be compared. */
const opened = (value: unknown): unknown => {
  if (isSealed(value)) return { sealed: open(value) }
  if (Array.isArray(value)) return value.map(opened)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, opened(part)])) : value
}

/** Often the very instant at which the first events of a log were recorded. */
const instant = fc
  .oneof(
    fc.constantFrom(0, 1000, 3_600_000, 3_601_000, 86_400_000).map((ms) => Date.parse('2022-12-01T08:00:00Z') + ms),
    fc.integer({ min: Date.parse('2022-12-01'), max: Date.parse('2023-06-01') })
  )
  .map((ms) => ms as Instant.Instant)
const horizon: fc.Arbitrary<Horizon> = fc.record({
  validAt: fc.option(arbitrary.day.map((text) => Day.day(text))),
  knownAt: fc.option(instant)
})

describe('the world that a log shows', () => {
  test('is the same whether it is built as events come, or from all of them at once', () => {
    fc.assert(
      fc.property(arbitrary.log({ maxEvents: 25 }), horizon, (events, horizon) => {
        expect(opened(built(events, horizon))).toStrictEqual(opened(naive(events, horizon)))
      }),
      { numRuns: 600 }
    )
  })

  test('is the same where events of one time are many', () => {
    const logs = arbitrary
      .log({ kinds: ['case', 'meeting'], maxEvents: 20 })
      .map((events) =>
        events.map(
          (event, index): Event => ({ ...event, effective: index % 3 === 0 ? '2023-03-08' : '2023-03-08T00:00+01:00' })
        )
      )
    fc.assert(
      fc.property(logs, (events) => {
        expect(opened(built(events, noHorizon))).toStrictEqual(opened(naive(events, noHorizon)))
      }),
      { numRuns: 300 }
    )
  })

  test('at a time is what the log of that time shows today', () => {
    fc.assert(
      fc.property(arbitrary.log({ maxEvents: 25 }), instant, horizon, (events, knownAt, { validAt }) => {
        const prefix = events.filter(({ recorded }) => Instant.instant(recorded) <= knownAt)
        expect(opened(built(prefix, { validAt, knownAt: null }))).toStrictEqual(
          opened(built(events, { validAt, knownAt }))
        )
      }),
      { numRuns: 300 }
    )
  })

  test('with a correction is that of a log in which what it corrects was never said', () => {
    const logs = fc
      .tuple(arbitrary.log({ links: false, minEvents: 1, maxEvents: 12 }), fc.nat())
      .chain(([events, some]) => {
        const index = some % events.length
        const original = events[index]
        if (original === undefined) throw new Error('no event')
        return arbitrary.event(original.type).map((other) => ({ events, original, other }))
      })
    fc.assert(
      fc.property(logs, ({ events, original, other }) => {
        const { effective, by, data } = other
        const anew = { ...original, effective, by, data } as Event
        const last = events.filter(({ stream }) => stream === original.stream).length
        const recorded = events.at(-1)?.recorded ?? original.recorded
        const correction = { ...anew, id: 'anew', version: last + 1, recorded, corrects: original.id } as Event
        const never = events.map((event) => (event === original ? anew : event))
        expect(unnamed(built([...events, correction], noHorizon), 'anew', original.id)).toStrictEqual(
          unnamed(built(never, noHorizon), 'anew', original.id)
        )
      }),
      { numRuns: 300 }
    )
  })

  test('with a retraction is that of a log in which nothing of the sort was ever said', () => {
    fc.assert(
      fc.property(arbitrary.log({ links: false, minEvents: 1, maxEvents: 12 }), fc.nat(), (events, some) => {
        const original = events[some % events.length]
        if (original === undefined) throw new Error('no event')
        const [retraction] = logOf({
          stream: 'agreement/elsewhere',
          type: 'EventRetracted',
          effective: '2030-01-01',
          data: { event: original.id, reason: 'recorded by mistake' },
          id: 'retraction',
          recorded: '2030-01-01T00:00:00Z'
        })
        if (retraction === undefined) throw new Error('no retraction')
        const never = events.filter((event) => event !== original)
        expect(inhabited(built([...events, retraction], noHorizon))).toStrictEqual(inhabited(built(never, noHorizon)))
      }),
      { numRuns: 300 }
    )
  })
})

/** A world without what tells one log of the same from another: places in the log, when it was recorded, an id. */
const unnamed = (world: World, id: string, as: string): unknown => {
  const without = (value: unknown): unknown => {
    if (value === id) return as
    if (Array.isArray(value)) return value.map(without)
    if (!isObject(value)) return value
    const rest = Object.entries(value).filter(([key]) => !placeKeys.has(key))
    return Object.fromEntries(rest.map(([key, part]) => [key, without(part)]))
  }
  return without(opened(world))
}
const placeKeys = new Set(['ordinal', 'recorded', 'recordedAt', 'version', 'corrects'])

/** What a world shows of the streams in which something happened, without their places in the log. */
const inhabited = ({ agreements, cases, meetings }: World): unknown =>
  unnamed(
    {
      agreements: agreements
        .filter(({ entries }) => entries.length > 0)
        .map(({ stream, entries }) => ({ stream, entries: entries.map((entry) => ({ ...entry, stream: 0 })) }))
        .sort(byName),
      cases: cases.filter(({ state }) => state.began !== null).sort(byName),
      meetings: meetings.filter(({ state }) => state.began !== null).sort(byName)
    },
    '',
    ''
  )

const byName = (one: { readonly stream: string }, other: { readonly stream: string }): number =>
  one.stream < other.stream ? -1 : 1
