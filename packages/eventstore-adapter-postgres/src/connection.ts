/** How a server is reached: what `pg` takes. What is not here it takes from the environment (`PGHOST` and the like). */
export interface Connection {
  /** `postgres://user:password@host:port/database`. */
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly user?: string
  readonly password?: string | (() => string | Promise<string>)
  /** TLS: `true`, or what Node's `tls.connect` takes. */
  readonly ssl?: boolean | object
  /** How many connections there are at the most; by default 10. */
  readonly max?: number
  /** In milliseconds; by default 10,000. */
  readonly connectionTimeoutMillis?: number
  readonly idleTimeoutMillis?: number
  readonly statement_timeout?: number | false
  /** How long an answer is waited for, in milliseconds; by default 60,000. Then the connection is given up. */
  readonly query_timeout?: number
  readonly keepAlive?: boolean
  /** What `lag` of another store calls this program. */
  readonly application_name?: string
}

/** A pool of `pg` that the program has already. It is not closed with the store. */
export interface OwnPool {
  readonly connect: () => Promise<unknown>
  readonly end: () => Promise<unknown>
}

/** Where the database is. */
export type Where = { readonly connection: string | Connection } | { readonly pool: OwnPool }
