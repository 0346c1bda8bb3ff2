import { Log } from '@norrsken/core'
import {
  heldStreams,
  inOrder,
  isWhole,
  type PartOfEntry,
  type PartOfStream,
  type Stream,
  type Streams,
  standing,
  type Wanted
} from '@norrsken/reporting'
import type { Day, Instant } from '@norrsken/rules'
import { Interrupted } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Column } from './column.ts'
import { parse } from './jsonOf.ts'
import type { Source } from './Source.ts'
import { textOf, type Written, written } from './writtenLines.ts'

/** Where the events of the cases of a log lie. */
export interface KeptCases {
  /** Where the line of each event of the log begins, in bytes, by its number. */
  readonly positions: Numbers
  /** Of each event the place of its case; -1 where it tells of none. */
  readonly places: Int32Array
  /** Of each event of a case its day and its type, by the number of that. */
  readonly days: Pick<Numbers, 'get'>
  readonly types: Pick<Numbers, 'get'>
  readonly typeNames: ReadonlyArray<string>
  /** How many cases there are. */
  readonly many: number
  /** For each place the first place of its kin. */
  readonly kin: () => Int32Array
  /** The places of cases in which something was corrected or taken back: of these all events are needed to know what stands. */
  readonly revised: ReadonlySet<number>
  /** The number of the stream of an event. */
  readonly streamOf: (ordinal: number) => number
}

type Numbers = Pick<Column<unknown>, 'get' | 'length'>

/**
 * Cases that are read from their log each time they are gone through, some thousand events at a time. If the log is not of a version any
 * more, `Interrupted` is thrown.
 *
 * @param version - that of the log in which the events lie
 * @param name - what messages call the log
 * @param atOnce - how many events are held at a time; those of one case are held together, however many they are
 */
export const caseStreams = (
  source: Source,
  version: string,
  { positions, places, days, types, typeNames, many, kin, revised, streamOf }: KeptCases,
  knownAt: Instant.Instant | null,
  name: string,
  atOnce: number = AT_ONCE
): Streams => {
  const { starts, ordinals } = byPlace(places, many)
  const eventsAt = (place: number): Int32Array => ordinals.subarray(starts[place], starts[place + 1])

  function* at(asked: ArrayLike<number>, wanted: Wanted): Generator<PartOfStream, void> {
    const looking = wanted === null ? null : lookingFor(wanted)
    for (const batch of batches(asked)) {
      if (looking === null) yield* streamsOf(batch)
      else yield* partsOf(batch, looking)
    }
  }

  function* whole(): Generator<Stream, void> {
    for (const batch of batches(Int32Array.from({ length: many }, (_, place) => place))) yield* streamsOf(batch)
  }

  function* batches(asked: ArrayLike<number>): Generator<ReadonlyArray<number>, void> {
    for (let from = 0; from < asked.length; ) {
      const batch: number[] = []
      for (let many = 0; from < asked.length && (batch.length === 0 || many < atOnce); from += 1) {
        many += eventsAt(asked[from] ?? 0).length
        batch.push(asked[from] ?? 0)
      }
      yield batch
    }
  }

  /** The events of some cases, each a list, with what makes of a line what is told. */
  const toldOf = <A>(
    batch: ReadonlyArray<number>,
    isRead: (place: number) => (ordinal: number) => boolean,
    read: (line: Written, before: ReadonlyArray<A>) => A
  ): ReadonlyMap<number, ReadonlyArray<A>> => {
    const told = new Map(batch.map((place): [number, A[]] => [place, []]))
    const all = new Int32Array(batch.reduce((sum, place) => sum + eventsAt(place).length, 0))
    let filled = 0
    for (const place of batch) {
      const events = eventsAt(place)
      const takes = isRead(place)
      for (let at = 0; at < events.length; at += 1) {
        const ordinal = events[at] as number
        if (!takes(ordinal)) continue
        all[filled] = ordinal
        filled += 1
      }
    }
    for (const line of written(source, all.subarray(0, filled).sort(), positions)) {
      const those = told.get(places[line.ordinal] ?? -1)
      those?.push(read(line, those))
    }
    if (source.version() !== version) throw changed()
    return told
  }

  const streamsOf = (batch: ReadonlyArray<number>): ReadonlyArray<Stream> =>
    [...toldOf(batch, () => always, inFull).values()].flatMap(stoodOf)

  const stoodOf = (entries: ReadonlyArray<Log.Entry>): ReadonlyArray<Stream> => {
    const named = entries.find(({ event }) => event.type !== 'EventRetracted')
    return named === undefined ? [] : [{ stream: named.event.stream, entries: standing(knownAt)(entries) }]
  }

  /** Where something was corrected or taken back, all events are needed to know what stands. */
  const partsOf = (batch: ReadonlyArray<number>, looking: Looking): ReadonlyArray<PartOfStream> => {
    const firsts = new Map(batch.map((place) => [place, revised.has(place) ? null : firstDay(eventsAt(place))]))
    const told = toldOf<Part>(
      batch,
      (place) => {
        const first = firsts.get(place) ?? null
        if (first === null) return always
        return (ordinal) => looking[types.get(ordinal)]?.isWanted === true || days.get(ordinal) === first
      },
      (line, before) => {
        const first = firsts.get(places[line.ordinal] ?? -1) ?? null
        return first === null ? inFull(line) : inPart(line, looking, first, before[0]?.event.stream ?? null)
      }
    )
    return [...told].flatMap(([place, entries]): ReadonlyArray<PartOfStream> => {
      if (revised.has(place)) return stoodOf(entries.filter(isWhole))
      const [named] = entries
      return named === undefined ? [] : [{ stream: named.event.stream, entries: inOrder(entries) }]
    })
  }

  /** What reads the events of each type. */
  const lookingFor = (wanted: NonNullable<Wanted>): Looking =>
    typeNames.map((type) => {
      const keys = wanted.get(type) ?? none
      if (keys === 'whole') return { isWanted: true, glance: null, first: null }
      const glance = Log.glancer(type, [...keys], latin1)
      return { isWanted: wanted.has(type), glance, first: Log.glancer(type, [...keys, 'agreement'], latin1) }
    })

  /** The first event of a case, by when it was so, is among those of this day. */
  const firstDay = (events: Int32Array): number => {
    let first = Number.POSITIVE_INFINITY
    for (let at = 0; at < events.length; at += 1) first = Math.min(first, days.get(events[at] as number))
    return first
  }

  const inFull = (line: Written): Log.Entry => {
    const { ordinal } = line
    const decoded = Log.decode(parse(textOf(line))?.value)
    if (E.isLeft(decoded)) throw changed()
    return Log.entry(decoded.right, ordinal, streamOf(ordinal))
  }

  /** An entry of which there is what was wanted and no more, if its line is written as most are. */
  const inPart = (line: Written, looking: Looking, first: number, known: string | null): Part => {
    const { ordinal, bytes, from } = line
    const day = days.get(ordinal) as Day.Day
    const look = looking[types.get(ordinal)]
    const glance = (day === first ? look?.first : look?.glance)?.(bytes, from, known)
    if (glance == null) return inFull(line)
    const { id, stream, at, data } = glance
    return { event: { id, type: typeNames[types.get(ordinal)] ?? '', stream, data }, at, day, ordinal }
  }

  const changed = (): Interrupted => new Interrupted({ type: 'LogChanged', log: name })

  const stored: Streams = {
    [Symbol.iterator]: whole,
    marks: (markOf) => {
      const marks = new Int32Array(many)
      for (let ordinal = 0; ordinal < places.length; ordinal += 1) {
        const place = places[ordinal] ?? -1
        if (place < 0) continue
        const mark = markOf(typeNames[types.get(ordinal)] ?? '', days.get(ordinal) as Day.Day)
        marks[place] = (marks[place] ?? 0) | mark
      }
      return marks
    },
    kin,
    at
  }
  // What is no more than is read at once is read once.
  return ordinals.length <= atOnce ? heldOnce(stored) : stored
}

