import { Log } from '@norrsken/core'
import { type CaseKeeper, heldStreams, kinship, type Stream, type Streams, standing } from '@norrsken/reporting'
import type { Day, Instant } from '@norrsken/rules'
import { Interrupted } from '../Failure.ts'
import { E } from '../fp.ts'
import { column } from './column.ts'
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

  const typeNumber = (type: string): number => {
    const known = typeNumbers.get(type)
    if (known !== undefined) return known
    typeNumbers.set(type, typeNames.length)
    typeNames.push(type)
    return typeNames.length - 1
  }

  const accept: StoredCases['accept'] = ({ event, ordinal, day }, stream) => {
    kin.accept(note({ type: event.type, day }, ordinal, stream), event)
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

    function* at(wanted: ArrayLike<number>): Generator<Stream, void> {
      for (let from = 0; from < wanted.length; ) {
        let to = from
        let many = 0
        while (to < wanted.length && (to === from || many < atOnce)) {
          many += eventsAt(wanted[to] ?? 0).length
          to += 1
        }
        const batch = Array.from({ length: to - from }, (_, index) => eventsAt(wanted[from + index] ?? 0))
        yield* streamsOf(batch)
        from = to
      }
    }

    const streamsOf = (batch: ReadonlyArray<Int32Array>): ReadonlyArray<Stream> => {
      const all = new Int32Array(batch.reduce((sum, { length }) => sum + length, 0))
      let filled = 0
      for (const events of batch) {
        all.set(events, filled)
        filled += events.length
      }
      const found = new Map<number, Log.Entry>()
      for (const [ordinal, text] of texts(
        source,
        all.sort(),
        (ordinal) => positions.get(ordinal),
        positions.length()
      )) {
        const decoded = Log.decode(parsed(text))
        if (E.isLeft(decoded)) throw changed()
        found.set(ordinal, Log.entry(decoded.right, ordinal, ledger.streamOf(ordinal)))
      }
      if (source.version() !== version) throw changed()
      return batch.flatMap((events) => {
        const told = Array.from(events, (ordinal) => found.get(ordinal)).filter((entry) => entry !== undefined)
        const named = told.find(({ event }) => event.type !== 'EventRetracted')
        return named === undefined ? [] : [{ stream: named.event.stream, entries: standing(knownAt)(told) }]
      })
    }

    const changed = (): Interrupted => new Interrupted({ type: 'LogChanged', log: name })

    const everywhere = Int32Array.from(placeOf.values())
    const stored: Streams = {
      [Symbol.iterator]: () => at(everywhere),
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
  return { ...stored, [Symbol.iterator]: () => held()[Symbol.iterator](), at: (places) => held().at(places) }
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

/** The texts of some events, by their numbers in ascending order. What lies near each other is read at once. */
function* texts(
  source: Source,
  ordinals: Int32Array,
  positionOf: (ordinal: number) => number,
  many: number
): Generator<readonly [ordinal: number, text: string], void> {
  const endOf = (ordinal: number): number => (ordinal + 1 < many ? positionOf(ordinal + 1) : source.size())
  const block = Buffer.allocUnsafe(BLOCK)
  for (let from = 0; from < ordinals.length; ) {
    const start = positionOf(ordinals[from] ?? 0)
    let to = from + 1
    let end = endOf(ordinals[from] ?? 0)
    while (to < ordinals.length) {
      const next = ordinals[to] ?? 0
      if (positionOf(next) - end > NEAR || endOf(next) - start > BLOCK) break
      end = endOf(next)
      to += 1
    }
    const bytes = bytesAt(source, start, end, block)
    for (let index = from; index < to; index += 1) {
      const ordinal = ordinals[index] ?? 0
      yield [ordinal, bytes.toString('utf8', positionOf(ordinal) - start, endOf(ordinal) - start)]
    }
    from = to
  }
}

const BLOCK = 1024 * 1024
const NEAR = 16 * 1024

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
