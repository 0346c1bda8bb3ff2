import { describe, expect, test } from 'vitest'
import { configurationOf } from './configuration.ts'
import { E } from './fp.ts'

describe('the configuration', () => {
  test('of an empty environment keeps the log in a folder, for this machine alone', () => {
    expect(configurationOf({})).toEqual(
      E.right({
        host: '127.0.0.1',
        port: 8080,
        database: { type: 'folder', path: 'out/log.db' },
        tenant: 'main',
        log: null,
        populations: null,
        bodyBytes: 262_144,
        timeoutMs: 10_000
      })
    )
  })

  test('with an address keeps it on a server, whose schema is only checked unless it says otherwise', () => {
    const url = 'postgres://intake@db/intake'
    expect(configurationOf({ DATABASE_URL: url })).toMatchObject({
      right: { database: { type: 'server', url, migrates: false } }
    })
    expect(configurationOf({ DATABASE_URL: url, MIGRATE: 'on-start' })).toMatchObject({
      right: { database: { migrates: true } }
    })
  })

  test.each([
    { PORT: '65536' },
    { PORT: '-1' },
    { BODY_BYTES: '0' },
    { TIMEOUT_MS: '1e3' },
    { TENANT: 'a\nb' },
    { DATABASE_URL: 'hemligt' },
    { MIGRATE: 'yes' }
  ])('names a variable that is wrong, and not its value: %j', (environment) => {
    const [[name = '', value = ''] = []] = Object.entries(environment)
    const wrong = configurationOf(environment)
    const said = E.isLeft(wrong) ? wrong.left.join() : ''
    expect(said.startsWith(`${name}: expected `)).toBe(true)
    expect(said).not.toContain(`found ${value}`)
    expect(said).not.toContain('hemligt')
  })
})
