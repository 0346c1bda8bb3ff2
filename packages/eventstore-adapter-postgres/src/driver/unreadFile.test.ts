import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { migrate, postgresEventStore } from '../postgresEventStore.ts'
import { words } from '../Unready.ts'
import { unreadFile } from './unreadFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'norrsken-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const missing = join(folder, 'secret-name.pem')
const garbage = join(folder, 'garbage.pem')
const key = join(folder, 'a key.pem')
writeFileSync(garbage, 'no PEM')
writeFileSync(
  key,
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' })
)
mkdirSync(join(folder, 'folder'))

const at = (query: string) => `postgres://user:pass@127.0.0.1:1/db${query}`

describe('a file that an address names', () => {
  test.each(['sslrootcert', 'sslcert', 'sslkey'] as const)(
    'as `%s` must be there, and be what it is for',
    async (setting) => {
      expect(await unreadFile(at(`?${setting}=${missing}`))).toEqual({ type: 'FileNotRead', setting, code: 'ENOENT' })
      expect(await unreadFile(at(`?${setting}=${folder}/folder`))).toEqual({
        type: 'FileNotRead',
        setting,
        code: 'EISDIR'
      })
      const found = await unreadFile(at(`?sslmode=require&${setting}=${garbage}`))
      expect(found).toMatchObject({ type: 'FileNotRead', setting, code: expect.stringMatching(/^ERR_OSSL_/) })
    }
  )

  test('is found as `pg` finds it: its name decoded, the last of several, and an empty one is none', async () => {
    expect(await unreadFile(at(`?sslkey=${encodeURIComponent(key)}`))).toBe(null)
    expect(await unreadFile(at(`?sslkey=${missing}&sslkey=${encodeURIComponent(key)}`))).toBe(null)
    expect(await unreadFile(at('?sslrootcert=&sslmode=disable'))).toBe(null)
    expect(await unreadFile(at(''))).toBe(null)
    expect(await unreadFile('')).toBe(null)
  })

  test('and is not there is told before the server is asked, without its name, the password or the address', async () => {
    let asked = 0
    const server = createServer((socket) => {
      asked += 1
      socket.destroy()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const connectionString = `postgres://user:pass@127.0.0.1:${port}/db?sslmode=verify-full&sslrootcert=${missing}`
    const unready = { type: 'FileNotRead', setting: 'sslrootcert', code: 'ENOENT' } as const
    for (const connection of [connectionString, { connectionString, max: 2 }]) {
      expect(await postgresEventStore({ connection })()).toEqual(E.left(unready))
      expect(await migrate({ connection })()).toEqual(E.left(unready))
    }
    await new Promise((closed) => server.close(closed))
    expect(asked).toBe(0)
    expect(words(unready)).toBe('the file of `sslrootcert` cannot be used: ENOENT')
  })
})
