import { Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import { heldStreams, type Stream, type Streams } from './Streams.ts'

/**
 * What a log said by an instant, stream by stream: the events that stood then, each in its last correction, in the order in
 * which they apply.
 */
export interface History {
  /** The knowledge that counts; `null`: all. */
  readonly knownAt: Instant.Instant | null
  readonly head: Head
  /** Whether all events of the log are made up, some of them, or none. */
  readonly synthetic: 'all' | 'some' | 'none'
  /** In the order of their names, as meetings are. */
  readonly agreements: ReadonlyArray<Log.AgreementHistory>
  readonly meetings: ReadonlyArray<Stream>
  /** There may be any number of them. */
  readonly cases: Streams
}

/** How far a log had come. */
export interface Head {
  /** How many events were known, corrections and retractions among them. */
  readonly events: number
  /** When the last of them was recorded; `null` where there is none. */
  readonly recorded: string | null
}

/** Takes the entries of a log as they come. */
export interface HistoryBuilder {
  readonly accept: (entry: Log.Entry) => void
  /** Takes an event of a case, by the number of its stream, that whoever keeps the cases keeps. Answers whether it was known. */
  readonly note: (skimmed: Log.Skimmed, stream: number) => boolean
  readonly finish: () => History
}

/** Keeps the entries of cases as they come, or where they can be read again. */
export interface CaseKeeper {
  /** Takes an entry that is read with a stream, by its number: the one it was told in, or in which it takes something back. */
  readonly accept: (entry: Log.Entry, stream: number) => void
  readonly finish: () => Streams
}

/**
 * A builder of the history that was known at an instant.
 *
 * @param streamOf - finds the stream of an event's id; it is asked at the end
 * @param cases - keeps the cases
 */
export const historyBuilder = (
  knownAt: Instant.Instant | null,
  streamOf: (id: string) => number,
  cases: CaseKeeper
): HistoryBuilder => {
  const ofCases = new Set<number>()
  const others = new Map<number, Told>()
  let events = 0
  let madeUp = 0
  let last: { readonly recorded: string; readonly recordedAt: Instant.Instant } | null = null

  /** A retraction may stand in any stream. It is read where what it takes back stands. */
  const retractions: { readonly of: string; readonly entry: Log.Entry }[] = []

  /** Whether an event was known. One that was is counted. */
  const meet = (recorded: string, recordedAt: Instant.Instant, isMadeUp: boolean): boolean => {
    if (knownAt !== null && recordedAt > knownAt) return false
    events += 1
    if (isMadeUp) madeUp += 1
    if (last === null || recordedAt >= last.recordedAt) last = { recorded, recordedAt }
    return true
  }

  const accept = (entry: Log.Entry): void => {
    const { event, stream, recordedAt } = entry
    if (!meet(event.recorded, recordedAt, event.synthetic === true)) return
    if (event.type === 'EventRetracted') retractions.push({ of: event.data.event, entry })
    else keep(entry, stream, event.stream)
  }

  const note = ({ recorded, recordedAt, synthetic }: Log.Skimmed, stream: number): boolean => {
    const isKnown = meet(recorded, recordedAt, synthetic)
    if (isKnown) ofCases.add(stream)
    return isKnown
  }

  const keep = (entry: Log.Entry, stream: number, name: string): void => {
    if (Log.kindOf(name) === 'case') {
      ofCases.add(stream)
      cases.accept(entry, stream)
      return
    }
    const told = others.get(stream)
    if (told === undefined) others.set(stream, { name, entries: [entry] })
    else told.entries.push(entry)
  }

  const finish = (): History => {
    for (const { of, entry } of retractions) {
      const stream = streamOf(of)
      if (ofCases.has(stream)) cases.accept(entry, stream)
      else others.get(stream)?.entries.push(entry)
    }
    return historyTold(knownAt, { events, madeUp, recorded: last?.recorded ?? null }, others.values(), cases.finish())
  }

  return { accept, note, finish }
}

/** How many events were known, and how many of them are made up; when the last was recorded. */
export interface HeadTold extends Head {
  readonly madeUp: number
}

/**
 * The history that events tell which were known at an instant.
 *
 * @param others - what was told of each agreement and each meeting
 */
export const historyTold = (
  knownAt: Instant.Instant | null,
  { events, madeUp, recorded }: HeadTold,
  others: Iterable<Told>,
  cases: Streams
): History => {
  const agreements: Log.AgreementHistory[] = []
  const meetings: Stream[] = []
  for (const { name, entries: told } of [...others].sort(byName)) {
    const entries = standing(knownAt)(told)
    if (Log.kindOf(name) === 'meeting') meetings.push({ stream: name, entries })
    else agreements.push({ stream: name, entries: entries as Log.AgreementHistory['entries'] })
  }
  const synthetic = madeUp === 0 ? 'none' : madeUp === events ? 'all' : 'some'
  return { knownAt, head: { events, recorded }, synthetic, agreements, meetings, cases }
}

/** What was told of a stream, in the order of the log; what takes something in it back stands at the end. */
export interface Told {
  readonly name: string
  readonly entries: Log.Entry[]
}

const byName = (one: Told, other: Told): number => (one.name < other.name ? -1 : 1)

/** The entries of a stream that stood at an instant, in the order in which they apply: most streams are written in it. */
export const standing =
  (knownAt: Instant.Instant | null) =>
  (told: ReadonlyArray<Log.Entry>): ReadonlyArray<Log.Entry> =>
    inOrder(Log.visible(knownAt)(told))

/** Entries in the order in which they apply: in that of the log they mostly are. */
export const inOrder = <P extends Log.Placed>(entries: ReadonlyArray<P>): ReadonlyArray<P> =>
  entries.every((entry, at) => at === 0 || Log.inOrder(entries[at - 1] as P, entry) <= 0)
    ? entries
    : [...entries].sort(Log.inOrder)

/** Holds the cases, in the order of their names. */
export const heldCases = (knownAt: Instant.Instant | null): CaseKeeper => {
  const streams = new Map<number, Told>()
  return {
    accept: (entry, stream) => {
      const told = streams.get(stream)
      if (told === undefined) streams.set(stream, { name: entry.event.stream, entries: [entry] })
      else told.entries.push(entry)
    },
    finish: () =>
      heldStreams(
        [...streams.values()]
          .sort(byName)
          .map(({ name, entries }) => ({ stream: name, entries: standing(knownAt)(entries) }))
      )
  }
}

/**
 * What the events of one whole log said by an instant (`null`: by now). They are in the order of the log, and valid, as a store
 * or a decoder gives them. All of them are held.
 *
 * @example
 * import { historyOf } from '@norrsken/reporting'
 *
 * assert.deepEqual(historyOf(null)([]).head, { events: 0, recorded: null })
 */
export const historyOf =
  (knownAt: Instant.Instant | null) =>
  (events: Iterable<Log.Event>): History => {
    const numbers = new Map<string, number>()
    const retracted = new Map<string, number>()
    const all: Log.Event[] = []
    const building = historyBuilder(knownAt, (id) => retracted.get(id) ?? NOWHERE, heldCases(knownAt))
    for (const event of events) {
      const stream = numbers.get(event.stream) ?? numbers.size
      if (stream === numbers.size) numbers.set(event.stream, stream)
      building.accept(Log.entry(event, all.length, stream))
      all.push(event)
      if (event.type === 'EventRetracted') retracted.set(event.data.event, NOWHERE)
    }
    if (retracted.size > 0) {
      for (const { id, stream } of all) if (retracted.has(id)) retracted.set(id, numbers.get(stream) ?? NOWHERE)
    }
    return building.finish()
  }

/** The stream of an event that the log does not have. */
const NOWHERE = -1
