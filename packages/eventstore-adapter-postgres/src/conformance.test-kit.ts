import { type Capabilities, describeEventStore, type Make, usual } from '@norrsken/testing/conformance'
import { startProxy, type Version } from 'postgres-servers'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { DurableStore } from './DurableStore.ts'
import { type Databases, databases, open, right } from './servers.test-kit.ts'
import { connected, rollBack, setting } from './sessions.test-kit.ts'

const capabilities: Capabilities = {
  durability: 'power',
  import: true,
  projections: true,
  reopen: true,
  other: true,
  cut: true,
  kill: true,
  rollBack: true
}

/** More where there is time: `NORRSKEN_KILLS=50`, `NORRSKEN_LOAD_SECONDS=30`. */
const effort = {
  ...usual,
  kills: setting('NORRSKEN_KILLS', usual.kills),
  load: 1000 * setting('NORRSKEN_LOAD_SECONDS', usual.load / 1000)
}

/** Holds the store to the conformance kit on a server of a version, through a connection that can be cut. */
export const conformsOn = (version: Version): void => {
  let server: Databases
  beforeAll(async () => {
    server = await databases(version)
  }, 60_000)
  afterAll(() => server?.dispose(), 60_000)
  const name = `the store on PostgreSQL ${version}`
  describeEventStore(name, (clock) => make(server, clock), capabilities, { describe, test }, effort)
}

const make = async (databases: Databases, clock: Parameters<Make>[0]): ReturnType<Make> => {
  const { server, tenant: nextTenant } = databases
  const tenant = nextTenant()
  // An append may take two calls: the one that is lost after the commit is the one that has stored it.
  const proxy = await startProxy(server.host, server.port, 'norrsken append', 'stored')
  const url = `postgres://${server.user}:${server.password}@127.0.0.1:${proxy.port}/postgres`
  const opened: DurableStore[] = []
  const another = async (): Promise<DurableStore> => {
    const store = await open(url, { clock, tenant })
    opened.push(store)
    return store
  }
  const closeAll = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close()
  }
  const store = await another()
  return {
    store,
    close: async () => {
      await closeAll()
      await proxy.close()
    },
    reopen: async () => {
      await closeAll()
      return another()
    },
    other: another,
    cut: async (when) => {
      if (when !== 'now') return proxy.cutNext(when === 'before-commit' ? 'before' : 'after')
      const connections = proxy.cut()
      return () => connections
    },
    kill: async () => {
      await server.kill()
      await server.start()
      return store
    },
    rollBack: async (event, stream) => {
      const client = await connected(databases.url)
      const append = { batch: 'rolled back', stream, expected: 'any', events: [event] } as const
      const begun = right(await rollBack(client, tenant, append))
      await client.end()
      return begun.version
    }
  }
}
