/** A name as SQL takes it for one, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL takes it for one, whatever is in it. */
export const literal = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A text as it is stored in a column: as JSON writes it, since PostgreSQL has no text with NUL or half a character. */
export const stored = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * A name of a schema, a tenant, or the beginning of names of roles, that is none is a bug of the caller.
 *
 * PostgreSQL keeps 63 bytes of the name of a schema or a role, and cuts off the rest without a word: two names would be one.
 * A `$` might end the body of a function in which the name stands.
 */
export const checked = (what: keyof typeof mostBytes, name: string): string => {
  if (typeof name === 'string' && printable.test(name) && (what === 'tenant' || isIdentifier(name, mostBytes[what]))) {
    return name
  }
  const more = what === 'tenant' ? '' : `, at most ${mostBytes[what]} bytes and none of them \`$\``
  throw new RangeError(`not a name of a ${what}: 1 to 60 printable characters${more}`)
}

const printable = /^[^\p{Cc}\p{Cs}]{1,60}$/u

/** A role's name has more to come, `_migrator` at the most. A tenant is no name to PostgreSQL, but a text. */
const mostBytes = { schema: 63, role: 63 - '_migrator'.length, tenant: Number.POSITIVE_INFINITY } as const

const isIdentifier = (name: string, most: number): boolean => !name.includes('$') && Buffer.byteLength(name) <= most
