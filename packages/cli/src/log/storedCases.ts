import { Log } from '@norrsken/core'
import {
  type CaseKeeper,
  heldStreams,
  inOrder,
  isWhole,
  kinship,
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
import { type Column, column } from './column.ts'
import type { Source } from './Source.ts'

/** Keeps of the cases of a log where each of their events lies, in about twenty bytes an event. */
export interface StoredCases extends CaseKeeper {
  /** Notes where the line of the next event begins, in bytes; also of one that no case is told by. */
  readonly place: (at: number) => void
  /** Takes an event of which it is enough to know where it lies: one that says nothing of whose case it is. Answers with the place of its case. */
  readonly note: (skimmed: Log.Skimmed, ordinal: number, stream: number) => number
}

/**
 * Cases that are read from their log again when they are gone through, some thousand events at a time. The log must have been found
 * sound; if it changes meanwhile, `Interrupted` is thrown.
 *
 * @param name - what messages call the log
 * @param atOnce - how many events are held at a time; those of one case are held together, however many they are
 */
export const storedCases = (
  source: Source,
  ledger: Log.Ledger,
  knownAt: Instant.Instant | null,
  name: string,
  atOnce: number = AT_ONCE
): StoredCases => {
  const version = source.version()
  const positions = column((length) => new Float64Array(length))
  /** Of each event the place of its case; -1 where it tells of none. */
  const places = column((length) => new Int32Array(length))
  const days = column((length) => new Int32Array(length))
  const types = column((length) => new Uint8Array(length))
  const typeNames: string[] = []
  const typeNumbers = new Map<string, number>()
  const placeOf = new Map<number, number>()
  const kin = kinship()
  /** The places of cases in which something was corrected or taken back: of these all events are needed to know what stands. */
  const revised = new Set<number>()

  const typeNumber = (type: string): number => {
    const known = typeNumbers.get(type)
    if (known !== undefined) return known
    typeNumbers.set(type, typeNames.length)
    typeNames.push(type)
    return typeNames.length - 1
  }

  const accept: StoredCases['accept'] = ({ event, ordinal, day }, stream) => {
    const place = note({ type: event.type, day }, ordinal, stream)
    kin.accept(place, event)
    if (event.corrects !== undefined || event.type === 'EventRetracted') revised.add(place)
  }

  const note = ({ type, day }: Pick<Log.Skimmed, 'type' | 'day'>, ordinal: number, stream: number): number => {
    const place = placeOf.get(stream) ?? placeOf.size
    if (place === placeOf.size) placeOf.set(stream, place)
    places.set(ordinal, place)
    days.set(ordinal, day)
    types.set(ordinal, typeNumber(type))
    return place
  }

  const finish = (): Streams => {
    const { starts, ordinals } = byPlace(places.all(), placeOf.size)
    const eventsAt = (place: number): Int32Array => ordinals.subarray(starts[place], starts[place + 1])

    function* at(asked: ArrayLike<number>, wanted: Wanted): Generator<PartOfStream, void> {
      const looking = wanted === null ? null : lookingFor(wanted)
      for (const batch of batches(asked)) {
        if (looking === null) yield* streamsOf(batch)
        else yield* partsOf(batch, looking)
      }
    }

    function* whole(): Generator<Stream, void> {
      for (const batch of batches(Int32Array.from(placeOf.values()))) yield* streamsOf(batch)
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
        const those = told.get(places.get(line.ordinal))
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
          const first = firsts.get(places.get(line.ordinal)) ?? null
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
      const { ordinal, bytes, from } = line
      const decoded = Log.decode(parsed(bytes.toString('utf8', from, endOfLine(line))))
      if (E.isLeft(decoded)) throw changed()
      return Log.entry(decoded.right, ordinal, ledger.streamOf(ordinal))
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
        const marks = new Int32Array(placeOf.size)
        for (let ordinal = 0; ordinal < places.length(); ordinal += 1) {
          const place = places.get(ordinal)
          if (place < 0) continue
          const mark = markOf(typeNames[types.get(ordinal)] ?? '', days.get(ordinal) as Day.Day)
          marks[place] = (marks[place] ?? 0) | mark
        }
        return marks
      },
      kin: () => kin.finish(placeOf.size),
      at
    }
    // What is no more than is read at once is read once.
    return ordinals.length <= atOnce ? heldOnce(stored) : stored
  }

  const place = (at: number): void => {
    positions.push(at)
    places.push(-1)
    days.push(0)
    types.push(0)
  }

  return { place, note, accept, finish }
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
const AT_ONCE = 16_384

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

/** Where the line of an event lies in bytes that are overwritten once the next is asked for. */
interface Written {
  readonly ordinal: number
  readonly bytes: Buffer
  readonly from: number
  /** Where it ends at the latest: lines may follow it that are of no event here. */
  readonly limit: number
}

/** The lines of some events, by their numbers in ascending order. What lies near each other is read at once. */
function* written(
  source: Source,
  ordinals: Int32Array,
  { get, length }: Pick<Column<unknown>, 'get' | 'length'>
): Generator<Written, void> {
  const limitOf = (ordinal: number): number => (ordinal + 1 < length() ? get(ordinal + 1) : source.size())
  const block = Buffer.allocUnsafe(BLOCK)
  for (let from = 0; from < ordinals.length; ) {
    const start = get(ordinals[from] ?? 0)
    let to = from + 1
    let last = start
    while (to < ordinals.length) {
      const next = get(ordinals[to] ?? 0)
      if (next - last > NEAR || next - start > BLOCK - NEAR) break
      last = next
      to += 1
    }
    const limit = limitOf(ordinals[to - 1] ?? 0)
    const bytes = toEndOfLine(source, start, last, limit, block)
    for (let index = from; index < to; index += 1) {
      const ordinal = ordinals[index] ?? 0
      yield { ordinal, bytes, from: get(ordinal) - start, limit: Math.min(limitOf(ordinal) - start, bytes.length) }
    }
    from = to
  }
}

const BLOCK = 1024 * 1024
const NEAR = 16 * 1024

/** The bytes from a place on to the end of the line that begins at another, which lies no further than a limit. */
const toEndOfLine = (source: Source, start: number, last: number, limit: number, block: Buffer): Buffer => {
  const bytes = bytesAt(source, start, Math.min(limit, last + NEAR), block)
  return limit <= last + NEAR || bytes.includes(LINE_FEED, last - start) ? bytes : bytesAt(source, start, limit, block)
}

/** Where a line ends: before its line feed. */
const endOfLine = ({ bytes, from, limit }: Written): number => {
  const end = bytes.indexOf(LINE_FEED, from)
  return end < 0 || end > limit ? limit : end
}

const LINE_FEED = 0x0a

/** @param block - is read into, if it is large enough */
const bytesAt = (source: Source, start: number, end: number, block: Buffer): Buffer => {
  const length = Math.max(0, end - start)
  const bytes = length > block.length ? Buffer.allocUnsafe(length) : block.subarray(0, length)
  let filled = 0
  while (filled < bytes.length) {
    const count = source.read(bytes.subarray(filled), start + filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

/** What a line says that was read before; nothing where it is no JSON any more. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

const BYTE_ORDER_MARK = 0xfeff
