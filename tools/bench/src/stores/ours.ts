import { Log } from '@norrsken/core'
import { type DurableStore, migrate, postgresEventStore, words } from '@norrsken/eventstore-adapter-postgres'
import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
import * as E from 'fp-ts/lib/Either.js'
import { type Plain, placeless } from '../data/appends.ts'
import type { Unread } from '../data/caseLog.ts'
import type { Way } from './Way.ts'

/** Our store on a server, its schema made if it is not there. */
export const openStore = async (url: string, schema = 'norrsken'): Promise<DurableStore> => {
  const migrated = await migrate({ connection: url, schema })()
  if (E.isLeft(migrated)) throw new Error(words(migrated.left))
  const opened = await postgresEventStore({ connection: url, schema })()
  if (E.isLeft(opened)) throw new Error(words(opened.left))
  return opened.right
}

/** The same store within the process. */
export const openPglite = async (directory: string): Promise<DurableStore> => {
  const opened = await pgliteEventStore(directory)()
  if (E.isLeft(opened)) throw new Error(words(opened.left))
  return opened.right
}

/** Appends to our store. */
export const ours = (store: DurableStore): Way => ({
  append: async ({ batch, stream, expected, events }) => {
    const appended = await store.append({ batch, stream, expected, events: events.map(({ event }) => event) })()
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left))
  },
  count: async () => {
    let count = 0
    for await (const _ of store.readAll()) count += 1
    return count
  },
  read: async (stream) => {
    const events: Plain[] = []
    for await (const event of store.read(stream)) events.push(written(event))
    return events
  },
  close: store.close
})

/** An event as it is written, without what the store has set. */
export const written = (event: Log.Event): Plain => placeless(Log.encode(event) as Unread)
