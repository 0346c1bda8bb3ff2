import type { Pool, PoolConfig } from 'pg'
import type { Connection, Where } from './connection.ts'
import type { DurableStore, StoreOptions } from './DurableStore.ts'
import type { Driver } from './driver/Driver.ts'
import { pgDriver } from './driver/pgDriver.ts'
import { unreadFile } from './driver/unreadFile.ts'
import { E, type TE } from './fp.ts'
import { type Migrated, type MigrateOptions, migrateBy } from './migrate.ts'
import { notReached, readiness } from './readiness.ts'
import { settledOf, storeOf } from './store.ts'
import type { FileNotRead, NoDriver, Unready } from './Unready.ts'

/**
 * Opens the store of a tenant in a PostgreSQL that `migrate` has made ready. Needs the package `pg`.
 *
 * What an append has survived is in its answer, as the server is set: with `fsync` and `synchronous_commit` on, the loss of
 * power. Of a refusal only its SQLSTATE is told: no message holds an address, a secret, or what was stored.
 *
 * @example
 * import { postgresEventStore, words } from '@norrsken/eventstore-adapter-postgres'
 *
 * const opened = await postgresEventStore({ connection: 'postgres://norrsken:secret@127.0.0.1:1/norrsken' })()
 * assert.equal(opened._tag === 'Left' && words(opened.left), 'the database cannot be reached: ECONNREFUSED')
 */
export const postgresEventStore = (options: Where & StoreOptions): TE.TaskEither<Unready, DurableStore> => {
  const settled = settledOf(options)
  return async () => {
    if (E.isLeft(settled)) return settled
    const { schema, tenant } = settled.right
    const made = await driverOf(options, tenant)
    if (E.isLeft(made)) return made
    const driver = made.right
    const ready = await readiness(driver, schema, tenant)
    if (E.isRight(ready)) return E.right(storeOf(driver, settled.right))
    await driver.close()
    return ready
  }
}

/**
 * Brings the schema of a database to the version of this program, and makes its roles if they are asked for. Several
 * programs may ask at once. A schema that a newer program has made is `TooNew`, and stays as it is.
 *
 * Whoever asks owns the schema, or is in its migrator's role. To make roles, a login needs to be allowed just that
 * (`createrole`, and `create` on the database): it is in the migrator's role then. A schema that was made without roles is
 * given to the migrator's role with all that is in it, and who owned it is in that role.
 *
 * @example
 * import { migrate } from '@norrsken/eventstore-adapter-postgres'
 *
 * const migrated = await migrate({ connection: 'postgres://127.0.0.1:1/norrsken', roles: 'norrsken' })()
 * assert.deepEqual(migrated, { _tag: 'Left', left: { type: 'NotReached', system: 'ECONNREFUSED' } })
 */
export const migrate =
  (options: Where & MigrateOptions): TE.TaskEither<Unready, Migrated> =>
  async () => {
    const made = await driverOf(options, '')
    if (E.isLeft(made)) return made
    const driver = made.right
    try {
      return await migrateBy(driver, options)
    } catch (error) {
      return E.left(notReached(error))
    } finally {
      await driver.close()
    }
  }

const driverOf = async (where: Where, tenant: string): Promise<E.Either<NoDriver | FileNotRead, Driver>> => {
  if ('pool' in where) return E.right(pgDriver(where.pool as Pool, tenant, false))
  const pg = await import('pg').catch(() => null)
  if (pg === null) return E.left({ type: 'NoDriver', package: 'pg' })
  // A query of `pg` that was in time would still end what `pg-copy-streams` has begun: the driver looks at the time itself.
  const { query_timeout: patience, ...config } = configOf(where.connection)
  const missing = await unreadFile(config.connectionString ?? '')
  return missing === null ? E.right(pgDriver(new pg.Pool(config), tenant, true, patience)) : E.left(missing)
}

const configOf = (connection: string | Connection): PoolConfig => {
  const given = typeof connection === 'string' ? withPatience(connection) : connection
  return { connectionTimeoutMillis: 10_000, application_name: 'norrsken', keepAlive: true, ...given } as PoolConfig
}

/** An address may say how long an answer is waited for; `pg` would keep that to itself. */
const withPatience = (address: string): Connection => {
  const [said, , number] = /([?&])query_timeout=(\d+)&?/.exec(address) ?? []
  if (said === undefined) return { connectionString: address }
  const rest = address.replace(said, said.slice(0, 1)).replace(/[?&]$/, '')
  return { connectionString: rest, query_timeout: Number(number) }
}
