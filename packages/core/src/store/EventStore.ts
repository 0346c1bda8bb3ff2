import type { TE } from '../fp.ts'
import type { Unplaced } from '../log/Command.ts'
import type { Event } from '../log/Event.ts'
import type { Fault } from '../log/Fault.ts'

/** What a stream must be like for an append to happen: empty, not empty, at a version, or anything. */
export type Expected = 'none' | 'exists' | 'any' | number

/** An event before a store has it: the stream, the version and `recorded` are the store's to set. */
export type NewEvent = Unplaced<Event>

/** A condition on a stream that is not written, so that what a decision rested on still holds when its events are stored. */
export interface Check {
  readonly stream: string
  readonly expected: Expected
}

/** Events for one stream, stored together or not at all. */
export interface Append {
  /**
   * The caller's name for this append: 1 to 200 printable characters, as an id has; another is an `InvalidEvent` with the path
   * `batch`. Sent again, it is answered as the first time, and nothing is stored twice.
   */
  readonly batch: string
  readonly stream: string
  readonly expected: Expected
  readonly events: ReadonlyArray<NewEvent>
  readonly checks?: ReadonlyArray<Check>
}

/** Where an event stands in the order of a whole store. Opaque; a later position is greater as a string. */
export type Position = string & PositionBrand

export interface PositionBrand {
  readonly Position: unique symbol
}

/** What has been survived once an append is answered: nothing, the end of the process, or the loss of power. */
export type Durability = 'memory' | 'process' | 'power'

/** An append that was stored. */
export interface Appended {
  readonly stream: string
  /** The version of the first and of the last event of the append. */
  readonly first: number
  readonly version: number
  /** The position of its last event. */
  readonly position: Position
  /** The instant with which its events are stamped. */
  readonly recorded: string
  readonly durability: Durability
}

/** Why an append was not stored. A closed set: a new reason breaks the build wherever they are told apart. */
export type AppendError = VersionConflict | CheckFailed | IdempotencyConflict | InvalidEvent | Unavailable | Forbidden

/** The stream is not as expected. `actual` is its version; 0 where it is empty. */
export interface VersionConflict {
  readonly type: 'VersionConflict'
  readonly stream: string
  readonly expected: Expected
  readonly actual: number
}

/** Streams that are not written are not as expected: all that are not. */
export interface CheckFailed {
  readonly type: 'CheckFailed'
  readonly failed: ReadonlyArray<Check & { readonly actual: number }>
}

/** The batch was stored before with other content. */
export interface IdempotencyConflict {
  readonly type: 'IdempotencyConflict'
  readonly batch: string
}

/**
 * An event of the batch is malformed, has an id that the log knows, or links to what is not there; or the batch has no events,
 * or no name.
 */
export interface InvalidEvent {
  readonly type: 'InvalidEvent'
  /** Which event of the batch, from 0; 0 also where the fault is the batch's own. */
  readonly index: number
  readonly faults: ReadonlyArray<Fault>
}

/** The store did not answer. `ambiguous`: the append may have been stored; send it again under the same batch. */
export interface Unavailable {
  readonly type: 'Unavailable'
  readonly ambiguous: boolean
  /** What the store calls the reason, where it has answered: of a PostgreSQL the SQLSTATE. */
  readonly refusal?: string
}

/**
 * The store answered that whoever asks may not do that: its user may not append, or not for this log. Nothing was stored, and
 * to send it again does not help until somebody has given the user the right.
 */
export interface Forbidden {
  readonly type: 'Forbidden'
}

/** A stored event with its place in the order of the store. */
export interface Positioned {
  readonly position: Position
  readonly event: Event
}

/** What ends a reading before its end: any `AbortSignal`. Written out, since not every platform's types know that name. */
export interface Signal {
  readonly aborted: boolean
  /** Throws the reason of the abort, if there has been one. */
  readonly throwIfAborted: () => void
  readonly addEventListener: (type: 'abort', listener: () => void, options?: { readonly once?: boolean }) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/**
 * What a subscription hands over: each event in the order of the store and, once, that it has caught up: that everything up
 * to `position` was there when it was asked for, and what follows is new.
 *
 * `position` is that of the last event that the store had then, whether the subscription has handed it over or began after
 * it; `null` where nothing was stored. Every event of the subscription before this has a position up to it, every one after
 * this a later one. It is no promise that the store has nothing more by the time that somebody hears of it.
 */
export type Delivery =
  | ({ readonly type: 'Event' } & Positioned)
  | { readonly type: 'CaughtUp'; readonly position: Position | null }

/** How far a store has come, and what holds up what comes next. */
export interface Lag {
  /** The position up to which nothing more can come to stand: readers see all of it. `null`: nothing is stored. */
  readonly settled: Position | null
  /** What an append that has begun waits for, the longest wait first: nothing, where appends go through. */
  readonly blockedBy: ReadonlyArray<Blocker>
}

/** Somebody who holds up appends. */
export interface Blocker {
  /** Who it is, in the words of the store: a session of a database, with the name that its application gave it. */
  readonly who: string
  /** Since when its work is under way, an instant: where the store cannot see that, the first since when it surely has been. */
  readonly since: string
}

/**
 * A log that is kept somewhere. Adapters implement it; the one in memory is the reference that the others are held to.
 *
 * A store stamps `recorded` as the later of its clock and its last stamp, so that a log never runs backward.
 */
export interface EventStore {
  /** Stores the events of an append, all or none. */
  readonly append: (append: Append) => TE.TaskEither<AppendError, Appended>
  /**
   * The events of a stream in the order of their versions, those after a version if one is given. An aborted signal ends it, and
   * `readAll`, with its reason, thrown, before the next event.
   *
   * What goes wrong is thrown, after all events before it: `StoreUnavailable`, `StoreForbidden`, or `UnreadableEvent` where the
   * store has an event that it cannot read again. So it is with `readAll`.
   */
  readonly read: (
    stream: string,
    options?: { readonly after?: number; readonly signal?: Signal }
  ) => AsyncIterable<Event>
  /**
   * All events in the order in which they were stored, those after a position if one is given. A store that outlives
   * its process throws a `RangeError` where it ends before that position: it is of another store, or of events that were lost.
   */
  readonly readAll: (options?: { readonly after?: Position; readonly signal?: Signal }) => AsyncIterable<Positioned>
  /**
   * All events, those after a position if one is given, and then each that is stored from then on, until the signal is
   * aborted. Whoever iterates sets the pace: what has not been asked for is not kept in memory. Where the store cannot be
   * reached it waits and goes on, so that a restart is only a delay. An event that cannot be read again ends it, as does a
   * store that does not let its user read.
   *
   * An abort ends the iteration with the signal's reason, thrown: at once where a delivery is waited for, else when the next
   * one is asked for. A delivery that was handed over stays handed over, also if the abort came while it was looked at; none
   * comes after it, though events may be there. Whoever goes on later does so after the position of the last event that it
   * was given.
   */
  readonly subscribe: (options?: { readonly after?: Position; readonly signal?: Signal }) => AsyncIterable<Delivery>
  /** How far the store has come. */
  readonly lag: () => TE.TaskEither<Unavailable | Forbidden, Lag>
}

/** Whether a stream at a version is as expected. */
export const isAsExpected = (expected: Expected, actual: number): boolean => {
  switch (expected) {
    case 'any':
      return true
    case 'none':
      return actual === 0
    case 'exists':
      return actual > 0
    default:
      return actual === expected
  }
}
