import type { Store } from '@norrsken/core'
import { type Attempt, underLoad, validateLog } from '@norrsken/testing/conformance'
import pg from 'pg'
import { startProxy } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closed } from './said.test-kit.ts'
import { type Databases, databases, open, run } from './servers.test-kit.ts'
import { appendIn, connected, pause, rollBack, setting } from './sessions.test-kit.ts'

/** As long as is asked for: `NORRSKEN_LOAD_SECONDS=30`. */
const duration = 1000 * setting('NORRSKEN_LOAD_SECONDS', 2)

let made: Databases
let pool: pg.Pool

beforeAll(async () => {
  made = await databases('18')
  pool = new pg.Pool({ connectionString: made.url, max: 12 })
  await run(made.url, 'create table elsewhere (x int)', 'create database another')
  await run(made.server.url('another'), 'create table elsewhere (x int)')
})
afterAll(async () => {
  await pool?.end()
  await made?.dispose()
})

/** Three programs, with four writers each. */
const programs = async (tenant: string, url = made.url) => {
  const stores = [await open(url, { tenant }), await open(url, { tenant }), await open(url, { tenant })] as const
  const writers = Array.from({ length: 12 }, (_, index) => stores[index % 3] ?? stores[0])
  return { stores, writers, close: () => Promise.all(stores.map((store) => store.close())) }
}

/** A session that begins a transaction, does something early in it, appends, and ends it, until it is told to stop. */
const session = async (
  tenant: string,
  name: string,
  begin: (client: pg.Client, append: () => Promise<void>) => Promise<void>,
  isOver: () => boolean
): Promise<ReadonlyArray<Attempt>> => {
  const client = await connected(made.url)
  const attempts: Attempt[] = []
  for (let round = 0; !isOver(); round += 1) {
    const isKept = round % 3 !== 2
    const events = Array.from({ length: 1 + (round % 5) }, (_, index) => closed(`${name}/${round}/${index}`))
    const append: Store.Append = {
      batch: `${name}/${round}`,
      stream: `case/${1 + (round % 4)}`,
      expected: 'any',
      events
    }
    await client.query('begin')
    await begin(client, async () => {
      const answer = await appendIn(client, tenant, append)
      if (isKept) attempts.push({ append, answer })
    })
    await client.query(isKept ? 'commit' : 'rollback')
  }
  await client.end()
  return attempts
}

/** A session that has written elsewhere, and then does nothing, in the middle of its transaction. */
const idle = async (database: string): Promise<pg.Client> => {
  const client = await connected(made.server.url(database))
  await client.query('begin')
  await client.query('insert into elsewhere values (1)')
  return client
}

describe('under load every reader sees every event that was committed once, in one order', () => {
  test(
    'while transactions take their numbers and their positions early, and sessions idle here and elsewhere',
    async () => {
      const tenant = made.tenant()
      const { stores, writers, close } = await programs(tenant)
      const idling = [await idle('postgres'), await idle('another')]
      const since = Date.now()
      const isOver = () => Date.now() - since > duration - 1000
      const others = [
        session(
          tenant,
          'early number',
          async (client, append) => {
            await client.query('select pg_current_xact_id()')
            await pause(60)
            await append()
          },
          isOver
        ),
        session(
          tenant,
          'early position',
          async (_, append) => {
            await append()
            await pause(25)
          },
          isOver
        )
      ]
      const report = await underLoad({
        writers,
        catchingUp: [stores[0], stores[1]],
        live: [stores[2]],
        duration,
        patience: 30_000,
        seed: 20,
        rollBack: async (event, stream) => {
          const client = await pool.connect()
          await rollBack(client, tenant, { batch: `${event.id}`, stream, expected: 'any', events: [event] })
          client.release()
        }
      })
      const ofOthers = (await Promise.all(others)).flat()
      await Promise.all([...idling.map((client) => client.end()), close()])

      expect(validateLog([...report.attempts, ...ofOthers], report.log)).toEqual([])
      expect(report.readers.map(({ reader, difference }) => [reader, difference])).toEqual([
        ['catching up 1', null],
        ['catching up 2', null],
        ['live 1', null]
      ])
      expect(report.readers.map(({ events }) => events)).toEqual(Array(3).fill(report.log.length))
      expect(ofOthers.length).toBeGreaterThan(0)
      expect(report.rolledBack).toBeGreaterThan(0)
      expect(report.answers['stored']).toBeGreaterThan(0)
    },
    60_000 + 2 * duration
  )

  test(
    'while connections are cut again and again: each batch is there once, and has one answer',
    async () => {
      const tenant = made.tenant()
      const proxy = await startProxy(made.server.host, made.server.port, 'norrsken append')
      const url = new URL(made.url)
      url.port = String(proxy.port)
      const far = await programs(tenant, url.href)
      const near = await open(made.url, { tenant })
      const cuts = ['now', 'before', 'after'] as const
      let count = 0
      const cutting = setInterval(() => {
        const when = cuts[count % 3] ?? 'now'
        count += 1
        if (when === 'now') proxy.cut()
        else proxy.cutNext(when)
      }, 40)
      // The first writer is near: the log is read through it in the end.
      const writers = [near, ...far.writers.slice(1)]
      const watching = { writers, catchingUp: [near, near], live: [far.stores[0], near] }
      const report = await underLoad({ ...watching, duration, patience: 30_000, seed: 21 })
      clearInterval(cutting)
      expect(report.defects).toEqual([])
      expect(report.readers.filter(({ difference }) => difference !== null)).toEqual([])
      expect(report.answers['Unavailable']).toBeGreaterThan(0)

      const answers = new Map<string, unknown>()
      for (const { append, answer } of report.attempts) {
        if (answer?._tag === 'Right') answers.set(append.batch, answer)
      }
      const stored = report.attempts.filter(({ answer }) => answer?._tag === 'Right').slice(-50)
      for (const { append } of stored) expect(await near.append(append)()).toEqual(answers.get(append.batch))
      await Promise.all([far.close(), near.close()])
      await proxy.close()
    },
    60_000 + 2 * duration
  )
})
