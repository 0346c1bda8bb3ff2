import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Server, startServer, type Version } from 'postgres-servers'
import type { DurableStore, StoreOptions } from './DurableStore.ts'
import { E } from './fp.ts'
import { pgliteEventStore } from './pglite/pgliteEventStore.ts'
import { migrate, postgresEventStore } from './postgresEventStore.ts'
import { words } from './Unready.ts'

/** A server with a database in which the schema has been made, for tests that each have a tenant of their own. */
export interface Databases {
  readonly server: Server
  readonly url: string
  /** The name of a tenant that nobody has used. */
  readonly tenant: () => string
  readonly dispose: () => Promise<void>
}

/** Starts a server of a version. */
export const databases = async (
  version: Version,
  settings: Readonly<Record<string, string>> = {}
): Promise<Databases> => {
  const server = await startServer(version, { settings })
  const migrated = await migrate({ connection: server.url() })()
  if (E.isLeft(migrated)) await server.dispose()
  right(migrated)
  let made = 0
  const tenant = (): string => {
    made += 1
    return `tenant ${made}`
  }
  return { server, url: server.url(), tenant, dispose: server.dispose }
}

/** Runs statements on a connection of their own, and gives the rows of the last. */
export const run = async (url: string, ...statements: ReadonlyArray<string>): Promise<ReadonlyArray<unknown[]>> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    let rows: ReadonlyArray<unknown[]> = []
    for (const text of statements) rows = (await client.query<unknown[]>({ text, rowMode: 'array' })).rows
    return rows
  } finally {
    await client.end()
  }
}

/** Opens a store, or fails with what is wrong. */
export const open = async (url: string, options: StoreOptions = {}): Promise<DurableStore> => {
  const opened = await postgresEventStore({ connection: url, ...options })()
  if (E.isLeft(opened)) throw new Error(words(opened.left))
  return opened.right
}

export const openPglite = async (directory: string | null, options: StoreOptions = {}): Promise<DurableStore> => {
  const opened = await pgliteEventStore(directory, options)()
  if (E.isLeft(opened)) throw new Error(words(opened.left))
  return opened.right
}

/** A temporary folder, and what throws it away. */
export const folder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'norrsken-store-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export const right = <A>(outcome: E.Either<unknown, A>): A => {
  if (E.isLeft(outcome)) throw new Error(`refused: ${JSON.stringify(outcome.left)}`)
  return outcome.right
}
