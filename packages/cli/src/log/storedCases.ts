import type { Log } from '@norrsken/core'
import { type CaseKeeper, kinship, type Streams } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { caseStreams } from './caseStreams.ts'
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
 * Notes where the events of cases lie while their log is read, so that they can be read again when they are gone through. The log must be
 * found sound; if it changes meanwhile, `Interrupted` is thrown.
 *
 * @param name - what messages call the log
 * @param atOnce - how many events are held at a time; those of one case are held together, however many they are
 */
export const storedCases = (
  source: Source,
  ledger: Log.Ledger,
  knownAt: Instant.Instant | null,
  name: string,
  atOnce?: number
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

  const finish = (): Streams =>
    caseStreams(
      source,
      version,
      {
        positions,
        places: places.all(),
        days,
        types,
        typeNames,
        many: placeOf.size,
        kin: () => kin.finish(placeOf.size),
        revised,
        streamOf: ledger.streamOf
      },
      knownAt,
      name,
      atOnce
    )

  const place = (at: number): void => {
    positions.push(at)
    places.push(-1)
    days.push(0)
    types.push(0)
  }

  return { place, note, accept, finish }
}
