import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Store } from '@norrsken/core'
import { migrate, postgresEventStore } from '@norrsken/eventstore-adapter-postgres'
import pg from 'pg'
import { type Server, startServer } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { sample, serve } from './test/kit.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/how-to/operate-the-store.md'), 'utf8')

/** The statements of the page that begin with some words. */
const statementsOf = (beginning: string): ReadonlyArray<string> =>
  [...page.matchAll(/```sql\n(.*?)```/gs)]
    .flatMap(([, block = '']) => block.replaceAll(/^--.*$/gm, '').split(';'))
    .map((statement) => statement.trim())
    .filter((statement) => statement.startsWith(beginning))

const [gaps = ''] = statementsOf('select tenant, count')

let server: Server
const run = async (text: string, url = server.url()): Promise<ReadonlyArray<unknown>> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  server = await startServer('18', { settings: { fsync: 'off' } })
  expect(E.isRight(await migrate({ connection: server.url(), roles: 'norrsken' })())).toBe(true)
  await run("create role app login password 'password' in role norrsken_writer, norrsken_reader")
})
afterAll(() => server?.dispose())

/**
 * What somebody is answered who refers a case, as the login of the service; or why there is no service.
 *
 * @param meanwhile - what is done once the service has been started
 */
const refers = async (name: string, meanwhile = 'select 1'): Promise<number | string> => {
  const url = new URL(server.url())
  url.username = 'app'
  url.password = 'password'
  const opened = await postgresEventStore({ connection: url.href, tenant: 'jamtland' })()
  if (E.isLeft(opened)) return opened.left.type
  const served = await serve(opened.right)
  try {
    await run(meanwhile)
    const { status } = await served.record(`/cases/${name}/referral`, name, sample('referral'))
    expect(served.failures.map(String)).toEqual(status === 500 ? [String(new Store.StoreForbidden())] : [])
    return status
  } finally {
    await served.stop()
    await opened.right.close()
  }
}

describe('the page for whoever operates a store', () => {
  test('binds a login to a tenant, and unbinds it: until then and from then on it gets nowhere', async () => {
    const [bind = ''] = statementsOf('insert into')
    const [unbind = ''] = statementsOf('delete from')
    expect(await refers('1')).toBe('NotBound')
    await run(bind)
    expect(await refers('1')).toBe(201)
    expect(await refers('2', unbind)).toBe(500)
    expect(await refers('2')).toBe('NotBound')
    await run(bind)
  })

  test('looks at a log that is whole, and finds nothing; at one that is not, and says which', async () => {
    const moved = (by: number): string => `
      alter table norrsken.event disable trigger append_only;
      update norrsken.event set position = position + ${by} where tenant = 'jamtland';
      alter table norrsken.event enable always trigger append_only`
    expect(await run(gaps)).toEqual([])
    await run(moved(1))
    expect(await run(gaps)).toEqual([['jamtland', '1', '2']])
    await run(moved(-1))
  })

  test('brings back what guards the log, and the store sees whether it is there', async () => {
    const [bringBack = ''] = statementsOf('alter table norrsken.event')
    const opened = await postgresEventStore({ connection: server.url(), tenant: 'jamtland' })()
    if (E.isLeft(opened)) throw new Error(opened.left.type)
    const { flaws, close } = opened.right
    expect(await flaws()()).toEqual(E.right([]))
    await run('alter table norrsken.event disable trigger all')
    expect(await flaws()()).toMatchObject({ right: [{ type: 'Off' }, { type: 'Off' }] })
    await run(bringBack)
    expect(await flaws()()).toEqual(E.right([]))
    await close()
  })

  test('bounds how long a login may hold up others, which goes on to do its work', async () => {
    const settings = statementsOf('alter role app')
    expect(settings).toHaveLength(2)
    for (const setting of settings) await run(setting)
    expect(await refers('3')).toBe(201)
  })

  test('finds the session that holds up the log', async () => {
    const [sessions = ''] = statementsOf('select pid')
    expect(await run(sessions)).toEqual([])
    const holder = new pg.Client({ connectionString: server.url(), application_name: 'a report' })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from norrsken.head for update')
    const found = await run(sessions.replace("interval '10 seconds'", "interval '0 seconds'"))
    await holder.end()
    expect(found).toEqual(
      expect.arrayContaining([[expect.any(Number), 'a report', 'idle in transaction', expect.any(Date)]])
    )
  })
})