/** How the events of each type are read. */
type Looking = ReadonlyArray<{
  readonly isWanted: boolean
  /** `null`: they are read in full. */
  readonly glance: ReturnType<typeof Log.glancer> | null
  /** Of one that may be the first of its case also the agreement is read that it names. */
  readonly first: ReturnType<typeof Log.glancer> | null
}>

type Part = PartOfEntry & Log.Placed

const none: ReadonlySet<string> = new Set()

const always = (): boolean => true

const latin1: Log.TextOf = (bytes, from, to) => (bytes as Buffer).toString('latin1', from, to)

/** So many events are held at a time. */
export const AT_ONCE = 16_384

/** Streams that are held from the first time on that they are read. */
const heldOnce = (stored: Streams): Streams => {
  let known: Streams | null = null
  const held = (): Streams => {
    const streams = known ?? heldStreams([...stored])
    known = streams
    return streams
  }
  return {
    ...stored,
    [Symbol.iterator]: () => held()[Symbol.iterator](),
    at: (places, wanted) => held().at(places, wanted)
  }
}

/** The events of each place: from `starts[place]` on up to the start of the next, in the order of the log. */
const byPlace = (places: Int32Array, many: number): { readonly starts: Int32Array; readonly ordinals: Int32Array } => {
  const starts = new Int32Array(many + 1)
  for (const place of places) if (place >= 0) starts[place + 1] = (starts[place + 1] ?? 0) + 1
  for (let place = 0; place < many; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  const next = starts.slice()
  const ordinals = new Int32Array(starts[many] ?? 0)
  for (let ordinal = 0; ordinal < places.length; ordinal += 1) {
    const place = places[ordinal] ?? -1
    if (place < 0) continue
    const at = next[place] ?? 0
    ordinals[at] = ordinal
    next[place] = at + 1
  }
  return { starts, ordinals }
}
