import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DurableStore } from './DurableStore.ts'
import { heldUpFor } from './lag.ts'
import { migrate } from './postgresEventStore.ts'
import { append, closed } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'
import { begun, connected, pause } from './sessions.test-kit.ts'

let made: Databases
let app: string
let store: DurableStore
let holder: pg.Client

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
  right(await migrate({ connection: made.url, roles: 'norrsken' })())
  await run(
    made.url,
    "create role app login password 'password' in role norrsken_reader, norrsken_writer",
    "insert into norrsken.login values ('app', 'ours')"
  )
  const url = new URL(made.url)
  url.username = 'app'
  url.password = 'password'
  app = url.href
})
afterAll(() => made?.dispose())
beforeEach(async () => {
  store = await open(app, { tenant: 'ours' })
  right(await append(store, [closed(`e${performance.now()}`)]))
  holder = await connected(made.url)
  await holder.query('begin')
})
afterEach(async () => {
  await holder.end()
  await store.close()
})

const hold = () => holder.query("select from norrsken.head where tenant = 'ours' for update")

const blockers = async () => right(await store.lag()()).blockedBy

/** What the database's clock says. */
const now = (): Promise<string> => begun(holder)

describe('what holds up appends, where the database does not say what it does', () => {
  test('is told by name, since when it was first looked at, and not since later each time', async () => {
    const from = await now()
    await hold()
    const [first, ...others] = await blockers()
    expect(others).toEqual([])
    expect(first?.who).toBe('session the other program')
    expect((first?.since ?? '') >= from).toBe(true)
    await pause(400)
    expect(await blockers()).toEqual([first])
    expect(await heldUpFor(store.lag)).toBeGreaterThan(0.4)
    await holder.query('rollback')
    expect(await blockers()).toEqual([])
  })

  test('is told since somebody has waited for it, where that was before anybody looked', async () => {
    await hold()
    const begin = Date.now()
    const waiting = append(store, [closed('waits')])
    await pause(500)
    const since = Date.parse((await blockers())[0]?.since ?? '')
    expect(since).toBeGreaterThanOrEqual(begin - 5)
    expect(since).toBeLessThan(begin + 400)
    await holder.query('rollback')
    right(await waiting)
  })

  test('is told anew where it is another transaction of the same session', async () => {
    await hold()
    const [first] = await blockers()
    await holder.query('commit')
    await holder.query('begin')
    await hold()
    const from = await now()
    const [second] = await blockers()
    expect((first?.since ?? '') < from).toBe(true)
    expect((second?.since ?? '') >= from).toBe(true)
  })

  test('is nobody who appends and is gone', async () => {
    const other = await open(app, { tenant: 'ours' })
    let isOver = false
    let number = 0
    const appending = (async () => {
      while (!isOver) {
        number += 1
        const events = Array.from({ length: 100 }, (_, index) => closed(`busy ${number}/${index}`))
        right(await append(other, events))
      }
    })()
    const told = []
    for (let time = 0; time < 40; time += 1) told.push(...(await blockers()))
    isOver = true
    await appending
    await other.close()
    expect(told).toEqual([])
  })

  test('is told since when its transaction is open, where the owner of the schema may see that', async () => {
    await run(made.url, 'grant pg_read_all_stats to norrsken_migrator')
    await hold()
    expect(await blockers()).toEqual([{ who: 'session the other program', since: await begun(holder) }])
    await run(made.url, 'revoke pg_read_all_stats from norrsken_migrator')
  })
})
