import type { Statement } from '../driver/Driver.ts'

/**
 * What is asked of the tables of projections.
 *
 * @param s - the schema's name, quoted
 */
export const statements = (s: string): Statements => ({
  begin: {
    text: `insert into ${s}.projection (tenant, name, version, position) values ($1, $2, $3, 0) on conflict do nothing`
  },
  lock: { text: `select version, position from ${s}.projection where tenant = $1 and name = $2 for update` },
  clear: { text: `delete from ${s}.projection_row where tenant = $1 and name = $2` },
  move: { text: `update ${s}.projection set version = $3, position = $4 where tenant = $1 and name = $2` },
  some: {
    text: `select encode(key, 'hex'), "row" from ${s}.projection_row
      where tenant = $1 and name = $2 and key in (select decode(k, 'hex') from unnest($3::text[]) k)`
  },
  remove: {
    text: `delete from ${s}.projection_row
      where tenant = $1 and name = $2 and key in (select decode(k, 'hex') from unnest($3::text[]) k)`
  },
  write: {
    text: `insert into ${s}.projection_row (tenant, name, key, "row")
      select $1, $2, decode(w.key, 'hex'), w.written from unnest($3::text[], $4::text[]) w (key, written)
      on conflict (tenant, name, key) do update set "row" = excluded."row"`
  },
  one: {
    name: `norrsken row ${s}`,
    text: `select r."row" from ${s}.projection p join ${s}.projection_row r on r.tenant = p.tenant and r.name = p.name
      where p.tenant = $1 and p.name = $2 and p.version = $3 and r.key = decode($4, 'hex')`
  },
  all: {
    text: `select encode(r.key, 'hex'), r."row" from ${s}.projection p
      join ${s}.projection_row r on r.tenant = p.tenant and r.name = p.name
      where p.tenant = $1 and p.name = $2 and p.version = $3 order by r.key`
  }
})

type Statements = Readonly<
  Record<'begin' | 'lock' | 'clear' | 'move' | 'some' | 'remove' | 'write' | 'one' | 'all', Statement>
>
