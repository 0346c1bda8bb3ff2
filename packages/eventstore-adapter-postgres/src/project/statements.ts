import type { Statement } from '../driver/Driver.ts'
import { preparedName } from '../driver/preparedName.ts'

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
    text: `select encode(r.key, 'hex'), r."row" from ${each(s, 'p.key, p."row"')}`
  },
  remove: {
    text: `delete from ${s}.projection_row where ctid = any (array(select r.ctid from ${each(s, 'p.ctid')}))`
  },
  write: {
    text: `insert into ${s}.projection_row (tenant, name, key, "row")
      select $1, $2, decode(w.key, 'hex'), w.written from unnest($3::text[], $4::text[]) w (key, written)
      on conflict (tenant, name, key) do update set "row" = excluded."row"`
  },
  one: {
    name: preparedName('row', s),
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

/**
 * Of each row that has one of the keys some columns, as `r`. Each key is looked up by itself: nobody knows yet how many rows
 * there are, and one plan for all of them went through all keys for each row.
 */
const each = (s: string, columns: string): string => `unnest($3::text[]) k (hex) cross join lateral (
        select ${columns} from ${s}.projection_row p
        where (p.tenant, p.name, p.key) >= ($1, $2, decode(k.hex, 'hex'))
          and (p.tenant, p.name, p.key) <= ($1, $2, decode(k.hex, 'hex'))
        order by p.tenant, p.name, p.key limit 1
      ) r`
