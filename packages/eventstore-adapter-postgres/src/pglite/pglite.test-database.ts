import { join } from 'node:path'
import { type Capabilities, describeEventStore, type Make } from '@norrsken/testing/conformance'
import { afterAll, describe, test } from 'vitest'
import type { DurableStore } from '../DurableStore.ts'
import { folder, openPglite } from '../servers.test-kit.ts'

const capabilities: Capabilities = {
  durability: 'process',
  import: true,
  projections: true,
  reopen: true,
  other: true,
  cut: false,
  kill: false,
  rollBack: false
}

const { path, remove } = folder()
const directory = join(path, 'log.db')
/** Holds the directory between the claims: to open it takes half a second. */
let keeper: DurableStore | undefined
let tenants = 0

const make: Make = async (clock) => {
  keeper ??= await openPglite(directory)
  tenants += 1
  const tenant = `tenant ${tenants}`
  const opened: DurableStore[] = []
  const open = async () => {
    const store = await openPglite(directory, { clock, tenant })
    opened.push(store)
    return store
  }
  const closeAll = async () => {
    for (const store of opened.splice(0)) await store.close()
  }
  return {
    store: await open(),
    close: closeAll,
    reopen: async () => {
      await closeAll()
      await keeper?.close()
      keeper = await openPglite(directory)
      return open()
    },
    other: open
  }
}

afterAll(async () => {
  await keeper?.close()
  remove()
})

describeEventStore('the store in a PGlite', make, capabilities, { describe, test })
