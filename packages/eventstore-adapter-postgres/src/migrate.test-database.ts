import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Server, startServer } from 'postgres-servers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pgDriver } from './driver/pgDriver.ts'
import { E } from './fp.ts'
import { migrateBy } from './migrate.ts'
import { migrate, postgresEventStore } from './postgresEventStore.ts'
import { append, closed, idsOf } from './said.test-kit.ts'
import { type Migration, migrations } from './schema/migrations.ts'
import { open, right, run } from './servers.test-kit.ts'

let server: Server
let url: string
let number = 0

beforeAll(async () => {
  server = await startServer('14', { settings: { fsync: 'off' } })
})
afterAll(() => server?.dispose())
beforeEach(async () => {
  number += 1
  await run(server.url(), `create database m${number}`)
  url = server.url(`m${number}`)
})

const connection = () => ({ connection: url })

describe('migrating', () => {
  test('makes the schema, and does nothing the second time', async () => {
    expect(await migrate(connection())()).toEqual(E.right({ from: 0, to: migrations.length }))
    expect(await migrate(connection())()).toEqual(E.right({ from: migrations.length, to: migrations.length }))
  })

  test('is done once where ten programs start at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => migrate({ ...connection(), roles: 'ten' })()))
    const found = outcomes.map((outcome) => right(outcome).from)
    expect(found.filter((from) => from === 0)).toHaveLength(1)
    expect(await run(url, 'select version from norrsken.migration')).toHaveLength(migrations.length)
  })

  test('of several databases at once makes their common roles once', async () => {
    const names = [1, 2, 3, 4].map((of) => `m${number}_${of}`)
    for (const name of names) await run(server.url(), `create database ${name}`)
    const outcomes = await Promise.all(
      names.map((name) => migrate({ connection: server.url(name), roles: 'common' })())
    )
    expect(outcomes).toEqual(names.map(() => E.right({ from: 0, to: migrations.length })))
  })

  test('makes several schemas in one database, whatever their names', async () => {
    for (const schema of ['one', 'O"ther', "it's"]) {
      right(await migrate({ ...connection(), schema })())
      const opened = right(await postgresEventStore({ ...connection(), schema })())
      right(await append(opened, [closed('e1')]))
      expect(await idsOf(opened)).toEqual(['e1'])
      await opened.close()
    }
  })

  test('leaves a schema that a newer program has made as it is, and says so', async () => {
    right(await migrate(connection())())
    const newer = migrations.length + 1
    await run(url, `insert into norrsken.migration (version, name) values (${newer}, 'later')`)
    const rights = "select relname, relowner, relacl::text from pg_class where relnamespace = 'norrsken'::regnamespace"
    const before = await run(url, rights)
    const tooNew = E.left({ type: 'TooNew', schema: 'norrsken', found: newer, known: migrations.length })
    expect(await migrate({ ...connection(), roles: `newer${number}` })()).toEqual(tooNew)
    expect(await run(url, rights)).toEqual(before)
    expect(await run(url, `select from pg_roles where rolname like 'newer${number}%'`)).toEqual([])
  })

  test('takes no names that are none', async () => {
    const faults = [{ path: 'schema' }, { path: 'roles' }]
    expect(await migrate({ ...connection(), schema: '', roles: 'a\n' })()).toMatchObject({
      left: { type: 'InvalidName', faults }
    })
  })

  test('by a step that fails changes nothing', async () => {
    right(await migrate(connection())())
    const broken: Migration = {
      version: migrations.length + 1,
      name: 'broken',
      sql: (s) => `drop table ${s}.event; select 1/0`
    }
    const pool = new pg.Pool({ connectionString: url })
    const driver = pgDriver(pool, '', true)
    await expect(migrateBy(driver, {}, [...migrations, broken])).rejects.toMatchObject({ code: '22012' })
    await driver.close()
    const opened = await open(url)
    right(await append(opened, [closed('e1')]))
    await opened.close()
  })
})

