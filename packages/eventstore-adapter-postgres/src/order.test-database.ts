import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DurableStore } from './DurableStore.ts'
import { E } from './fp.ts'
import { all, append, closed, idsOf } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'
import { appendIn as appendThere, begun, connected } from './sessions.test-kit.ts'

let made: Databases
let store: DurableStore
let tenant: string
const clients: pg.Client[] = []

beforeAll(async () => {
  made = await databases('18')
})
afterAll(() => made?.dispose())
beforeEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
  await store?.close()
  tenant = made.tenant()
  store = await open(made.url, { tenant })
})

/** A session of another program in the middle of a transaction. */
const session = async (database = 'postgres'): Promise<pg.Client> => {
  const client = await connected(made.server.url(database))
  clients.push(client)
  await client.query('begin')
  return client
}

/** Appends as the store does, within a transaction that is not over. */
const appendIn = (client: pg.Client, id: string, stream: string) =>
  appendThere(client, tenant, { batch: id, stream, expected: 'any', events: [closed(id)] })

const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('the order of a log', () => {
  test('is that in which events become visible, though a transaction had its number before another one', async () => {
    const early = await session()
    await early.query('select pg_current_xact_id()')
    right(await append(store, [closed('e1')]))
    await appendIn(early, 'e2', 'case/1')
    await early.query('commit')
    expect(await idsOf(store)).toEqual(['e1', 'e2'])
    expect((await all(store.read('case/1'))).map(({ version }) => version)).toEqual([1, 2])
  })

  test('leaves no reader behind where a transaction has its position and is not over', async () => {
    right(await append(store, [closed('e1')]))
    const slow = await session()
    await appendIn(slow, 'e2', 'case/2')
    const later = append(store, [closed('e3')])
    const seen = await all(store.readAll())
    expect(seen.map(({ event }) => event.id)).toEqual(['e1'])
    await slow.query('commit')
    right(await later)
    const after = seen.at(-1)?.position
    const rest = await all(store.readAll(after === undefined ? {} : { after }))
    expect(rest.map(({ event }) => event.id)).toEqual(['e2', 'e3'])
  })

  test('has no gap where a transaction is taken back', async () => {
    const undone = await session()
    await appendIn(undone, 'e1', 'case/1')
    await undone.query('rollback')
    expect(right(await append(store, [closed('e1')]))).toMatchObject({ version: 1, position: '0000000000000001' })
  })

  test('waits for no session that idles elsewhere, in this database or in another', async () => {
    await run(
      made.url,
      'create table if not exists elsewhere (x int)',
      'drop database if exists another',
      'create database another'
    )
    await run(made.server.url('another'), 'create table elsewhere (x int)')
    for (const database of ['postgres', 'another']) {
      const idle = await session(database)
      await idle.query('insert into elsewhere values (1)')
    }
    right(await append(store, [closed('e1')]))
    expect(await idsOf(store)).toEqual(['e1'])
    expect(right(await store.lag()())).toEqual({ settled: '0000000000000001', blockedBy: [] })
  })

  test('is kept where a server is set to isolate its transactions otherwise', async () => {
    await run(made.url, "alter database postgres set default_transaction_isolation = 'repeatable read'")
    const others = await Promise.all([open(made.url, { tenant }), open(made.url, { tenant })])
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => append(others[index % 2] as DurableStore, [closed(`e${index}`)]))
    )
    expect(outcomes.every(E.isRight)).toBe(true)
    expect(await idsOf(store)).toHaveLength(20)
    await Promise.all(others.map((other) => other.close()))
    await run(made.url, 'alter database postgres reset default_transaction_isolation')
  })
})

describe('what holds up appends', () => {
  test('is told by the name of its program, and since when, until it is over', async () => {
    right(await append(store, [closed('e1')]))
    const holder = await session()
    await appendIn(holder, 'e2', 'case/2')
    const since = await begun(holder)
    const waiting = append(store, [closed('e3')])
    await until(async () => right(await store.lag()()).blockedBy.length > 0)
    const { settled, blockedBy } = right(await store.lag()())
    expect(settled).toBe('0000000000000001')
    expect(blockedBy).toEqual([{ who: 'session the other program', since }])
    await holder.query('rollback')
    right(await waiting)
    expect(right(await store.lag()())).toEqual({ settled: '0000000000000002', blockedBy: [] })
  })

  test('is nobody who appends for another tenant', async () => {
    const holder = await session()
    await appendIn(holder, 'e1', 'case/1')
    const other = await open(made.url, { tenant: made.tenant() })
    right(await append(other, [closed('e1')]))
    expect(right(await other.lag()()).blockedBy).toEqual([])
    await other.close()
  })
})

describe('appends that wait for each other', () => {
  test('go together, and each is answered by itself', async () => {
    right(await append(store, [closed('e0')]))
    const outcomes = await Promise.all([
      append(store, [closed('e1')], { stream: 'case/1', expected: 1 }),
      append(store, [closed('e2')], { stream: 'case/1', expected: 1 }),
      append(store, [closed('e3')], { stream: 'case/1', expected: 2 }),
      append(store, [closed('e1')], { stream: 'case/2' }),
      append(store, [closed('e4', { corrects: 'e3' })], {
        stream: 'case/1',
        checks: [{ stream: 'case/2', expected: 'none' }]
      }),
      append(store, [closed('e5'), closed('e6')], { stream: 'case/3' })
    ])
    expect(outcomes).toMatchObject([
      { right: { version: 2 } },
      { left: { type: 'VersionConflict', expected: 1, actual: 2 } },
      { right: { version: 3 } },
      { left: { type: 'InvalidEvent', index: 0 } },
      { right: { version: 4 } },
      { right: { first: 1, version: 2 } }
    ])
    expect(await idsOf(store)).toEqual(['e0', 'e1', 'e3', 'e4', 'e5', 'e6'])
    expect(await transactions()).toBe(2)
  })

  /** How many transactions have stored events: each has marked its rows with its own number. */
  const transactions = async (): Promise<number> => {
    const [row] = await run(
      made.url,
      `select count(distinct xmin::text) from norrsken.event where tenant = '${tenant}'`
    )
    return Number(row?.[0])
  }
})
