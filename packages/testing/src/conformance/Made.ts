import type { Store } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'

/** A store of an adapter, with what it can do besides. An adapter whose projections are kept apart gives both in one object. */
export type AnyStore = Store.EventStore & Partial<Store.Importing & Store.ProjectionStore>

/** A store that can do all that a store may. */
export type WholeStore = Store.EventStore & Store.Importing & Store.ProjectionStore

/**
 * An empty store with what a test may do to it: a plain object, made anew for each claim. What is optional is there if and
 * only if the capabilities say so.
 */
export interface Made {
  readonly store: AnyStore
  /** Ends everything that was opened for this store, also by the functions below, and throws its data away. */
  readonly close: () => Promise<void>
  /**
   * Ends the store as a program that stops does, and opens the same data anew, as another object. What was opened before is
   * not used again.
   */
  readonly reopen?: () => Promise<AnyStore>
  /** A further client of the same data, as another program would have it, and another object; all are used together. */
  readonly other?: () => Promise<AnyStore>
  readonly cut?: Cut
  /**
   * Kills the server, or the process that the store lives in, at once (`kill -9`), starts it again, and gives the store with
   * which the work goes on. It may be the same one. Appends under way are answered, as unavailable or as stored, and while
   * there is nothing to append to, one that is sent is told so: of all kills one at least must be noticed.
   */
  readonly kill?: () => Promise<AnyStore>
  /**
   * Begins to store an event as the adapter does, and takes it back before it is committed: as a crash of a writer would.
   * Gives the version that the event had in its stream until then.
   */
  readonly rollBack?: (event: Store.NewEvent, stream: string) => Promise<number>
}

/**
 * Cuts the connection between the store and its data, and lets later connections through. `before-commit` and `after-commit`
 * arm the next append: nothing of it has reached the data, or all of it is stored and the answer is lost. `now` cuts all
 * connections that are open.
 *
 * @returns what tells at any time how many connections this has cut so far: after `now` at once, and after the others one,
 *   once an append was met
 */
export type Cut = (when: 'before-commit' | 'after-commit' | 'now') => Promise<() => number>

/** Makes an empty store that stamps what it stores by this clock. */
export type Make = (clock: () => Instant.Instant) => Promise<Made>
