import { describe, expect, test } from 'vitest'
import { literal, misnamed, quoted, stored } from './names.ts'
import { rolesOf } from './roles.ts'

test('a name is quoted so that it ends nowhere else', () => {
  expect(quoted('norrsken')).toBe('"norrsken"')
  expect(quoted('a"; drop table b; --')).toBe('"a""; drop table b; --"')
})

test('a text is quoted so that it ends nowhere else, however the server reads backslashes', () => {
  expect(literal("a'; drop table b; --")).toBe("E'a\\'; drop table b; --'")
  expect(literal("\\'")).toBe("E'\\\\\\''")
})

test('a text is stored without what PostgreSQL has no text with', () => {
  expect(stored('a"\\')).toBe('a\\"\\\\')
  expect(stored('\u0000\ud800å')).toBe('\\u0000\\ud800å')
  expect(new Set(['a', 'a\u0000', 'a\\u0000', 'a\ud800', 'a\ud801'].map(stored)).size).toBe(5)
})

describe('the name of a schema, a role or a tenant', () => {
  test.each(['norrsken', "it's", 'O"ther', 'å', 'our tenant', 'x'.repeat(60)])('may be %j', (name) => {
    expect(misnamed({ schema: name, tenant: name })).toBe(null)
  })

  test.each(['å'.repeat(32), 'a$$b', 'a$several$b'])('is not %j, but for a tenant', (name) => {
    expect(misnamed({ schema: name })?.faults[0]?.expected).toContain('63 bytes and none of them `$`')
    expect(misnamed({ roles: name })?.faults[0]?.expected).toContain('54 bytes')
    expect(misnamed({ tenant: name })).toBe(null)
  })

  test('leaves room for what the names of roles end with', () => {
    const name = 'å'.repeat(27)
    expect(misnamed({ roles: name })).toBe(null)
    expect(Buffer.byteLength(rolesOf(name).migrator)).toBe(63)
    expect(misnamed({ roles: `${name}å` })).not.toBe(null)
  })

  test.each(['', 'x'.repeat(61), 'a\u0000', 'a\n', '\ud800'])('is not %j', (name) => {
    const found = `a text of ${name.length} ${name.length === 1 ? 'character' : 'characters'}`
    const faults = [{ path: 'tenant', expected: '1 to 60 printable characters', found }]
    expect(misnamed({ schema: 'norrsken', tenant: name })).toEqual({ type: 'InvalidName', faults })
  })

  test('is a text', () => {
    expect(misnamed({ roles: 7 })?.faults).toMatchObject([{ path: 'roles', found: 'no text' }])
  })
})
