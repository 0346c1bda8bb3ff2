import { Log, Sealed } from '@norrsken/core'
import {
  catalogue,
  count,
  duties,
  type History,
  heldCases,
  historyBuilder,
  isWhole,
  type PartOfEntry,
  type Stream,
  type Wanted
} from '@norrsken/reporting'
import { Day, type Instant } from '@norrsken/rules'
import { arbitrary, logOf } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Interrupted } from '../Failure.ts'
import { sourceOf } from '../testing/inMemory.ts'
import { ofPersons } from './persons.test-kit.ts'
import type { Source } from './Source.ts'
import { scan } from './scan.ts'
import { storedCases } from './storedCases.ts'

const anyLog = fc.oneof(
  ofPersons.map((said) => [...logOf(...said)]),
  arbitrary.workLog({ pieces: 8 }).map((log) => [...log]),
  arbitrary.log({ maxEvents: 30 }).map((log) => [...log])
)
/** Lines may end in two ways, and empty ones may lie between them; a byte order mark may stand in front. */
const written = (log: ReadonlyArray<Log.Event>, end: string, front: string): string =>
  front + log.map((event, at) => `${at % 3 === 0 ? Log.line(event) : usualLine(event)}${end}`).join('')
/** A line with its keys in the order in which they mostly come. */
const usualLine = (event: Log.Event): string => {
  const { id, stream, version, type, schema, effective, recorded, by, data, ...rest } = event
  return Log.line({ id, stream, version, type, schema, effective, recorded, by, data, ...rest } as Log.Event)
}
const ends = fc.constantFrom('\n', '\r\n', '\n\n \n', '\n\u{a0}\n')

const historyIn = (source: Source, knownAt: Instant.Instant | null, atOnce: number | null): History => {
  const ledger = Log.ledger()
  const stored = atOnce === null ? null : storedCases(source, ledger, knownAt, 'log', atOnce)
  const streamOf = (id: string): number => ledger.streamOf(ledger.find(id))
  const building = historyBuilder(knownAt, streamOf, stored ?? heldCases(knownAt))
  const { problems } = scan(source, ledger, (entry, at) => {
    stored?.place(at)
    building.accept(entry)
  })
  expect(problems).toEqual([])
  return building.finish()
}

const told = (streams: Iterable<Stream>) =>
  Array.from(streams, ({ stream, entries }) => ({
    stream,
    entries: entries.map(({ event, ...rest }) => ({ ...rest, event: Log.encode(event) }))
  }))
const byName = (one: { readonly stream: string }, other: { readonly stream: string }): number =>
  one.stream < other.stream ? -1 : 1

/** The moment at which some share of a log was recorded; `null`, all of it, where the share is more than there is. */
const asked = (log: ReadonlyArray<Log.Event>, part: number): Instant.Instant | null => {
  const last = log[Math.floor(part * log.length)]
  return last === undefined ? null : Log.instantOf(last.recorded)
}

const share = fc.double({ min: 0, max: 1.5, noNaN: true })

/** Some types, of each some keys of what it says or all of it. */
const anyWanted: fc.Arbitrary<NonNullable<Wanted>> = fc
  .array(
    fc.constantFrom(...Object.entries(Log.data.case)).chain(([type, codec]) =>
      fc.tuple(
        fc.constant(type),
        fc.option(
          fc.subarray(keysOf(codec)).map((keys) => new Set(keys)),
          { nil: 'whole' as const, freq: 4 }
        )
      )
    ),
    { maxLength: 30 }
  )
  .map((wanted) => new Map(wanted))

const keysOf = (codec: object): string[] => {
  const { required = {}, optional = {} } = codec as { readonly required?: object; readonly optional?: object }
  return [...Object.keys(required), ...Object.keys(optional)]
}

const placeOf = (entry: PartOfEntry | undefined) =>
  entry === undefined ? null : [entry.event.id, entry.event.type, entry.event.stream, entry.day, entry.at]

const agreementOf = (entry: PartOfEntry | undefined): string | null => {
  const { agreement }: { readonly agreement?: string } = entry?.event.data ?? {}
  return agreement ?? null
}

/** What of an event is wanted, with what is sealed in it told from others. */
const shown = (entry: PartOfEntry, wanted: NonNullable<Wanted>) => {
  const { type, data } = entry.event
  const keys = wanted.get(type)
  if (keys === 'whole') return isWhole(entry) ? Log.encode(entry.event) : null
  const some = Object.entries(data).filter(([key]) => keys?.has(key) === true)
  return some
    .map(([key, value]) => [key, Sealed.isSealed(value) ? numberOf(value as Sealed.Sealed<string>) : value])
    .sort()
}
const numberOf = Sealed.numbering()

