import pg from 'pg'
import type { Asked } from '../data/appends.ts'
import { type RawTable, rawTable } from './rawTable.ts'
import type { Way } from './Way.ts'

/** One prepared INSERT an event, which neither looks at what is there nor keeps the order in which readers see positions. */
export const inserts = async (url: string, schema: string, connections: number): Promise<Way> => {
  const table = await rawTable(url, schema)
  const text = `insert into ${table.name} (${columns}) values ('main', $1, $2, $3, $4, $5, $6, 1, $7)`
  return through(url, connections, table, async (pool, asked) => {
    const { stream, expected, batch, events } = asked
    for (const [index, { plain }] of events.entries()) {
      const values = [stream, expected + index + 1, plain.id, plain.type, now(), batch, JSON.stringify(plain)]
      await pool.query({ name: 'insert', text, values })
    }
  })
}

/** As `inserts`, where the stream is at the expected version. What it saw may be gone by the time that it writes. */
export const checkedInserts = async (url: string, schema: string, connections: number): Promise<Way> => {
  const table = await rawTable(url, schema)
  const text = `insert into ${table.name} (${columns})
    select 'main', $1::text, $2::integer + 1, $3::text, $4::text, $5::text, $6::text, 1, $7::text where coalesce((
      select version from ${table.name} where stream = $1 and tenant = 'main' order by version desc limit 1
    ), 0) = $2::integer`
  return through(url, connections, table, async (pool, asked) => {
    const { stream, expected, batch, events } = asked
    for (const [index, { plain }] of events.entries()) {
      const values = [stream, expected + index, plain.id, plain.type, now(), batch, JSON.stringify(plain)]
      const { rowCount } = await pool.query({ name: 'checked insert', text, values })
      if (rowCount !== 1) throw new Error('not at the version that was expected')
    }
  })
}

/** One prepared INSERT of all events of an append, from arrays. */
export const unnested = async (url: string, schema: string, connections: number): Promise<Way> => {
  const table = await rawTable(url, schema)
  const text = `insert into ${table.name} (${columns})
    select 'main', $1::text, $2::integer + e.number, e.id, e.type, $5::text,
      case e.number when 1 then $6::text end, case e.number when 1 then $8::integer end, e.body
    from unnest($3::text[], $4::text[], $7::text[]) with ordinality e (id, type, body, number)`
  return through(url, connections, table, async (pool, { stream, expected, batch, events }) => {
    const [ids, types] = [events.map(({ plain }) => plain.id), events.map(({ plain }) => plain.type)]
    const bodies = events.map(({ plain }) => JSON.stringify(plain))
    const values = [stream, expected, ids, types, now(), batch, bodies, events.length]
    await pool.query({ name: 'unnest', text, values })
  })
}

const columns = 'tenant, stream, version, id, type, recorded, batch, events, body'

const now = (): string => new Date().toISOString()

const through = (
  url: string,
  connections: number,
  { count, read }: RawTable,
  append: (pool: pg.Pool, asked: Asked) => Promise<void>
): Way => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  return { append: (asked) => append(pool, asked), count, read, close: () => pool.end() }
}
