import type * as t from 'io-ts'
import type { TE } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import type { Position, Signal, Unavailable } from './EventStore.ts'

/**
 * A model that is kept up with a log: rows by key, each made of the events of its key one after the other. It is a copy that
 * can be thrown away: the log is what counts, and a new version begins from its start.
 */
export interface Projection<M> {
  /** The name under which a store keeps it: 1 to 200 characters. */
  readonly name: string
  /** Which making of the model this is. Rows of another version are not read, and are gone once this one has begun. */
  readonly version: number
  /** How a row is written as JSON and read again. */
  readonly row: t.Type<M, unknown>
  /** Whose row an event changes; `null`: nobody's. */
  readonly keyOf: (event: Event) => string | null
  /** What an event makes of a row, `null` where there is none yet. `null` takes the row away. */
  readonly apply: (row: M | null, event: Event) => M | null
}

/** How far a projection has come. */
export interface Projected {
  /** The position of the last event that its rows know; `null`: none. */
  readonly position: Position | null
  /** How many events were applied by this call. */
  readonly applied: number
}

/** A projection could not go on. What it had come to before stays as it was. */
export type ProjectionError = Unavailable | ProjectionFailed | ProjectionNewer

/** `apply` or `keyOf` threw at an event: the projection stands before it, and nothing is skipped. */
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
  /** Applies what is new in the log. Several programs may ask at once: each event is applied once. */
  readonly catchUp: <M>(
    projection: Projection<M>,
    options?: { readonly signal?: Signal }
  ) => TE.TaskEither<ProjectionError, Projected>
  /** A row, as of the last catching up; `null` where there is none. */
  readonly row: <M>(projection: Projection<M>, key: string) => TE.TaskEither<Unavailable, M | null>
  /** All rows in the order of their keys, compared by code points, as of the last catching up. */
  readonly rows: <M>(projection: Projection<M>) => AsyncIterable<readonly [key: string, row: M]>
}
