import pg from 'pg'
import { startProxy } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { E } from './fp.ts'
import { postgresEventStore } from './postgresEventStore.ts'
import { append, closed, idsOf } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'

let made: Databases

beforeAll(async () => {
  made = await databases('18')
})
afterAll(() => made?.dispose())

describe('a pool that the program has already', () => {
  test('is used, and left open', async () => {
    const pool = new pg.Pool({ connectionString: made.url })
    const tenant = made.tenant()
    const store = right(await postgresEventStore({ pool, tenant })())
    right(await append(store, [closed('e1')]))
    await store.close()
    await store.close()
    expect((await pool.query('select 1')).rowCount).toBe(1)
    await pool.end()
  })

  test('is listened to once by all stores that use it, and no more when they are closed', async () => {
    const pool = new pg.Pool({ connectionString: made.url, max: 3 })
    const opened = await Promise.all(
      Array.from({ length: 12 }, () => postgresEventStore({ pool, tenant: made.tenant() })())
    )
    const listeners = () => ['error', 'connect'].map((event) => pool.listenerCount(event))
    expect(listeners()).toEqual([1, 1])
    await Promise.all(opened.map((store) => right(store).close()))
    expect(listeners()).toEqual([0, 0])
    const client = await pool.connect()
    expect(client.listenerCount('error')).toBeLessThan(3)
    client.release()
    await pool.end()
  })

  test('may have a single connection: then nobody listens, and a subscription looks by itself', async () => {
    const pool = new pg.Pool({ connectionString: made.url, max: 1 })
    const tenant = made.tenant()
    const store = right(await postgresEventStore({ pool, tenant })())
    const other = await open(made.url, { tenant })
    const deliveries = store.subscribe()[Symbol.asyncIterator]()
    expect((await deliveries.next()).value).toEqual({ type: 'CaughtUp', position: null })
    const next = deliveries.next()
    right(await append(other, [closed('e1')]))
    expect((await next).value).toMatchObject({ type: 'Event', event: { id: 'e1' } })
    await deliveries.return?.()
    await Promise.all([store.close(), other.close()])
    await pool.end()
  })
})

describe('a server that cannot be had', () => {
  test.each([
    ['is not there', (url: URL) => Object.assign(url, { port: '1' }), 'ECONNREFUSED'],
    ['has no name', (url: URL) => Object.assign(url, { hostname: 'nowhere.invalid' }), /^E[A-Z_]+$/],
    [
      'has no TLS, where the address wants it',
      (url: URL) => Object.assign(url, { search: '?sslmode=verify-full' }),
      'TLS_NOT_SUPPORTED'
    ]
  ] as const)('as it %s is told, in a word of the system', async (_, changed, system) => {
    const { href } = changed(new URL(made.url))
    const opened = await postgresEventStore({ connection: href, tenant: made.tenant() })()
    const expected = typeof system === 'string' ? system : expect.stringMatching(system)
    expect(opened).toEqual(E.left({ type: 'NotReached', system: expected }))
  })
})

describe('a store that is closed', () => {
  test('answers what was asked before, and asks nothing after', async () => {
    const tenant = made.tenant()
    const store = await open(made.url, { tenant })
    right(await append(store, [closed('e1')]))
    const reading = Array.from({ length: 40 }, () => idsOf(store))
    const appending = append(store, [closed('e2')])
    await new Promise((resolve) => setTimeout(resolve, 1))
    const from = Date.now()
    await store.close()
    for (const ids of await Promise.all(reading)) expect(ids[0]).toBe('e1')
    right(await appending)
    await expect(idsOf(store)).rejects.toMatchObject({ name: 'StoreUnavailable' })
    expect(await append(store, [closed('late')])).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
    await store.close()
    expect(Date.now() - from).toBeLessThan(5_000)
  })
})

