import type { TE } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import type { Fault } from '../log/Fault.ts'
import type { Durability, Forbidden, Position, Signal, Unavailable } from './EventStore.ts'
import type { Unreadable } from './UnreadableEvent.ts'

/** Events of another log that were stored: all of them, with the versions and the instants that they came with. */
export interface Imported {
  readonly events: number
  /** The position of the last of them; `null` where there were none. */
  readonly position: Position | null
  readonly durability: Durability
}

/** Why nothing was imported. `Unreadable`: the log that is to be continued has an event that cannot be read again. */
export type ImportError = NotNext | Unavailable | Forbidden | Unreadable

/** An event does not continue the log: its id is known, its version is not the next of its stream, or it is older. */
export interface NotNext {
  readonly type: 'NotNext'
  /** Which event, from 0. */
  readonly index: number
  readonly id: string
  readonly faults: ReadonlyArray<Fault>
}

/** A store that takes over a log that was written elsewhere. */
export interface Importing {
  /**
   * Stores events as they are, as what follows on the log: in a store that has none, a whole log. All or none. They are read
   * one after the other, and never all held in memory.
   */
  readonly importLog: (
    events: Iterable<Event> | AsyncIterable<Event>,
    options?: { readonly signal?: Signal }
  ) => TE.TaskEither<ImportError, Imported>
}
