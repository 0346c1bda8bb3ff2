import { type Server, startServer, type Version } from 'postgres-servers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './postgresEventStore.ts'
import { append, closed, idsOf } from './said.test-kit.ts'
import { open, right, run } from './servers.test-kit.ts'

/** Who may make the schema and its roles, and who owns them then: what servers of different versions see differently. */
export const describeOwners = (version: Version): void => {
  let server: Server
  let number = 0
  let roles: string
  /** The address of the test's database for a login. */
  const as = (login?: string): string => {
    const url = new URL(server.url(`o${number}`))
    if (login !== undefined) [url.username, url.password] = [login, 'password']
    return url.href
  }

  beforeAll(async () => {
    server = await startServer(version, { settings: { fsync: 'off' } })
    await run(
      server.url(),
      "create role maker login createrole password 'password'",
      "create role importer login password 'password'",
      "create role keeper login password 'password'"
    )
  })
  afterAll(() => server?.dispose())
  beforeEach(async () => {
    number += 1
    roles = `owners${number}`
    await run(server.url(), `create database o${number}`)
    await run(as(), `grant create on database o${number} to maker, importer`)
  })

  const owners = async (): Promise<ReadonlyArray<unknown>> =>
    (
      await run(
        as(),
        `select distinct pg_get_userbyid(owner) from (
          select nspowner as owner from pg_namespace where nspname = 'norrsken'
          union all select relowner from pg_class where relnamespace = 'norrsken'::regnamespace
          union all select proowner from pg_proc where pronamespace = 'norrsken'::regnamespace
        ) o`
      )
    ).flat()

  /** A login in the migrator's role brings the schema up, appends, and is not kept from anything of it. */
  const isKept = async (): Promise<void> => {
    await run(as(), `grant ${roles}_migrator to keeper`)
    right(await migrate({ connection: as('keeper'), roles })())
    const store = await open(as('keeper'), { tenant: 'kept' })
    right(await append(store, [closed('k1')]))
    expect(await idsOf(store)).toEqual(['k1'])
    await store.close()
    await run(as('keeper'), "insert into norrsken.login values ('keeper', 'kept')")
  }

  describe(`a schema on a server of ${version}`, () => {
    test('is made with its roles by a login that may make roles and schemas, and no more', async () => {
      expect(right(await migrate({ connection: as('maker'), roles })())).toMatchObject({ from: 0 })
      expect(await owners()).toEqual([`${roles}_migrator`])
      right(await migrate({ connection: as('maker'), roles })())
      await run(as('maker'), "insert into norrsken.login values ('maker', 'ours')")
      await isKept()
    })

    test.each(['postgres', 'maker'])('that was made without roles is given to its migrator by %s', async (login) => {
      const asked = login === 'postgres' ? as() : as(login)
      const owner = login === 'postgres' ? 'importer' : 'maker'
      right(await migrate({ connection: as(owner) })())
      const store = await open(as(owner))
      right(await append(store, [closed('e1')]))
      right(await migrate({ connection: asked, roles })())
      expect(await owners()).toEqual([`${roles}_migrator`])
      right(await append(store, [closed('e2')]))
      expect(await idsOf(store)).toEqual(['e1', 'e2'])
      await store.close()
      await isKept()
    })

    test('that its migrator owns stays so where it is brought up without a word of roles', async () => {
      right(await migrate({ connection: as(), roles })())
      await run(as(), `delete from norrsken.migration`, 'drop schema norrsken cascade')
      await run(as(), `create schema norrsken authorization ${roles}_migrator`, `grant ${roles}_migrator to keeper`)
      right(await migrate({ connection: as('keeper') })())
      expect(await owners()).toEqual([`${roles}_migrator`])
    })
  })
}
