import { Instant } from '@norrsken/rules'
import { column } from './Column.ts'
import type { Event } from './Event.ts'
import type { Fault } from './Fault.ts'
import { idTable } from './IdTable.ts'
import { linkFaults, type Target, twinFault } from './linkFaults.ts'
import type { Skimmed } from './skim.ts'

/** Where an event stands in a log. */
export interface Place {
  /** Its number in the log, from 0. */
  readonly ordinal: number
  /** The number of its stream, from 0 in the order of first mention. */
  readonly stream: number
}

/**
 * What must hold between the events of one log: ids are unique, versions are contiguous within a stream, `recorded`
 * never decreases, and the links of corrections and retractions lead to an earlier event that they may lead to. It
 * keeps a few tens of bytes an event, and no event.
 */
export interface Ledger {
  /** What is wrong with this as the next event. Changes nothing. */
  readonly faults: (event: Event | Skimmed, recordedAt: Instant.Instant) => ReadonlyArray<Fault>
  /** Enters an event, with its faults where it has some, so that later faults are not consequences of earlier ones. */
  readonly enter: (event: Event | Skimmed, recordedAt: Instant.Instant) => Place
  /**
   * Takes the last event back. Only directly after its `enter`, or in the reverse order of several.
   *
   * @param recordedBefore - what `lastRecorded` was before its `enter`
   */
  readonly undo: (event: Event, recordedBefore: number) => void
  /** The latest instant at which an event was recorded; minus infinity where there is no event. */
  readonly lastRecorded: () => number
  /** The version of the last event of a stream; 0 where there is none. */
  readonly version: (stream: string) => number
  /** The number of a stream; -1 where there is none. */
  readonly number: (stream: string) => number
  /** The ordinal of an event by its id; -1 where there is none. */
  readonly find: (id: string) => number
  readonly streamOf: (ordinal: number) => number
  /** The type of an event. */
  readonly typeOf: (ordinal: number) => string
  /** The names of the streams, each by its number. */
  readonly names: () => ReadonlyArray<string>
  /** The ordinal of what an event corrects; -1 where it corrects nothing. */
  readonly corrected: (ordinal: number) => number
  readonly events: () => number
  readonly streams: () => number
  /** All that it holds, of which the same ledger can be made again. */
  readonly kept: () => KeptLedger
}

/** What a ledger holds. Of the ids of events it has hashes, and of events nothing but where they stand. */
export interface KeptLedger {
  /** The names of the streams and of the types of events, each by its number. */
  readonly streams: ReadonlyArray<string>
  readonly types: ReadonlyArray<string>
  /** Of each event, four numbers. */
  readonly hashes: Uint32Array
  /** Of each event: its stream, its type and what it corrects (-1: nothing). */
  readonly streamOf: Int32Array
  readonly typeOf: Int32Array
  readonly corrected: Int32Array
  /** The version of the last event of each stream. */
  readonly versions: Int32Array
  /** The events that were taken back. */
  readonly retracted: Int32Array
  /** In milliseconds; minus infinity where there is no event. */
  readonly lastRecorded: number
}

const none: ReadonlyArray<Fault> = []