describe('a store', () => {
  test('says that there is no schema, and what to do', async () => {
    expect(await postgresEventStore(connection())()).toEqual(
      E.left({ type: 'NotMigrated', schema: 'norrsken', found: 0, needed: migrations.length })
    )
  })

  test('says that a newer program has made the schema', async () => {
    right(await migrate(connection())())
    await run(url, `insert into norrsken.migration (version, name) values (${migrations.length + 1}, 'later')`)
    expect(await postgresEventStore(connection())()).toMatchObject({
      left: { type: 'TooNew', found: migrations.length + 1 }
    })
  })

  test('is not closed twice', async () => {
    right(await migrate(connection())())
    const opened = await open(url)
    await Promise.all([opened.close(), opened.close()])
    await opened.close()
    expect(await append(opened, [closed('e1')])).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
  })

  test.each([{ tenant: '' }, { schema: 'a\u0000' }])('is not opened by a name that is none: %j', async (names) => {
    const faults = [{ path: Object.keys(names)[0], expected: expect.stringContaining('1 to 60 printable characters') }]
    expect(await postgresEventStore({ ...connection(), ...names })()).toMatchObject({
      left: { type: 'InvalidName', faults }
    })
  })

  test('says that a database does not keep every text', async () => {
    await run(server.url(), `create database l${number} encoding latin1 template template0`)
    expect(await postgresEventStore({ connection: server.url(`l${number}`) })()).toEqual(
      E.left({ type: 'WrongEncoding', encoding: 'LATIN1' })
    )
  })
})

const golden = join(import.meta.dirname, '..', 'golden')
const dumps = readdirSync(golden).filter((name) => name.endsWith('.sql'))

describe('a dump', () => {
  test('is there of every version that has been', () => {
    expect(dumps.map((name) => Number.parseInt(name, 10)).sort()).toEqual(migrations.map(({ version }) => version))
  })

  test.each(dumps)(
    '`%s` is brought up once where two programs start at once, and by a step that is yet to come',
    async (name) => {
      await run(url, readFileSync(join(golden, name), 'utf8').replaceAll(/^\\.*$/gm, ''))
      const next: Migration = {
        version: migrations.length + 1,
        name: 'the next',
        sql: (s) => `create table ${s}.next (x int); insert into ${s}.next values (1); select pg_sleep(0.2)`
      }
      const steps = [...migrations, next]
      const drivers = [1, 2].map(() => pgDriver(new pg.Pool({ connectionString: url }), '', true))
      const done = await Promise.all(drivers.map((driver) => migrateBy(driver, { roles: 'two' }, steps)))
      await Promise.all(drivers.map((driver) => driver.close()))
      const froms = done.map((outcome) => right(outcome).from).sort()
      expect(froms).toEqual([Number.parseInt(name, 10), steps.length])
      expect(await run(url, 'select x from norrsken.next')).toEqual([[1]])
      expect(await run(url, 'select id from norrsken.event order by position')).toEqual([['e1'], ['e2'], ['e3']])
    }
  )

  test.each(dumps)('`%s` is restored in another cluster and brought up, and the work goes on', async (name) => {
    const statements = readFileSync(join(golden, name), 'utf8').replaceAll(/^\\.*$/gm, '')
    await run(url, statements)
    right(await migrate(connection())())
    const opened = await open(url)
    expect(await idsOf(opened)).toEqual(['e1', 'e2', 'e3'])
    const stored = right(await append(opened, [closed('e4')], { stream: 'case/1', expected: 2 }))
    expect(stored).toMatchObject({ version: 3, position: '0000000000000004' })
    expect(stored.recorded >= '2023-03-08T12:00:00.000Z').toBe(true)
    const again = { batch: 'first', stream: 'case/1', expected: 'none', events: [closed('e1')] } as const
    expect(right(await opened.append(again)())).toMatchObject({ version: 1, position: '0000000000000001' })
    // The dump was made without rights.
    expect(right(await opened.flaws()()).filter(({ type }) => type !== 'Granted')).toEqual([])
    await opened.close()
  })
})
