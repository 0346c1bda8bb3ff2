import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DurableStore } from './DurableStore.ts'
import { E } from './fp.ts'
import { migrate, postgresEventStore } from './postgresEventStore.ts'
import { all, append, closed, idsOf } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'

let made: Databases
let ours: DurableStore
let theirs: DurableStore

/** The address of the same database for another login. */
const as = (login: string): string => {
  const url = new URL(made.url)
  url.username = login
  url.password = 'password'
  return url.href
}

beforeAll(async () => {
  made = await databases('18')
  right(await migrate({ connection: made.url, roles: 'norrsken' })())
  for (const [login, groups] of Object.entries({
    app: 'norrsken_reader, norrsken_writer',
    reader: 'norrsken_reader',
    writer: 'norrsken_writer',
    stranger: 'norrsken_reader, norrsken_writer'
  })) {
    await run(made.url, `create role ${login} login password 'password' in role ${groups}`)
  }
  await run(made.url, "insert into norrsken.login values ('app', 'ours'), ('reader', 'ours'), ('writer', 'ours')")
  ours = await open(as('app'), { tenant: 'ours' })
  theirs = await open(made.url, { tenant: 'theirs' })
  right(await append(ours, [closed('e1'), closed('e2')]))
  right(await append(theirs, [closed('e1')]))
})
afterAll(async () => {
  await ours?.close()
  await theirs?.close()
  await made?.dispose()
})

describe('the log', () => {
  test.each([
    "update norrsken.event set body = '{}'",
    'delete from norrsken.event',
    'truncate norrsken.event',
    "update norrsken.event set body = '{}' where false"
  ])('refuses `%s`, also to its owner', async (statement) => {
    await expect(run(made.url, statement)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('two tenants of one database', () => {
  test('have each their own ids, versions and positions', async () => {
    expect(await idsOf(ours)).toEqual(['e1', 'e2'])
    expect(await idsOf(theirs)).toEqual(['e1'])
    expect((await all(theirs.readAll()))[0]?.position).toBe('0000000000000001')
  })
})

describe('a login', () => {
  const seen = (login: string, tenant: string, table: string) =>
    run(as(login), `set norrsken.tenant = '${tenant}'`, `select tenant from norrsken.${table}`)

  test('that is bound to a tenant sees what is of that tenant, if it has named it', async () => {
    expect(await seen('app', 'ours', 'event')).toEqual([['ours'], ['ours']])
    expect(await seen('app', 'ours', 'head')).toEqual([['ours']])
    expect(await run(as('app'), 'select tenant from norrsken.event')).toEqual([])
  })

  test('sees nothing of a tenant that it is not bound to, whatever it names', async () => {
    for (const table of ['event', 'head']) {
      expect(await seen('app', 'theirs', table)).toEqual([])
      expect(await seen('stranger', 'ours', table)).toEqual([])
    }
    const opened = await open(as('stranger'), { tenant: 'ours' })
    expect(await idsOf(opened)).toEqual([])
    expect(await append(opened, [closed('x')])).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
    await opened.close()
    expect(await idsOf(ours)).not.toContain('x')
  })

  test('that only writes appends, sends a batch again, and reads nothing', async () => {
    const writing = await open(as('writer'), { tenant: 'ours' })
    const request = { batch: 'w', stream: 'case/w', expected: 'none', events: [closed('w1')] } as const
    const stored = await writing.append(request)()
    expect(E.isRight(stored)).toBe(true)
    expect(await writing.append(request)()).toEqual(stored)
    await expect(all(writing.readAll())).rejects.toMatchObject({ type: 'Unavailable' })
    await writing.close()
  })

  test('that only reads appends nothing, by no way', async () => {
    const reading = await open(as('reader'), { tenant: 'ours' })
    expect((await idsOf(reading)).slice(0, 2)).toEqual(['e1', 'e2'])
    expect(await append(reading, [closed('r1')])).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
    await reading.close()
  })

  test('may call nothing because everybody may', async () => {
    const open = await run(
      made.url,
      "select p.proname from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where p.pronamespace = 'norrsken'::regnamespace and a.grantee = 0"
    )
    expect(open).toEqual([])
  })

  test.each(['app', 'writer', 'reader'])('`%s` changes no table of the log but by appending', async (login) => {
    for (const statement of [
      "insert into norrsken.event (tenant, position, stream, version, id, type, recorded, body) values ('ours', 99, 'case/1', 99, 'x', 'x', 'x', 'x')",
      "update norrsken.head set position = 0 where tenant = 'ours'",
      'delete from norrsken.event',
      'truncate norrsken.event',
      "insert into norrsken.login values ('app', 'theirs')",
      'alter table norrsken.event disable trigger all',
      'drop table norrsken.event'
    ]) {
      await expect(run(as(login), "set norrsken.tenant = 'ours'", statement)).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('that is in the role of the migrator may bring the schema up, and own it', async () => {
    await run(
      made.url,
      "create role keeper login password 'password' in role owned_migrator".replace('owned', 'norrsken'),
      'create database kept',
      'create role other_migrator nologin'
    )
    const url = made.server.url('kept')
    right(await migrate({ connection: url, roles: 'norrsken' })())
    const keeper = new URL(as('keeper'))
    keeper.pathname = '/kept'
    expect(right(await migrate({ connection: keeper.href })())).toEqual({ from: 1, to: 1 })
    const store = await open(keeper.href)
    right(await append(store, [closed('k1')]))
    await store.close()
    expect(await run(url, "select tableowner from pg_tables where tablename = 'event'")).toEqual([
      ['norrsken_migrator']
    ])
  })

  test('with a wrong password is told so, without the password, the name or the address', async () => {
    const url = new URL(as('app'))
    url.password = 'not-the-password'
    expect(await postgresEventStore({ connection: url.href })()).toEqual(E.left({ type: 'NotReached', code: '28P01' }))
  })
})