describe('cases that are read again from their log', () => {
  test('are those that are held', () => {
    fc.assert(
      fc.property(anyLog, ends, fc.constantFrom('', '\ufeff'), share, fc.integer({ min: 1, max: 40 }), (...args) => {
        const [log, end, front, part, atOnce] = args
        const knownAt = asked(log, part)
        const text = written(log, end, front)
        const [held, stored] = [historyIn(sourceOf(text), knownAt, null), historyIn(sourceOf(text, 7), knownAt, atOnce)]
        expect(told(stored.cases).sort(byName)).toEqual(told(held.cases))
        const { cases: _, ...heldRest } = held
        const { cases: __, ...storedRest } = stored
        expect(JSON.stringify(storedRest)).toBe(JSON.stringify(heldRest))
      }),
      { numRuns: 200 }
    )
  }, 60_000)

  test('have a mark for each event that stands, and are found by it', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 1, max: 10 }), (log, atOnce) => {
        const { cases } = historyIn(sourceOf(written(log, '\n', '')), null, atOnce)
        const types: ReadonlyArray<string> = [...new Set(log.map(({ type }) => type))].slice(0, 30)
        const markOf = (type: string): number => 1 << types.indexOf(type)
        const marks = cases.marks((type) => (types.includes(type) ? markOf(type) : 0))
        const places = Array.from(marks.keys()).reverse()
        let at = 0
        for (const { entries } of cases.at(places, null)) {
          const own = entries.filter(({ event }) => types.includes(event.type))
          const mark = own.reduce((all, { event }) => all | markOf(event.type), 0)
          expect(mark & ~(marks[places[at] ?? -1] ?? 0)).toBe(0)
          at += 1
        }
        expect(at).toBe(places.length)
      }),
      { numRuns: 100 }
    )
  }, 60_000)

  test('are told as far as is wanted of them', () => {
    let inPart = 0
    fc.assert(
      fc.property(anyLog, ends, share, fc.integer({ min: 1, max: 10 }), anyWanted, (log, end, part, atOnce, wanted) => {
        const knownAt = asked(log, part)
        const text = written(log, end, '')
        const [held, stored] = [historyIn(sourceOf(text), knownAt, null), historyIn(sourceOf(text), knownAt, atOnce)]
        const places = (of: History) => Array.from(of.cases.marks(() => 0).keys())
        const parts = [...stored.cases.at(places(stored), wanted)].sort(byName)
        const all = [...held.cases]
        expect(parts.map(({ stream }) => stream)).toEqual(all.map(({ stream }) => stream))
        for (const [at, { entries }] of all.entries()) {
          const told = parts[at]?.entries ?? []
          expect(placeOf(told[0])).toEqual(placeOf(entries[0]))
          expect(agreementOf(told[0])).toBe(agreementOf(entries[0]))
          const [ours, theirs] = [told, entries].map((of) => of.filter(({ event }) => wanted.has(event.type)))
          expect(ours?.map(placeOf)).toEqual(theirs?.map(placeOf))
          expect(ours?.map((one) => shown(one, wanted))).toEqual(theirs?.map((one) => shown(one, wanted)))
          inPart += told.filter((one) => !isWhole(one)).length
        }
      }),
      { numRuns: 300 }
    )
    expect(inPart).toBeGreaterThan(100)
  }, 60_000)

  test('come to the same figures, whether or not it is told what they rest on', () => {
    const definitions = [...catalogue, ...duties]
    const period = { from: Day.day('2023-07-01'), to: Day.day('2024-12-31') }
    const some = fc.oneof(fc.constant(definitions), fc.shuffledSubarray([...catalogue], { minLength: 1 }))
    fc.assert(
      fc.property(anyLog, share, fc.integer({ min: 1, max: 10 }), fc.boolean(), some, (...args) => {
        const [log, part, atOnce, lineage, asking] = args
        const text = written(log, '\n', '')
        const figures = (atLeast: number | null) =>
          count(historyIn(sourceOf(text), asked(log, part), atLeast), asking, {
            period,
            validAt: period.to,
            agreement: null,
            lineage
          })
        expect(figures(atOnce)).toEqual(figures(null))
      }),
      { numRuns: 150 }
    )
  }, 120_000)

  test('are not told of a log that changes meanwhile', () => {
    const [log = []] = fc.sample(
      anyLog.filter((events) => events.some(({ stream }) => stream.startsWith('case/'))),
      { numRuns: 1, seed: 1 }
    )
    let version = 'one'
    const source = { ...sourceOf(written(log, '\n', '')), version: () => version }
    const { cases } = historyIn(source, null, 1)
    expect([...cases].length).toBeGreaterThan(0)
    version = 'other'
    expect(() => [...cases]).toThrow(Interrupted)
  })
})
