import type { Plain } from '../data/appends.ts'
import { onConnection, oneRow } from './sql.ts'

/** A table like that of our store: the same columns, the same indexes. Its positions come from a sequence. */
export interface RawTable {
  readonly name: string
  readonly count: () => Promise<number>
  /** The events of a stream, as they were written. */
  readonly read: (stream: string) => Promise<ReadonlyArray<Plain>>
  readonly drop: () => Promise<void>
}

/**
 * Makes such a table, in a schema of that name. A sequence gives positions that become visible in another order than they are
 * given in: this is a limit, and no way to keep a log.
 *
 * @param like - the schema that our store has made
 */
export const rawTable = async (url: string, schema: string, like = 'norrsken'): Promise<RawTable> => {
  const name = `${schema}.event`
  await onConnection(url, (client) =>
    client.query(`
      create schema ${schema};
      create table ${name} (like ${like}.event including all);
      create sequence ${schema}.position cache 1;
      alter table ${name} alter column position set default nextval('${schema}.position')`)
  )
  return {
    name,
    count: async () => Number((await oneRow(url, `select count(*) from ${name}`))[0]),
    read: (stream) =>
      onConnection(url, async (client) => {
        const { rows } = await client.query<{ body: string }>(
          `select body from ${name} where tenant = 'main' and stream = $1 order by version`,
          [stream]
        )
        return rows.map(({ body }) => JSON.parse(body))
      }),
    drop: () => onConnection(url, async (client) => void (await client.query(`drop schema ${schema} cascade`)))
  }
}
