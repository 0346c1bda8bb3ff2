import type * as t from 'io-ts'
import type { TE } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import type { Fault } from '../log/Fault.ts'
import type { Forbidden, Position, Signal, Unavailable } from './EventStore.ts'
import type { Unreadable } from './UnreadableEvent.ts'

/**
 * A model that is kept up with a log: rows by key, each made of the events of its key one after the other. It is a copy that
 * can be thrown away: the log is what counts, and a new version begins from its start.
 */
export interface Projection<M> {
  /** The name under which a store keeps it: 1 to 200 printable characters, as an id has. */
  readonly name: string
  /**
   * Which making of the model this is: a whole number of 32 bits, from 0. Rows of another version are not read, and are gone
   * once this one has begun.
   */
  readonly version: number
  /** How a row is written as JSON and read again. */
  readonly row: t.Type<M, unknown>
  /** Whose row an event changes, by a key of at most 400 characters; `null`: nobody's. */
  readonly keyOf: (event: Event) => string | null
  /** What an event makes of a row, `null` where there is none yet. `null` takes the row away. */
  readonly apply: (row: M | null, event: Event) => M | null
}

/** How far a projection has come. */
export interface Projected {
  /** The position of the last event that was looked at, so that its rows know it if it is somebody's; `null`: none. */
  readonly position: Position | null
  /**
   * How many events were applied by this call: those that are somebody's, by `keyOf`, each once. Of several calls at once
   * each event counts in one. It says nothing of how many rows there are: an event may leave its row as it was.
   */
  readonly applied: number
}

/**
 * A projection could not go on. What it had come to before stays as it was. `Unreadable`: the log has an event that cannot be
 * read again, and none is skipped.
 */
export type ProjectionError =
  | Unavailable
  | Forbidden
  | Unreadable
  | InvalidProjection
  | ProjectionFailed
  | ProjectionNewer

/** The projection has a name or a version that none may have. Nothing was written. */
export interface InvalidProjection {
  readonly type: 'InvalidProjection'
  readonly faults: ReadonlyArray<Fault>
}

/**
 * `apply` or `keyOf` threw at an event, or made a row that its codec would not read again. The projection stands before the
 * event, or where it stood before this call: nothing is skipped.
 */
export interface ProjectionFailed {
  readonly type: 'ProjectionFailed'
  readonly projection: string
  /** Where the event stands, and its id. */
  readonly position: Position
  readonly event: string
  readonly cause: unknown
}

/** The store keeps rows of a newer version: an older program must not take them away. */
export interface ProjectionNewer {
  readonly type: 'ProjectionNewer'
  readonly projection: string
  readonly version: number
  readonly kept: number
}

/** Where projections are kept. Rows and the position that they know are stored together, so that no event counts twice. */
export interface ProjectionStore {
  /**
   * Applies what is new in the log: all up to the end that it has when this is asked. Several programs may ask at once: each
   * event is applied once.
   *
   * An aborted signal is noticed before the first event and between two. The task then fails with the signal's reason, which is
   * thrown and is no `ProjectionError`. The projection stays where it was, or where this call had brought it: its rows and the
   * position that they know belong together in either case, and the next call goes on from there.
   */
  readonly catchUp: <M>(
    projection: Projection<M>,
    options?: { readonly signal?: Signal }
  ) => TE.TaskEither<ProjectionError, Projected>
  /** A row, as of the last catching up; `null` where there is none, as under a name that no projection may have. */
  readonly row: <M>(projection: Projection<M>, key: string) => TE.TaskEither<Unavailable | Forbidden, M | null>
  /** All rows in the order of their keys, compared by code points, as of the last catching up. */
  readonly rows: <M>(projection: Projection<M>) => AsyncIterable<readonly [key: string, row: M]>
}
