import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { address, isAddress } from './Address.ts'

const at = (word: string) => {
  const found = address(word)
  return E.isRight(found) ? found.right : null
}

describe('the address of a store', () => {
  test('is told from a file by its scheme', () => {
    const words = ['postgres://h/db', 'postgresql://h', 'pglite:folder', 'pglite:/a/b', 'POSTGRES://h']
    expect(words.filter(isAddress)).toEqual(words)
    const files = [
      'log.ndjson',
      './postgres:log',
      '-',
      './http://h/db',
      'pglite',
      'data//log',
      '12:30:00@home',
      'c://log'
    ]
    expect(files.filter(isAddress)).toEqual([])
  })

  test('on a server goes to the driver as it is, but for what says which log of the database it is', () => {
    expect(at('postgres://u:p%40@h:5433/db?sslmode=verify-full&tenant=a%20b&schema=logs')).toEqual({
      type: 'Server',
      connection: 'postgres://u:p%40@h:5433/db?sslmode=verify-full',
      schema: 'logs',
      tenant: 'a b',
      name: 'postgres://h:5433/db?tenant=a b&schema=logs'
    })
    expect(at('postgres://h?schema=logs')).toMatchObject({ name: 'postgres://h?schema=logs' })
    expect(at('postgres://h?schema=norrsken')).toMatchObject({ name: 'postgres://h' })
    expect(at('postgresql://h')).toMatchObject({ connection: 'postgresql://h', tenant: null, name: 'postgres://h' })
    expect(at('postgres:///db?host=/run/postgresql')).toMatchObject({ name: 'postgres:///db' })
    expect(at('postgres://user@/db')).toMatchObject({ name: 'postgres:///db' })
    expect(at('postgres://[::1]:5432/db')).toMatchObject({ name: 'postgres://[::1]:5432/db' })
  })

  test('in a folder is its path, relative or not', () => {
    expect(at('pglite:data/log.db')).toEqual({
      type: 'Folder',
      folder: 'data/log.db',
      tenant: null,
      name: 'pglite:data/log.db'
    })
    expect(at('pglite:/data?tenant=a')).toMatchObject({ folder: '/data', tenant: 'a', name: 'pglite:/data?tenant=a' })
  })

  test('is none where a password may have been cut in two', () => {
    expect(at('postgres://u:p@ss@h/db')).toBe(null)
    expect(at('postgres://u:12/ss@h/db')).toBe(null)
    expect(at('postgres://u:12?ss@h/db')).toBe(null)
    expect(at('postgres://u:12#ss@h/db')).toBe(null)
    expect(at('postgres://h/db#ss')).toBe(null)
  })

  test('is meant where its scheme is mistyped, and none', () => {
    const words = ['pgsql://h', 'postgre://u:p@h/db', 'http://h/db', 'postgres//h/db', 'postgre:/u:p@h', 'psql//u:p@h']
    expect(words.filter(isAddress)).toEqual(words)
    for (const word of words) expect(address(word)).toEqual(E.left({ type: 'UnknownScheme' }))
  })

  test('is none with a setting that nobody knows, which is not told', () => {
    const refused = address('postgres://h/db?sslmode=disable&tennant=x')
    expect(refused).toMatchObject({ left: { type: 'UnknownSetting', nearest: ['tenant'] } })
    expect(JSON.stringify(refused)).not.toContain('tennant')
    expect(address('pglite:folder?sslmode=disable')).toEqual(
      E.left({ type: 'UnknownSetting', nearest: [], known: ['tenant'] })
    )
    const settings = 'application_name=a&statement_timeout=9&options=-c%20x%3D1&host=/run'
    expect(at(`postgres:///db?tenant=a&${settings}`)).toMatchObject({ connection: `postgres:///db?${settings}` })
  })

  test('is none without a place, with a setting that is no name or twice there, and with one that a folder does not have', () => {
    expect(at('pglite:')).toBe(null)
    expect(at('postgres:h/db')).toBe(null)
    expect(at('postgres://h:port/db')).toBe(null)
    expect(at('postgres://h/db?tenant=')).toBe(null)
    expect(at('postgres://h/db?tenant=%zz')).toBe(null)
    expect(at('postgres://h/db?tenant=a&tenant=b')).toBe(null)
    expect(at(`postgres://h/db?schema=${'x'.repeat(61)}`)).toBe(null)
    expect(at('pglite:folder?schema=a')).toBe(null)
    expect(at('pglite:folder?tenant=a%00')).toBe(null)
  })
})
