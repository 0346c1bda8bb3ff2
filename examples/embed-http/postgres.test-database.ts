import { join } from 'node:path'
import { type DurableStore, migrate, postgresEventStore } from '@norrsken/eventstore-adapter-postgres'
import { type Server, startProxy, startServer } from 'postgres-servers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { asking, here, recording, type Served, sample, serve } from './test/kit.ts'
import { type Program, start } from './test/program.ts'

let server: Server
let running: Program[] = []
let opened: Array<Served | DurableStore> = []
let tenants = 0
const tenant = (): string => {
  tenants += 1
  return `office ${tenants}`
}

beforeAll(async () => {
  server = await startServer('18')
})
afterAll(() => server?.dispose())
afterEach(async () => {
  await Promise.all(running.map((program) => program.stop('SIGKILL')))
  for (const one of opened) await ('stop' in one ? one.stop() : one.close())
  running = []
  opened = []
})

const run = async (environment: Readonly<Record<string, string>>): Promise<Program> => {
  const program = await start({ DATABASE_URL: server.url(), MIGRATE: 'on-start', ...environment })
  running.push(program)
  return program
}

/** The service of a tenant, over a connection. */
const served = async (url: string, name: string): Promise<Served> => {
  const made = await migrate({ connection: server.url() })()
  if (E.isLeft(made)) throw new Error(made.left.type)
  const store = await postgresEventStore({ connection: url, tenant: name })()
  if (E.isLeft(store)) throw new Error(store.left.type)
  const service = await serve(store.right)
  opened.push(service, store.right)
  return service
}

describe('the service on a PostgreSQL server', () => {
  test('does not start where nobody has made the schema, unless it is told to make it', async () => {
    const url = server.url('postgres')
    const unready = await start({ DATABASE_URL: url })
    running.push(unready)
    expect([unready.base, await unready.ended]).toEqual(['', 1])
    expect(unready.said()).toBe('intake: the schema `norrsken` has not been made: run `migrate` first\n')
    const ready = await run({ TENANT: tenant() })
    expect(ready.base).not.toBe('')
    const checked = await start({ DATABASE_URL: url, TENANT: tenant() })
    running.push(checked)
    expect((await asking(checked.base)('GET', '/health/ready')).body).toMatchObject({ settled: null })
  })

  test('keeps all through a stop, a kill, and in two processes at once', async () => {
    const TENANT = tenant()
    const first = await run({ TENANT, LOG: join(here, '../history/history.ndjson') })
    const second = await run({ TENANT, LOG: join(here, '../history/history.ndjson') })
    const stored = await recording(first.base)('/agreements/norrsken/notices', 'k1', sample('notice'))
    expect(stored.body).toMatchObject({ durability: 'power', version: 46 })
    const day = '/agreements/norrsken/parties/are/exit-day?on=2025-07-01'
    expect((await asking(second.base)('GET', day)).body).toMatchObject({ value: '2025-12-31' })
    await first.stop('SIGKILL')
    expect(await second.stop()).toBe(0)
    const third = await run({ TENANT })
    expect((await recording(third.base)('/agreements/norrsken/notices', 'k1', sample('notice'))).body).toEqual(
      stored.body
    )
  })

  test('has one copy where two processes are sent the same at once', async () => {
    const TENANT = tenant()
    const services = [await served(server.url(), TENANT), await served(server.url(), TENANT)]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (services[index % 2] as Served).record('/cases/1/referral', 'k1', sample('referral'))
      )
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await services[0]?.ask('GET', '/cases/1'))?.body).toMatchObject({ version: 1 })
  })

  test.each(['before', 'after'] as const)(
    'has one copy where its own connection was cut %s the commit',
    async (when) => {
      const proxy = await startProxy(server.host, server.port, 'norrsken append')
      const url = new URL(server.url())
      url.port = String(proxy.port)
      const service = await served(url.href, tenant())
      await service.record('/cases/1/referral', 'k1', sample('referral'))
      proxy.cutNext(when)
      const first = await service.record('/cases/1/consents', 'k2', sample('consent'))
      expect(first.body).toMatchObject({ status: 503, ambiguous: true })
      const again = await service.record('/cases/1/consents', 'k2', sample('consent'))
      expect(again.body).toMatchObject({ version: 2, event: 'k2' })
      expect((await service.ask('GET', '/cases/1')).body).toMatchObject({ version: 2 })
      await proxy.close()
    }
  )

  test('says when to come again while the server is away, and goes on when it is back', async () => {
    const service = await served(server.url(), tenant())
    await service.record('/cases/1/referral', 'k1', sample('referral'))
    await server.stop()
    for (const answered of [
      await service.record('/cases/1/consents', 'k2', sample('consent')),
      await service.ask('GET', '/agreements/norrsken/parties?on=2025-01-01'),
      await service.ask('GET', '/health/ready')
    ]) {
      expect([answered.status, answered.headers.get('retry-after')]).toEqual([503, '2'])
      expect(answered.text).not.toContain(server.password)
    }
    await server.start()
    expect((await service.record('/cases/1/consents', 'k2', sample('consent'))).status).toBe(201)
    expect((await service.ask('GET', '/health/ready')).status).toBe(200)
  })

  test('tells who holds up the log', async () => {
    const name = tenant()
    const service = await served(server.url(), name)
    await service.record('/cases/1/referral', 'k1', sample('referral'))
    const { default: pg } = await import('pg')
    const holder = new pg.Client({ connectionString: server.url(), application_name: 'a report' })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from norrsken.head where tenant = $1 for update', [name])
    const { body } = await service.ask('GET', '/health/ready')
    expect(body['blockedBy']).toMatchObject([{ who: 'session a report' }])
    await holder.end()
  })

  test('keeps the cases of two offices apart', async () => {
    const [ours, theirs] = [await served(server.url(), tenant()), await served(server.url(), tenant())]
    await ours.record('/cases/1/referral', 'k1', sample('referral'))
    expect((await theirs.ask('GET', '/cases/1')).status).toBe(404)
    expect((await theirs.record('/cases/1/referral', 'k1', sample('referral'))).body).toMatchObject({ version: 1 })
  })
})
