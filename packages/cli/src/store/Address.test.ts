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
    expect(['log.ndjson', './postgres:log', '-', 'http://h/db', 'pglite'].filter(isAddress)).toEqual([])
  })

  test('on a server goes to the driver as it is, but for what says which log of the database it is', () => {
    expect(at('postgres://u:p%40@h:5433/db?sslmode=verify-full&tenant=a%20b&schema=logs')).toEqual({
      type: 'Server',
      connection: 'postgres://u:p%40@h:5433/db?sslmode=verify-full',
      schema: 'logs',
      tenant: 'a b',
      name: 'postgres://h:5433/db?tenant=a b'
    })
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
