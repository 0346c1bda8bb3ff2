/** A name as SQL takes it for one, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL takes it for one, whatever is in it. */
export const literal = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A text as it is stored in a column: as JSON writes it, since PostgreSQL has no text with NUL or half a character. */
export const stored = (text: string): string => JSON.stringify(text).slice(1, -1)

/** A name of a schema, a role or a tenant that is no name is a bug of the caller. */
export const checked = (what: string, name: string): string => {
  if (typeof name === 'string' && /^[^\p{Cc}\p{Cs}]{1,60}$/u.test(name)) return name
  throw new RangeError(`not a name of a ${what}: 1 to 60 printable characters`)
}
