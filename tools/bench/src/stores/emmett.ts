import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import type { Plain } from '../data/appends.ts'
import { oneRow } from './sql.ts'
import type { Way } from './Way.ts'

/** An event in Emmett's envelope. */
export type Wrapped = { readonly type: string; readonly data: { readonly event: Plain }; readonly kind?: 'Event' }

/** Emmett's store, its schema made, with as many connections as it may have use for. */
export const openEmmett = async (url: string, connections: number): Promise<PostgresEventStore> => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } })
  await store.schema.migrate()
  return { ...store, close: async () => void (await Promise.all([store.close(), pool.end()])) }
}

/** Appends to Emmett's store. */
export const emmett = (url: string, store: PostgresEventStore): Way => ({
  append: ({ stream, expected, events }) =>
    store.appendToStream<Wrapped>(
      stream,
      events.map(({ plain }) => ({ type: plain.type, data: { event: plain } })),
      { expectedStreamVersion: BigInt(expected) }
    ),
  count: async () => Number((await oneRow(url, 'select count(*) from emt_messages'))[0]),
  read: async (stream) => (await store.readStream<Wrapped>(stream)).events.map(({ data }) => data.event),
  close: store.close
})
