import { Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'

/**
 * What a log said by an instant, stream by stream: the events that stood then, each in its last correction, in the order in
 * which they apply. Streams come in the order of their names, so that nothing depends on how a log was put together.
 */
export interface History {
  /** The knowledge that counts; `null`: all. */
  readonly knownAt: Instant.Instant | null
  readonly head: Head
  /** Whether all events of the log are made up, some of them, or none. */
  readonly synthetic: 'all' | 'some' | 'none'
  readonly agreements: ReadonlyArray<Log.AgreementHistory>
  readonly cases: ReadonlyArray<Stream>
  readonly meetings: ReadonlyArray<Stream>
}

/** How far a log had come. */
export interface Head {
  /** How many events were known, corrections and retractions among them. */
  readonly events: number
  /** When the last of them was recorded; `null` where there is none. */
  readonly recorded: string | null
}

export interface Stream {
  readonly stream: string
  readonly entries: ReadonlyArray<Log.Entry>
}

/** Takes the entries of a log as they come. */
export interface HistoryBuilder {
  readonly accept: (entry: Log.Entry) => void
  readonly finish: () => History
}

/** A builder of the history that was known at an instant. `streamOf` finds the stream of an event's id; it is asked at the end. */
export const historyBuilder = (knownAt: Instant.Instant | null, streamOf: (id: string) => number): HistoryBuilder => {
  const streams = new Map<number, Told>()
  /** A retraction may stand in any stream. It is read where what it takes back stands. */
  const retractions: { readonly of: string; readonly entry: Log.Entry }[] = []
  let events = 0
  let madeUp = 0
  let last: Log.Entry | null = null

  const streamAt = (number: number): Told => {
    const known = streams.get(number)
    if (known !== undefined) return known
    const begun = { name: null, entries: [] }
    streams.set(number, begun)
    return begun
  }

  const accept = (entry: Log.Entry): void => {
    if (knownAt !== null && entry.recordedAt > knownAt) return
    events += 1
    if (entry.event.synthetic === true) madeUp += 1
    if (last === null || entry.recordedAt >= last.recordedAt) last = entry
    const { event } = entry
    const into = streamAt(entry.stream)
    into.name ??= event.stream
    if (event.type === 'EventRetracted') retractions.push({ of: event.data.event, entry })
    else into.entries.push(entry)
  }

  const finish = (): History => {
    for (const { of, entry } of retractions) streamAt(streamOf(of)).entries.push(entry)
    const agreements: Log.AgreementHistory[] = []
    const cases: Stream[] = []
    const meetings: Stream[] = []
    for (const { name, entries: told } of [...streams.values()].sort(byName)) {
      if (name === null) continue
      const entries = ordered(Log.visible(knownAt)(told))
      if (Log.kindOf(name) === 'case') cases.push({ stream: name, entries })
      else if (Log.kindOf(name) === 'meeting') meetings.push({ stream: name, entries })
      else agreements.push({ stream: name, entries: entries as Log.AgreementHistory['entries'] })
    }
    const synthetic = madeUp === 0 ? 'none' : madeUp === events ? 'all' : 'some'
    return { knownAt, head: { events, recorded: last?.event.recorded ?? null }, synthetic, agreements, cases, meetings }
  }

  return { accept, finish }
}

/** What was told of a stream, in the order of the log. */
interface Told {
  name: string | null
  readonly entries: Log.Entry[]
}

/** Entries in the order in which they apply: most streams are written in it. */
const ordered = (entries: ReadonlyArray<Log.Entry>): ReadonlyArray<Log.Entry> =>
  entries.every((entry, at) => at === 0 || Log.inOrder(entries[at - 1] as Log.Entry, entry) <= 0)
    ? entries
    : [...entries].sort(Log.inOrder)

const byName = (one: { readonly name: string | null }, other: { readonly name: string | null }): number =>
  (one.name ?? '') < (other.name ?? '') ? -1 : 1

/**
 * What the events of one whole log said by an instant (`null`: by now). They are in the order of the log, and valid, as a store
 * or a decoder gives them.
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
    const building = historyBuilder(knownAt, (id) => retracted.get(id) ?? NOWHERE)
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