/** A ledger of an empty log, or of the log of which another ledger held this. */
export const ledger = (known?: KeptLedger): Ledger => {
  const ids = idTable(known?.hashes)
  const streamNumbers = new Map(known?.streams.map((name, number) => [name, number]))
  const typeNames = [...(known?.types ?? [])]
  const typeNumbers = new Map(typeNames.map((name, number) => [name, number]))
  const versions = column(known?.versions)
  const streamOf = column(known?.streamOf)
  const typeOf = column(known?.typeOf)
  const corrected = column(known?.corrected)
  const retracted = new Set(known?.retracted)
  let lastRecorded = known?.lastRecorded ?? Number.NEGATIVE_INFINITY

  /** The stream that was looked up last, and its number: one event asks for its stream several times. */
  let lastStream = ''
  let lastNumber: number | undefined

  const numberOf = (stream: string): number | undefined => {
    if (stream !== lastStream) {
      lastStream = stream
      lastNumber = streamNumbers.get(stream)
    }
    return lastNumber
  }

  const versionOf = (stream: string): number => {
    const number = numberOf(stream)
    return number === undefined ? 0 : versions.get(number)
  }

  const typeNumber = (type: string): number => {
    const known = typeNumbers.get(type)
    if (known !== undefined) return known
    typeNumbers.set(type, typeNames.length)
    typeNames.push(type)
    return typeNames.length - 1
  }

  /** Whether an event, or one that it corrects, has been retracted. */
  const isRetracted = (ordinal: number): boolean => {
    if (retracted.size === 0) return false
    for (let link = ordinal; link >= 0; link = corrected.get(link)) if (retracted.has(link)) return true
    return false
  }

  const targetOf = (id: string, stream: string): Target | null => {
    const target = ids.find(id)
    if (target < 0) return null
    const isOfStream = numberOf(stream) === streamOf.get(target)
    return { type: typeNames[typeOf.get(target)] ?? '', isOfStream, isRetracted: isRetracted(target) }
  }

  const faults = (event: Event | Skimmed, recordedAt: Instant.Instant): ReadonlyArray<Fault> => {
    const ofLinks = 'data' in event ? linkFaults(event, targetOf) : none
    const isNext = event.version === versionOf(event.stream) + 1 && recordedAt >= lastRecorded
    if (isNext && ids.find(event.id) < 0) return ofLinks
    const found: Fault[] = []
    const twin = ids.find(event.id)
    if (twin >= 0) found.push(twinFault(event.id, twin + 1))
    const next = versionOf(event.stream) + 1
    if (event.version !== next) {
      found.push({ path: 'version', expected: `${next}, the next of ${event.stream}`, found: String(event.version) })
    }
    if (recordedAt < lastRecorded) {
      found.push({
        path: 'recorded',
        expected: `no earlier than ${Instant.toIso(lastRecorded as Instant.Instant)}, when the event before was recorded`,
        found: event.recorded
      })
    }
    return [...found, ...ofLinks]
  }

  const enter = (event: Event | Skimmed, recordedAt: Instant.Instant): Place => {
    const target = 'data' in event && event.corrects !== undefined ? ids.find(event.corrects) : -1
    if ('data' in event && event.type === 'EventRetracted') retracted.add(ids.find(event.data.event))
    const ordinal = ids.add(event.id)
    const stream = numberOf(event.stream) ?? streamNumbers.size
    if (stream === streamNumbers.size) {
      streamNumbers.set(event.stream, stream)
      lastNumber = stream
      versions.push(0)
    }
    versions.set(stream, event.version)
    streamOf.push(stream)
    typeOf.push(typeNumber(event.type))
    corrected.push(target)
    lastRecorded = Math.max(lastRecorded, recordedAt)
    return { ordinal, stream }
  }

  const undo = (event: Event, recordedBefore: number): void => {
    lastRecorded = recordedBefore
    if (event.type === 'EventRetracted') retracted.delete(ids.find(event.data.event))
    ids.removeLast()
    const stream = streamOf.get(streamOf.length() - 1)
    streamOf.pop()
    typeOf.pop()
    corrected.pop()
    if (event.version > 1) versions.set(stream, event.version - 1)
    else {
      versions.pop()
      streamNumbers.delete(event.stream)
      lastNumber = lastStream === event.stream ? undefined : lastNumber
    }
  }

  return {
    faults,
    enter,
    undo,
    lastRecorded: () => lastRecorded,
    version: versionOf,
    number: (stream) => numberOf(stream) ?? -1,
    find: ids.find,
    streamOf: streamOf.get,
    typeOf: (ordinal) => typeNames[typeOf.get(ordinal)] ?? '',
    names: () => [...streamNumbers.keys()],
    corrected: corrected.get,
    events: ids.size,
    streams: () => streamNumbers.size,
    kept: () => ({
      streams: [...streamNumbers.keys()],
      types: [...typeNames],
      hashes: ids.hashes(),
      streamOf: streamOf.all(),
      typeOf: typeOf.all(),
      corrected: corrected.all(),
      versions: versions.all(),
      retracted: Int32Array.from(retracted),
      lastRecorded
    })
  }
}
