import type { Store } from '@norrsken/core'

/** A statement of SQL. One with a name is prepared once a connection, under that name. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/** A value of a parameter, as both drivers write it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | ReadonlyArray<string | number | boolean | null | Uint8Array>

/** A row of an answer: its columns in their order. Texts, numbers (also of 64 bits), booleans, lists of them, bytes. */
export type Row = ReadonlyArray<unknown>

/** Sends a statement and gives its rows. What goes wrong is thrown as a `Failure`. */
export type Query = (statement: Statement, values?: ReadonlyArray<Value>) => Promise<ReadonlyArray<Row>>

/** A way to a PostgreSQL: over a connection, or into a process's own. */
export interface Driver {
  readonly query: Query
  /** Runs statements as one transaction, which is undone if anything is thrown. */
  readonly transaction: <A>(run: (session: Session) => Promise<A>) => Promise<A>
  /**
   * The rows of a query as `COPY` writes them; where the driver has no faster way than `query`, there is none.
   *
   * @param most - once there are more bytes than this, the rows after are left out
   */
  readonly copyOut?: (text: string, most: number) => Promise<Uint8Array>
  /** Calls `wake` at each notice on a channel, and `lost` once if no more can come. Gives what ends it. */
  readonly listen: (channel: string, wake: () => void, lost: () => void) => Promise<() => Promise<void>>
  /** Whether all else waits while a transaction is open: then nothing may be waited for in one that may ask the driver. */
  readonly isExclusive: boolean
  /** What an append has survived at the most, whatever the server says. */
  readonly survives: Store.Durability
  readonly close: () => Promise<void>
}

/** The statements of one transaction. */
export interface Session {
  readonly query: Query
  /** Writes rows, made by `copyLine`, by `COPY … FROM STDIN`; where the driver cannot, there is none. */
  readonly copyIn?: (text: string, rows: AsyncIterable<string>) => Promise<void>
}
