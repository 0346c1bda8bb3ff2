import { createHash } from 'node:crypto'

/**
 * The name under which a statement on a schema is prepared. PostgreSQL cuts a longer one off, so the schema's is not in it: on
 * a connection that two stores share, the statements of two schemas would be one.
 *
 * @param schema - its name, quoted
 */
export const preparedName = (name: string, schema: string): string =>
  `norrsken ${name} ${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`
