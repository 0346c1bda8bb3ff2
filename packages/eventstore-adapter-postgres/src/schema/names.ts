import { Log } from '@norrsken/core'
import type { InvalidName } from '../Unready.ts'

/** A name as SQL takes it for one, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL takes it for one, whatever is in it. */
export const literal = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A text as it is stored in a column: as JSON writes it, since PostgreSQL has no text with NUL or half a character. */
export const stored = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * What is wrong with the names that a schema, a tenant and roles are given: nothing, or that they are none.
 *
 * PostgreSQL keeps 63 bytes of the name of a schema or a role, and cuts off the rest without a word: two names would be one.
 * A `$` might end the body of a function in which the name stands. A tenant is no name to PostgreSQL, but a text.
 */
export const misnamed = (names: { readonly [what: string]: unknown }): InvalidName | null => {
  const faults = Object.entries(names).flatMap(([path, name]) =>
    isName(name, mostBytes.get(path)) ? [] : [{ path, expected: expectedOf(path), found: told(name) }]
  )
  return faults.length === 0 ? null : { type: 'InvalidName', faults }
}

/** A role's name has more to come, `_migrator` at the most. */
const mostBytes: ReadonlyMap<string, number> = new Map([
  ['schema', 63],
  ['roles', 63 - '_migrator'.length]
])

const expectedOf = (what: string): string => {
  const most = mostBytes.get(what)
  return `1 to 60 printable characters${most === undefined ? '' : `, at most ${most} bytes and none of them \`$\``}`
}

const isName = (name: unknown, most: number | undefined): boolean =>
  typeof name === 'string' &&
  /^[^\p{Cc}\p{Cs}]{1,60}$/u.test(name) &&
  (most === undefined || (!name.includes('$') && Buffer.byteLength(name) <= most))

const told = (name: unknown): string => (typeof name === 'string' ? Log.textOfLength([...name].length) : 'no text')
