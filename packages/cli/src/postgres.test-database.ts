import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { migrate } from '@norrsken/eventstore-adapter-postgres'
import pg from 'pg'
import { type Server, startServer } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersAreThoseOfTheFile, coordinator, folder, norrsken, withSecret } from './stores.test-kit.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const { path, remove } = folder()
const log = join(path, 'log.ndjson')
const sample = textOf(sampleLog)
writeFileSync(log, sample)

let server: Server
beforeAll(async () => {
  server = await startServer('18')
  await sql('postgres', 'create database logs', 'create database bare')
}, 60_000)
afterAll(async () => {
  await server?.dispose()
  remove()
}, 60_000)

const sql = async (database: string, ...statements: ReadonlyArray<string>): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url(database) })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** What messages call a database of the server. */
const name = (database: string, port = server.port): string => `postgres://127.0.0.1:${port}/${database}`

const english = ['--lang', 'en', '--json']

/** How a command ends whose store is not available, by what it says. */
const unavailable = async (address: string, ...words: ReadonlyArray<string>): Promise<string> => {
  const { exit, out, err } = await withSecret(server.password, ...words, ...english)
  expect(exit).toBe(3)
  const { type, message } = JSON.parse(out).error
  expect(type).toBe('StoreUnavailable')
  expect(err).toBe(`norrsken: ${message}\n`)
  return message.replace(`${address} is not available: `, '')
}

describe('the store of a server', () => {
  answersAreThoseOfTheFile('a PostgreSQL', (tenant) => `${server.url('logs')}?tenant=${tenant}`)

  test('survives the loss of power, and is called by its place alone', async () => {
    const { out } = await withSecret(server.password, 'import', log, `${server.url('logs')}?tenant=durable`, '--json')
    expect(JSON.parse(out)).toEqual({
      store: `postgres://127.0.0.1:${server.port}/logs?tenant=durable`,
      events: sampleLog.length,
      streams: 4,
      durability: 'power',
      synthetic: true
    })
  })

  test('has a schema of its own where the address says so, which the first import makes', async () => {
    const at = `${server.url('bare')}?schema=own`
    expect((await norrsken('import', log, at)).exit).toBe(0)
    expect((await norrsken('export', at, ...coordinator)).out).toBe(sample)
    expect((await norrsken('state', server.url('bare'))).exit).toBe(3)
  })

  test('is read by a login that may read alone, which cannot import', async () => {
    await migrate({ connection: server.url('logs'), roles: 'norrsken' })()
    await sql(
      'logs',
      `create role auditor login password '${server.password}' in role norrsken_reader`,
      "insert into norrsken.login values ('auditor', 'durable')"
    )
    const reader = server.url('logs').replace('owner', 'auditor')
    expect((await norrsken('export', `${reader}?tenant=durable`, ...coordinator)).out).toBe(sample)
    expect(await unavailable(name('logs?tenant=sample'), 'state', `${reader}?tenant=sample`)).toBe(
      'this user is not bound to the tenant `sample`'
    )
    expect(await unavailable(name('logs?tenant=sample'), 'verify', `${reader}?tenant=sample`)).toBe(
      'this user is not bound to the tenant `sample`'
    )
    expect(await unavailable(name('logs?tenant=durable'), 'import', log, `${reader}?tenant=durable`)).toBe(
      'this user may not do that (SQLSTATE 42501); nothing was stored'
    )
  })

  test('that makes its user wait for too long says so, at reading and at writing', async () => {
    const at = `${server.url('logs')}?tenant=waiting&statement_timeout=300`
    await norrsken('import', log, at)
    const client = new pg.Client({ connectionString: server.url('logs') })
    await client.connect()
    await client.query('begin; lock table norrsken.event, norrsken.head in access exclusive mode')
    try {
      const reason = 'it refused, as it took longer than is allowed, or somebody cancelled it (SQLSTATE 57014)'
      const whose = name('logs?tenant=waiting')
      expect(await unavailable(whose, 'export', at, ...coordinator, '--out', join(path, 'no'))).toBe(
        `${reason} while it was read`
      )
      expect(await unavailable(whose, 'import', log, at)).toBe(`${reason}; nothing was stored`)
    } finally {
      await client.end()
    }
  })

  test('takes over the rest of a log of which it has the beginning', async () => {
    const [begins, rest] = [join(path, 'begins.ndjson'), join(path, 'rest.ndjson')]
    writeFileSync(begins, textOf(sampleLog.slice(0, 9)))
    writeFileSync(rest, textOf(sampleLog.slice(9)))
    const at = `${server.url('logs')}?tenant=parts`
    expect((await norrsken('import', rest, at)).exit).toBe(2)
    expect((await norrsken('import', begins, at)).exit).toBe(0)
    expect((await norrsken('import', rest, at)).exit).toBe(0)
    expect((await norrsken('export', at, ...coordinator)).out).toBe(sample)
  })

  test('has a schema that migrate makes, with its roles, and leaves as it is the next time', async () => {
    await sql('postgres', 'create database prepared')
    const at = `${server.url('prepared')}?schema=own`
    const migrate = async (...words: ReadonlyArray<string>): Promise<unknown> => {
      const { exit, out, err } = await withSecret(server.password, 'migrate', at, ...words, '--json')
      return { exit, err, ...JSON.parse(out) }
    }
    const made = { exit: 0, err: '', store: name('prepared?schema=own'), schema: 'own' }
    expect(await migrate('--roles', 'shared')).toEqual({ ...made, from: 0, to: 1, roles: 'shared' })
    expect(await migrate()).toEqual({ ...made, from: 1, to: 1, roles: null })
    await sql('prepared', 'grant usage on schema own to shared_reader', 'set role shared_migrator')
    expect((await norrsken('import', log, at)).exit).toBe(0)
    expect(await unavailable(name('none'), 'migrate', server.url('none'))).toBe(
      'the server has no such database (SQLSTATE 3D000)'
    )
  })
})