describe('a server that says nothing', () => {
  test.each<readonly [string, (url: string) => string | Connection]>([
    ['the program', (url) => ({ connectionString: url, query_timeout: 300 })],
    ['the address', (url) => `${url}?query_timeout=300`],
    ['the address, before something else', (url) => `${url}?query_timeout=300&application_name=x`],
    ['the address, after something else', (url) => `${url}?application_name=x&query_timeout=300`]
  ])('is given up after the time that %s has set, and asked again on another connection', async (_, connect) => {
    const tenant = made.tenant()
    const connection = connect(made.url)
    const store = right(await postgresEventStore({ connection, tenant })())
    right(await append(store, [closed('e1')]))
    const holder = new pg.Client({ connectionString: made.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from norrsken.head where tenant = $1 for update', [tenant])
    const unknown = E.left({ type: 'Unavailable', ambiguous: true })
    expect(await append(store, [closed('e2')], { batch: 'second' })).toEqual(unknown)
    expect(await append(store, [closed('e2'), closed('e3')], { batch: 'third' })).toEqual(unknown)
    expect(await idsOf(store)).toEqual(['e1'])
    await holder.end()
    right(await append(store, [closed('e2')], { batch: 'second' }))
    expect((await idsOf(store)).slice(0, 2)).toEqual(['e1', 'e2'])
    await store.close()
  })
})

describe('an append', () => {
  test('to a server that is not there is unavailable, and was not sent', async () => {
    const proxy = await startProxy(made.server.host, made.server.port, 'norrsken append')
    const tenant = made.tenant()
    const url = new URL(made.url)
    url.port = String(proxy.port)
    const store = await open(url.href, { tenant })
    await proxy.close()
    const outcomes = [await append(store, [closed('e1')]), await append(store, [closed('e1')])]
    expect(outcomes.at(-1)).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
    await expect(idsOf(store)).rejects.toMatchObject({ name: 'StoreUnavailable' })
    await store.close()
  })

  test('that is taken too long by another is unavailable, and was not stored', async () => {
    const tenant = made.tenant()
    const store = right(
      await postgresEventStore({ connection: { connectionString: made.url, statement_timeout: 200 }, tenant })()
    )
    right(await append(store, [closed('e1')]))
    const holder = new pg.Client({ connectionString: made.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from norrsken.head where tenant = $1 for update', [tenant])
    expect(await append(store, [closed('e2')])).toEqual(
      E.left({ type: 'Unavailable', ambiguous: false, refusal: '57014' })
    )
    await holder.end()
    right(await append(store, [closed('e2')]))
    expect(await idsOf(store)).toEqual(['e1', 'e2'])
    await store.close()
  })

  test.each([
    ['on', 'power'],
    ['off', 'memory']
  ] as const)('says what it has survived: with synchronous_commit %s, %s', async (setting, durability) => {
    const tenant = made.tenant()
    const options = setting === 'off' ? '-c synchronous_commit=off' : ''
    const pool = new pg.Pool({ connectionString: made.url, options })
    const store = right(await postgresEventStore({ pool, tenant })())
    expect(right(await append(store, [closed('e1')])).durability).toBe(durability)
    await store.close()
    await pool.end()
  })

  test('to a server that does not wait for the disk says so', async () => {
    await run(made.url, "alter system set fsync = 'off'", 'select pg_reload_conf()')
    const store = await open(made.url, { tenant: made.tenant() })
    let durability = ''
    for (let number = 0; durability !== 'process' && number < 100; number += 1) {
      durability = right(await append(store, [closed(`e${number}`)])).durability
    }
    expect(durability).toBe('process')
    await run(made.url, 'alter system reset fsync', 'select pg_reload_conf()')
    await store.close()
  })
})

describe('a subscription', () => {
  test('goes on after the server was restarted, and misses nothing', async () => {
    const tenant = made.tenant()
    const store = await open(made.url, { tenant })
    right(await append(store, [closed('e1')]))
    const seen: string[] = []
    const listening = (async () => {
      for await (const delivery of store.subscribe()) {
        seen.push(delivery.type === 'Event' ? delivery.event.id : delivery.type)
        if (seen.length === 3) return
      }
    })()
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    await made.server.stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await made.server.start()
    const other = await open(made.url, { tenant })
    right(await append(other, [closed('e2')]))
    await listening
    expect(seen).toEqual(['e1', 'CaughtUp', 'e2'])
    await Promise.all([store.close(), other.close()])
  })

  test('of a store that is closed ends: nobody can reach it again', async () => {
    const store = await open(made.url, { tenant: made.tenant() })
    const deliveries = store.subscribe()[Symbol.asyncIterator]()
    await deliveries.next()
    const next = deliveries.next()
    await Promise.all([store.close(), store.close()])
    await store.close()
    await expect(next).rejects.toMatchObject({ type: 'Unavailable' })
  })

  test('ends at once with its reason, or when it is left, though the database does not answer', async () => {
    const tenant = made.tenant()
    const store = await open(made.url, { tenant })
    right(await append(store, [closed('e1')]))
    const holder = new pg.Client({ connectionString: made.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('lock table norrsken.event in access exclusive mode')
    const controller = new AbortController()
    const aborted = store.subscribe({ signal: controller.signal })[Symbol.asyncIterator]().next()
    const left = store.subscribe()[Symbol.asyncIterator]()
    const next = left.next()
    await new Promise((resolve) => setTimeout(resolve, 100))
    controller.abort('enough')
    await expect(aborted).rejects.toBe('enough')
    expect(await left.return?.()).toEqual({ done: true, value: undefined })
    expect(await next).toEqual({ done: true, value: undefined })
    await holder.end()
    await store.close()
  })

  test('is woken by another program well before it would look by itself', async () => {
    const tenant = made.tenant()
    const [store, other] = await Promise.all([open(made.url, { tenant }), open(made.url, { tenant })])
    const deliveries = store.subscribe()[Symbol.asyncIterator]()
    await deliveries.next()
    let quickest = Number.POSITIVE_INFINITY
    for (let number = 0; number < 5; number += 1) {
      const next = deliveries.next()
      await new Promise((resolve) => setTimeout(resolve, 50))
      const since = performance.now()
      right(await append(other, [closed(`e${number}`)]))
      await next
      quickest = Math.min(quickest, performance.now() - since)
    }
    expect(quickest).toBeLessThan(500)
    await deliveries.return?.()
    await Promise.all([store.close(), other.close()])
  })
})
