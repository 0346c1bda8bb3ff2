import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counting } from './counting.test-kit.ts'
import type { DurableStore } from './DurableStore.ts'
import { E } from './fp.ts'
import { migrate, postgresEventStore } from './postgresEventStore.ts'
import { all, append, closed, idsOf } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'
import { connected, pause } from './sessions.test-kit.ts'

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
  await run(made.url, 'drop schema norrsken cascade')
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
    "update norrsken.event set body = '{}' where false",
    'delete from norrsken.event where false',
    'truncate norrsken.event, norrsken.head',
    'insert into norrsken.event select * from norrsken.event on conflict (id, tenant) do update set body = excluded.body',
    'merge into norrsken.event e using norrsken.event o on e.id = o.id when matched then delete',
    'with gone as (delete from norrsken.event returning id) select count(*) from gone'
  ])('refuses `%s`, to a superuser, to one that replicates, and to the role that owns it', async (statement) => {
    const before = await idsOf(ours)
    await expect(run(made.url, statement)).rejects.toMatchObject({ code: '23001' })
    await expect(run(made.url, 'set role norrsken_migrator', statement)).rejects.toMatchObject({ code: '23001' })
    const replicating = 'set session_replication_role = replica'
    await expect(run(made.url, replicating, statement)).rejects.toMatchObject({ code: '23001' })
    expect(await idsOf(ours)).toEqual(before)
  })

  test('is owned by the role of the migrator, which is no superuser', async () => {
    expect(
      await run(
        made.url,
        "select tableowner, rolsuper from pg_tables join pg_roles on rolname = tableowner where schemaname = 'norrsken' and tablename = 'event'"
      )
    ).toEqual([['norrsken_migrator', false]])
  })
})

