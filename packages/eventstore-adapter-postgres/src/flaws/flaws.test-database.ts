import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Server, startServer, type Version } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DurableStore } from '../DurableStore.ts'
import { E } from '../fp.ts'
import { migrate } from '../postgresEventStore.ts'
import { append, closed } from '../said.test-kit.ts'
import { quoted } from '../schema/names.ts'
import { folder, open, openPglite, right, run } from '../servers.test-kit.ts'
import type { Flaw } from './Flaw.ts'

let server: Server
let schemas = 0

beforeAll(async () => {
  server = await startServer('18', { settings: { fsync: 'off' } })
  await run(server.url(), 'create role somebody nologin', 'create schema elsewhere')
})
afterAll(() => server?.dispose())

/** A schema of its own, its name such that it has to be quoted. */
const made = async (url: string): Promise<string> => {
  schemas += 1
  const schema = `A "log" ${schemas}`
  right(await migrate({ connection: url, schema, roles: 'norrsken' })())
  return schema
}

const flawsOf = async (store: DurableStore): Promise<ReadonlyArray<Flaw>> => {
  const found = right(await store.flaws()())
  await store.close()
  return found
}

describe.each<Version>(['14', '18', 'installed'])('a schema that `migrate` has made on PostgreSQL %s', (version) => {
  test('has no flaws, whoever asks, whether it has roles or not', async () => {
    const other = await startServer(version, { settings: { fsync: 'off' } })
    try {
      right(await migrate({ connection: other.url() })())
      expect(await flawsOf(await open(other.url()))).toEqual([])
      const schema = await made(other.url())
      await run(
        other.url(),
        "create role auditor login password 'password' in role norrsken_reader",
        `alter role auditor set search_path = ${quoted(schema)}`,
        `insert into ${quoted(schema)}.login values ('auditor', 'main')`
      )
      const auditor = new URL(other.url())
      auditor.username = 'auditor'
      auditor.password = 'password'
      expect(await flawsOf(await open(auditor.href, { schema }))).toEqual([])
    } finally {
      await other.dispose()
    }
  })
})

const refused = 'returns trigger language plpgsql as $$ begin return null; end $$'
const allowed =
  'returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return true; end $$'

/** What somebody does, and what is found of it. */
const done: ReadonlyArray<readonly [statement: string, ...flaws: Flaw[]]> = [
  ['alter table s.event disable trigger append_only', { type: 'Off', part: 'trigger', name: 'event.append_only' }],
  [
    'alter table s.event disable trigger all',
    { type: 'Off', part: 'trigger', name: 'event.append_only' },
    { type: 'Off', part: 'trigger', name: 'event.append_only_truncate' }
  ],
  [
    'alter table s.event enable trigger append_only_truncate',
    { type: 'Off', part: 'trigger', name: 'event.append_only_truncate' }
  ],
  [
    'alter table s.event enable replica trigger append_only',
    { type: 'Off', part: 'trigger', name: 'event.append_only' }
  ],
  ['drop trigger append_only on s.event', { type: 'Missing', part: 'trigger', name: 'event.append_only' }],
  [
    'create or replace trigger append_only before delete on s.event for each statement execute function s.refuse(); alter table s.event enable always trigger append_only',
    { type: 'Changed', part: 'trigger', name: 'event.append_only' }
  ],
  [
    'create or replace trigger append_only before update of batch or delete on s.event for each statement execute function s.refuse(); alter table s.event enable always trigger append_only',
    { type: 'Changed', part: 'trigger', name: 'event.append_only' }
  ],
  [
    `create function elsewhere.refuse() ${refused}; create or replace trigger append_only before update or delete on s.event for each statement execute function elsewhere.refuse(); alter table s.event enable always trigger append_only`,
    { type: 'Changed', part: 'trigger', name: 'event.append_only' }
  ],
  [
    `create trigger own before insert on s.event for each row execute function s.refuse()`,
    { type: 'Unknown', part: 'trigger', name: 'event.own' }
  ],
  [
    'create rule nothing as on insert to s.event do instead nothing',
    { type: 'Unknown', part: 'rule', name: 'event.nothing' }
  ],
  [`create or replace function s.refuse() ${refused}`, { type: 'Changed', part: 'function', name: 'refuse' }],
  [
    `create or replace function s.is_allowed(p_tenant text) ${allowed}`,
    { type: 'Changed', part: 'function', name: 'is_allowed' }
  ],
  ['alter function s.tenant() security invoker', { type: 'Changed', part: 'function', name: 'tenant' }],
  ['alter function s.batch set search_path = elsewhere', { type: 'Changed', part: 'function', name: 'batch' }],
  ['alter function s.append_one strict', { type: 'Changed', part: 'function', name: 'append_one' }],
  ['alter function s.append immutable', { type: 'Changed', part: 'function', name: 'append' }],
  [
    'create function s.batch(text) returns text language sql as $$ select $1 $$; revoke all on function s.batch(text) from public',
    { type: 'Changed', part: 'function', name: 'batch' },
    { type: 'OfAnother', part: 'function', name: 'batch', owner: 'owner' }
  ],
  ['drop function s.blockers', { type: 'Missing', part: 'function', name: 'blockers' }],
  [
    'alter function s.is_allowed owner to somebody',
    { type: 'OfAnother', part: 'function', name: 'is_allowed', owner: 'somebody' }
  ],
  ['alter table s.head owner to somebody', { type: 'OfAnother', part: 'table', name: 'head', owner: 'somebody' }],
  ['alter table s.event disable row level security', { type: 'Off', part: 'table', name: 'event' }],
  ['alter table s.login disable row level security', { type: 'Off', part: 'table', name: 'login' }],
  ['alter table s.projection_row set unlogged', { type: 'Changed', part: 'table', name: 'projection_row' }],
  [
    'drop table s.projection_row',
    { type: 'Missing', part: 'table', name: 'projection_row' },
    { type: 'Missing', part: 'policy', name: 'projection_row.own_tenant' }
  ],
  ['drop policy own_tenant on s.head', { type: 'Missing', part: 'policy', name: 'head.own_tenant' }],
  ['alter policy own_tenant on s.event using (true)', { type: 'Changed', part: 'policy', name: 'event.own_tenant' }],
  ['alter policy own_tenant on s.event to somebody', { type: 'Changed', part: 'policy', name: 'event.own_tenant' }],
  ['create policy more on s.event using (true)', { type: 'Unknown', part: 'policy', name: 'event.more' }],
  [
    'grant update on s.event to somebody',
    { type: 'Granted', part: 'table', name: 'event', privilege: 'UPDATE', to: 'somebody' }
  ],
  [
    'grant update (body, id) on s.event to norrsken_writer',
    { type: 'Granted', part: 'table', name: 'event', privilege: 'UPDATE', to: 'norrsken_writer' }
  ],
  [
    'grant delete, truncate on s.event to public',
    { type: 'Granted', part: 'table', name: 'event', privilege: 'DELETE', to: null },
    { type: 'Granted', part: 'table', name: 'event', privilege: 'TRUNCATE', to: null }
  ],
  [
    'grant insert on s.login to norrsken_reader',
    { type: 'Granted', part: 'table', name: 'login', privilege: 'INSERT', to: 'norrsken_reader' }
  ],
  [
    'grant select on s.projection to public',
    { type: 'Granted', part: 'table', name: 'projection', privilege: 'SELECT', to: null }
  ],
  [
    'grant execute on function s.append_one to public',
    { type: 'Granted', part: 'function', name: 'append_one', privilege: 'EXECUTE', to: null }
  ]
]

