import type { DurableStore } from '@norrsken/eventstore-adapter-postgres'
import * as E from 'fp-ts/lib/Either.js'
import { decodedLog } from '../data/placedLog.ts'
import { openStore } from './ours.ts'
import { onConnection } from './sql.ts'

/** Our store with a log of so many events in it, which PostgreSQL has had the time to tidy up. */
export const loaded = async (url: string, events: number, schema = 'norrsken'): Promise<DurableStore> => {
  const store = await openStore(url, schema)
  const imported = await store.importLog(decodedLog(events))()
  if (E.isLeft(imported)) throw new Error(JSON.stringify(imported.left))
  await onConnection(url, (client) => client.query(`vacuum analyze ${schema}.event`))
  return store
}