describe('the notice that something was stored', () => {
  test('says nothing, not even by its channel whose it is', async () => {
    const heardOf = await open(made.url, { tenant: 'heard of' })
    const deliveries = heardOf.subscribe()[Symbol.asyncIterator]()
    await deliveries.next()
    const listening = "select query from pg_stat_activity where query ~ '^listen'"
    let channels: ReadonlyArray<unknown[]> = []
    while (channels.length === 0) channels = await run(made.url, listening)
    await deliveries.return?.()
    const spy = await connected(as('app'))
    const heard: pg.Notification[] = []
    spy.on('notification', (notification) => heard.push(notification))
    for (const [query] of channels) await spy.query(String(query))
    right(await append(heardOf, [closed('secret')], { stream: 'case/secret' }))
    while (heard.length === 0) await pause(5)
    await Promise.all([spy.end(), heardOf.close()])
    expect(heard.map(({ payload }) => payload)).toEqual([''])
    expect(heard[0]?.channel).toMatch(/^norrsken_[0-9a-f]{32}$/)
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
  })

  test.each([
    ['stranger', 'ours'],
    ['app', 'theirs'],
    ['app', 'nobody'],
    ['reader', 'theirs'],
    ['writer', 'theirs']
  ])('`%s` that is not bound to `%s` opens no store, and is told so', async (login, tenant) => {
    expect(await postgresEventStore({ connection: as(login), tenant })()).toEqual(E.left({ type: 'NotBound', tenant }))
  })

  test('that was bound when the store was opened, and is no longer, is forbidden to append', async () => {
    await run(made.url, "insert into norrsken.login values ('stranger', 'ours')")
    const opened = await open(as('stranger'), { tenant: 'ours' })
    expect(await idsOf(opened)).toEqual(await idsOf(ours))
    await run(made.url, "delete from norrsken.login where role = 'stranger'")
    const forbidden = E.left({ type: 'Forbidden' })
    expect(await append(opened, [closed('x')])).toEqual(forbidden)
    expect(await append(opened, [closed('x'), closed('y')])).toEqual(forbidden)
    expect(await opened.lag()()).toEqual(forbidden)
    expect(await opened.importLog(await all(ours.read('case/1')))()).toEqual(forbidden)
    await opened.close()
    expect(await idsOf(ours)).not.toContain('x')
  })

  test.each([
    ['append', "select * from norrsken.append_one('theirs', null, 'b', 'case/1', -1, 'x', 'CaseClosed', '{}')"],
    [
      'append several',
      "select * from norrsken.append('theirs', null, '{b}', '{case/1}', '{-1}', '{0}', '{1}', '{t}', '{f}', '{null}', '{}', '{}', '{x}', '{CaseClosed}', '{null}', '{null}', '{null}', array['{}'])"
    ],
    ['read a batch', "select * from norrsken.batch('theirs', 'batch 2')"],
    ['ask who appends', "select * from norrsken.blockers('theirs')"]
  ])('may call no function to %s for a tenant that it is not bound to, whatever it names', async (_, statement) => {
    for (const tenant of ['ours', 'theirs']) {
      await expect(run(as('app'), `set norrsken.tenant = '${tenant}'`, statement)).rejects.toMatchObject({
        code: '42501'
      })
    }
    expect(await idsOf(theirs)).toEqual(['e1'])
  })

  test('is told the same of a tenant that there is and of one that there is not', async () => {
    const answers = await Promise.all(
      ['theirs', 'nobody'].map((tenant) =>
        run(
          as('app'),
          `set norrsken.tenant = '${tenant}'`,
          `select norrsken.tenant(), norrsken.is_allowed('${tenant}')`
        )
      )
    )
    expect(answers).toEqual([[[null, false]], [[null, false]]])
  })

  test('sees rows of others in no way around: not by a function in its condition, a plan, or statistics', async () => {
    await run(made.url, 'analyze norrsken.event')
    const leaking = [
      "set norrsken.tenant = 'ours'",
      "create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0001 as $$ begin perform set_config('leak.seen', coalesce(current_setting('leak.seen', true), '') || $1, false); return true; end $$",
      'select count(*) from norrsken.event where pg_temp.leak(tenant)',
      "select current_setting('leak.seen', true)"
    ]
    expect(String(await run(as('app'), ...leaking))).toMatch(/^(ours)+$/)
    const statistics =
      "select most_common_vals::text from pg_stats where schemaname = 'norrsken' and tablename = 'event'"
    expect(await run(as('app'), "set norrsken.tenant = 'ours'", statistics)).toEqual([])
  })

  test('sees and changes only its own projections', async () => {
    const row = (tenant: string) =>
      `insert into norrsken.projection (tenant, name, version, position) values ('${tenant}', 'p', 1, 0) on conflict do nothing`
    await run(made.url, row('theirs'))
    await run(as('app'), "set norrsken.tenant = 'ours'", row('ours'))
    await expect(run(as('app'), "set norrsken.tenant = 'ours'", row('theirs'))).rejects.toMatchObject({ code: '42501' })
    await run(as('app'), "set norrsken.tenant = 'ours'", 'update norrsken.projection set position = 7')
    await run(as('app'), "set norrsken.tenant = 'ours'", 'delete from norrsken.projection_row')
    expect(await run(made.url, 'select tenant, position::integer from norrsken.projection order by tenant')).toEqual([
      ['ours', 7],
      ['theirs', 0]
    ])
  })

  test('sees of the others’ logins nothing', async () => {
    await expect(run(as('app'), 'select role from norrsken.login')).rejects.toMatchObject({ code: '42501' })
  })

  test('that only writes appends, sends a batch again, and reads nothing', async () => {
    const writing = await open(as('writer'), { tenant: 'ours' })
    const request = { batch: 'w', stream: 'case/w', expected: 'none', events: [closed('w1')] } as const
    const stored = await writing.append(request)()
    expect(E.isRight(stored)).toBe(true)
    expect(await writing.append(request)()).toEqual(stored)
    for (const reading of [writing.readAll(), writing.read('case/1'), writing.subscribe()]) {
      await expect(all<unknown>(reading)).rejects.toMatchObject({ name: 'StoreForbidden', type: 'Forbidden' })
    }
    expect(await writing.catchUp(counting)()).toEqual(E.left({ type: 'Forbidden' }))
    await writing.close()
  })

  test('bound to two tenants reads each of them, by whatever connection of a pool that they share', async () => {
    await run(made.url, "create role twofold login password 'password' in role norrsken_reader, norrsken_writer")
    await run(made.url, "insert into norrsken.login values ('twofold', 'one'), ('twofold', 'two')")
    const pool = new pg.Pool({ connectionString: as('twofold'), max: 3 })
    const [one, two] = [
      right(await postgresEventStore({ pool, tenant: 'one' })()),
      right(await postgresEventStore({ pool, tenant: 'two' })())
    ]
    right(await append(one, [closed('a')]))
    right(await append(two, [closed('b'), closed('c')]))
    const readings = Array.from({ length: 40 }, (_, number) => idsOf(number % 2 === 0 ? one : two))
    for (const [number, ids] of (await Promise.all(readings)).entries()) {
      expect(ids).toEqual(number % 2 === 0 ? ['a'] : ['b', 'c'])
    }
    await Promise.all([one.close(), two.close()])
    await pool.end()
  })

  test('whose connection has forgotten its tenant reads no empty log, but is refused', async () => {
    const pool = new pg.Pool({ connectionString: as('app'), max: 1 })
    const store = right(await postgresEventStore({ pool, tenant: 'ours' })())
    await pool.query('discard all')
    for (const reading of [store.readAll(), store.read('case/1'), store.subscribe()]) {
      await expect(all<unknown>(reading)).rejects.toMatchObject({ name: 'StoreForbidden' })
    }
    expect(await store.lag()()).toEqual(E.left({ type: 'Forbidden' }))
    await store.close()
    await pool.end()
  })

  test('that only reads appends nothing, by no way', async () => {
    const reading = await open(as('reader'), { tenant: 'ours' })
    expect((await idsOf(reading)).slice(0, 2)).toEqual(['e1', 'e2'])
    expect(await append(reading, [closed('r1')])).toEqual(E.left({ type: 'Forbidden' }))
    expect(await reading.catchUp(counting)()).toEqual(E.left({ type: 'Forbidden' }))
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
      "update norrsken.head set recorded = '' where tenant = 'ours'",
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