describe('a flaw', () => {
  const cases = done.map(([statement, ...found]) => [statement, found] as const)

  test.each(cases)('is found where somebody did `%s`', async (statement, found) => {
    const schema = await made(server.url())
    const store = await open(server.url(), { schema })
    await run(server.url(), statement.replaceAll(/\bs\./g, `${quoted(schema)}.`))
    expect(await flawsOf(store)).toEqual(found)
    await run(server.url(), 'drop function if exists elsewhere.refuse cascade')
  })

  test('is none of what is made besides: tables, functions and roles that read', async () => {
    const schema = await made(server.url())
    const s = quoted(schema)
    await run(
      server.url(),
      `create table ${s}.more (x integer)`,
      `grant all on ${s}.more to public`,
      `create trigger own before delete on ${s}.more for each statement execute function ${s}.refuse()`,
      `create policy own on ${s}.more using (true)`,
      `create rule own as on update to ${s}.more do also nothing`,
      `create function ${s}.more() returns integer language sql as $$ select 1 $$`,
      `revoke all on function ${s}.more() from public`,
      `create index on ${s}.event (type)`,
      `grant select on ${s}.event, ${s}.head to somebody`,
      `grant execute on function ${s}.append to somebody`
    )
    expect(await flawsOf(await open(server.url(), { schema }))).toEqual([])
  })

  test('is not told by a server that is not there', async () => {
    const other = await startServer('18', { settings: { fsync: 'off' } })
    right(await migrate({ connection: other.url() })())
    const store = await open(other.url())
    await other.dispose()
    expect(await store.flaws()()).toMatchObject(E.left({ type: 'Unavailable' }))
    await store.close()
  })
})

test('a store in a PGlite has none, and they are found there too', async () => {
  const { path, remove } = folder()
  const directory = join(path, 'log.db')
  const store = await openPglite(directory)
  right(await append(store, [closed('e1')]))
  expect(await flawsOf(store)).toEqual([])
  const database = await PGlite.create({ dataDir: directory })
  await database.exec('alter table norrsken.event disable trigger append_only')
  await database.close()
  expect(await flawsOf(await openPglite(directory))).toEqual([
    { type: 'Off', part: 'trigger', name: 'event.append_only' }
  ])
  remove()
})