describe('a server that is not available', () => {
  test('is told by why: a wrong password, no database, no schema', async () => {
    const wrong = server.url('logs').replace(server.password, `${server.password}%40x`)
    expect(await unavailable(name('logs'), 'state', wrong)).toBe(
      'the server does not let this user in, or the password is wrong (SQLSTATE 28P01)'
    )
    expect(await unavailable(name('none'), 'verify', server.url('none'))).toBe(
      'the server has no such database (SQLSTATE 3D000)'
    )
    await sql('postgres', 'create database fresh')
    expect(await unavailable(name('fresh'), 'check', server.url('fresh'))).toBe(
      'the schema `norrsken` has not been made; `import` and `migrate` make it'
    )
  })

  test('is told where nobody listens, and where somebody listens who does not speak', async () => {
    const port = await new Promise<number>((found) => {
      const free = createServer().listen(0, '127.0.0.1', () => {
        const address = free.address()
        free.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
      })
    })
    const nobody = server.url('logs').replace(String(server.port), String(port))
    expect(await unavailable(name('logs', port), 'state', nobody)).toBe('the server cannot be reached: ECONNREFUSED')
    const mute = createServer((socket) => socket.end('hello\n').pipe(new PassThrough()))
    await new Promise<void>((ready) => mute.listen(port, '127.0.0.1', ready))
    expect(await unavailable(name('logs', port), 'import', log, nobody)).toBe('the server cannot be reached')
    await new Promise((closed) => mute.close(closed))
  })

  test('is told where the certificate that its address names is not there', async () => {
    const at = `${server.url('logs')}?sslmode=verify-full&sslrootcert=${path}/none.pem`
    expect(await unavailable(name('logs'), 'state', at)).toBe(
      'the file that `sslrootcert` names cannot be used: ENOENT'
    )
  })
})

describe('verify', () => {
  const verify = async (): Promise<unknown> => {
    const { exit, out } = await withSecret(server.password, 'verify', `${server.url('kept')}?tenant=ours`, '--json')
    return { exit, ...JSON.parse(out) }
  }

  test('finds that a server does not keep the log as it was made, and the event that was changed meanwhile', async () => {
    await sql('postgres', 'create database kept')
    await norrsken('import', log, `${server.url('kept')}?tenant=ours`)
    const events = sampleLog.length
    expect(await verify()).toMatchObject({ exit: 0, events, problems: [] })
    await sql(
      'kept',
      'alter table norrsken.event disable trigger append_only',
      "update norrsken.event set body = '{}' where position = 5",
      'create role clerk nologin',
      'grant update on norrsken.event to clerk'
    )
    const problem = expect.any(String)
    expect(await verify()).toMatchObject({
      exit: 4,
      events: 4,
      problems: [
        {
          line: 0,
          problem: 'trigger event.append_only: expected a trigger that always fires, found one that does not'
        },
        { line: 0, problem: 'table event: expected no right to UPDATE, found one that "clerk" has' },
        { line: 5, problem }
      ],
      total: 3
    })
  })
})

test('what the log was is there after the server was killed', async () => {
  const at = `${server.url('logs')}?tenant=killed`
  await norrsken('import', log, at)
  await server.kill()
  expect((await withSecret(server.password, 'state', at)).exit).toBe(3)
  await server.start()
  expect((await norrsken('export', at, ...coordinator)).out).toBe(sample)
})
