import { Log } from '@norrsken/core'
import { type Arrivals, arrivals } from './arrivals.ts'
import { chains } from './chains.ts'
import { E } from './fp.ts'
import type * as Stamp from './Stamp.ts'

/** What a store keeps: one log, and where in it the events of each stream are. */
export interface Kept {
  /** The events in the order in which they were stored. Grows at its end; what is there never changes. */
  readonly events: ReadonlyArray<Log.Event>
  /** The events of a stream that come after a version. */
  readonly ofStream: (stream: string, after: number) => ReadonlyArray<Log.Event>
  /** The version of the last event of a stream; 0 where there is none. */
  readonly version: (stream: string) => number
  /** The latest instant at which an event was recorded; minus infinity where there is none. */
  readonly lastRecorded: () => number
  /** Adds what has been admitted to the end of the log: all of it, or nothing and why. */
  readonly add: (admitted: Admitted, recordedAt: (event: Log.Event) => Stamp.Instant) => E.Either<Flaw, void>
  readonly arrivals: Arrivals
}

/** Well-formed events, up to the first that is not. */
export interface Admitted {
  readonly events: ReadonlyArray<Log.Event>
  readonly malformed: Flaw | null
}

/** What is wrong with one of several events. */
export interface Flaw {
  /** Which, from 0. */
  readonly index: number
  readonly faults: ReadonlyArray<Log.Fault>
}

/** Nothing is kept yet. */
export const nothingKept = (): Kept => {
  const ledger = Log.ledger()
  const log: Log.Event[] = []
  const streams = chains()
  const waiting = arrivals()

  /**
   * Runs no code of a caller, so nobody can see or change the log between two of the events. What others have done since
   * the events were admitted, the ledger finds: what does not follow on the log as it is now is refused.
   */
  const add: Kept['add'] = ({ events, malformed }, recordedAt) => {
    const flaw = enter(events, malformed, recordedAt)
    if (flaw !== null) return E.left(flaw)
    for (const event of events) {
      log.push(event)
      streams.add(ledger.number(event.stream))
    }
    waiting.tell()
    return E.right(undefined)
  }

  /** Enters events in the ledger. Where one of them has a fault, none is entered in the end. */
  const enter = (
    events: ReadonlyArray<Log.Event>,
    malformed: Flaw | null,
    recordedAt: (event: Log.Event) => Stamp.Instant
  ): Flaw | null => {
    const recordedBefore = ledger.lastRecorded()
    for (let index = 0; index < events.length; index += 1) {
      const event = events[index] as Log.Event
      const at = recordedAt(event)
      const faults = ledger.faults(event, at)
      if (faults.length > 0) {
        undo(events, index, recordedBefore)
        return { index, faults }
      }
      ledger.enter(event, at)
    }
    if (malformed !== null) undo(events, events.length, recordedBefore)
    return malformed
  }

  const undo = (events: ReadonlyArray<Log.Event>, count: number, recordedBefore: number): void => {
    for (let index = count - 1; index >= 0; index -= 1) ledger.undo(events[index] as Log.Event, recordedBefore)
  }

  return {
    events: log,
    ofStream: (stream, after) =>
      streams.last(ledger.number(stream), ledger.version(stream) - after).map((ordinal) => log[ordinal] as Log.Event),
    version: ledger.version,
    lastRecorded: ledger.lastRecorded,
    add,
    arrivals: waiting
  }
}
