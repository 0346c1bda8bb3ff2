import type { Log, Store } from '@norrsken/core'
import type { Flaw } from './flaws/Flaw.ts'
import type { TE } from './fp.ts'
import type { Telemetry } from './telemetry/Telemetry.ts'

/** A store that outlives the process. It holds connections: close it. */
export interface DurableStore extends Store.EventStore, Store.ProjectionStore, Store.Importing {
  /**
   * What keeps the log append-only, and tenants apart, and is not as `migrate` makes it: triggers, row-level security, functions
   * and rights. None is how it should be. It reads no event, and tells nothing of a superuser, who may do anything.
   */
  readonly flaws: () => TE.TaskEither<Store.Unavailable | Store.Forbidden, ReadonlyArray<Flaw>>
  /** Lets go of what the store holds, once what is under way has been answered. The second time it does nothing. */
  readonly close: () => Promise<void>
}

/** What every durable store is opened with. */
export interface StoreOptions {
  /** The schema that its tables are in; by default `norrsken`. */
  readonly schema?: string
  /** Whose log it is, where several have theirs in one database; by default `main`. */
  readonly tenant?: string
  /** What time it is, if not the database is to say. It may go backward: stamps do not. */
  readonly clock?: () => Log.Entry['recordedAt']
  /** Where the store tells what it does; by default nowhere. */
  readonly telemetry?: Telemetry
}
