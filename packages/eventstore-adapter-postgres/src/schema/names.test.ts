import { describe, expect, test } from 'vitest'
import { checked, literal, quoted, stored } from './names.ts'
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
    expect(checked('schema', name)).toBe(name)
  })

  test.each(['å'.repeat(32), 'a$$b', 'a$several$b'])('is not %j, but for a tenant', (name) => {
    expect(() => checked('schema', name)).toThrow('63 bytes and none of them `$`')
    expect(() => checked('role', name)).toThrow('54 bytes')
    expect(checked('tenant', name)).toBe(name)
  })

  test('leaves room for what the names of roles end with', () => {
    expect(Buffer.byteLength(rolesOf(checked('role', 'å'.repeat(27))).migrator)).toBe(63)
    expect(() => checked('role', 'å'.repeat(28))).toThrow('not a name of a role')
  })

  test.each(['', 'x'.repeat(61), 'a\u0000', 'a\n', '\ud800'])('is not %j', (name) => {
    expect(() => checked('tenant', name)).toThrow('not a name of a tenant')
  })
})
