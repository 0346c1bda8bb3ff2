import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Some } from './counted.ts'

/** A database in memory, and a copy of a log as Parquet beside it. */
export const connected = async (path: string): Promise<DuckDBConnection> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`copy (select * from ${ndjson(path)}) to '${parquetOf(path)}' (format parquet)`)
  return connection
}

/** A log as DuckDB reads it: the envelope as columns, and what an event says as JSON. */
export const ndjson = (path: string): string =>
  `read_ndjson('${path}', columns = {id: 'VARCHAR', stream: 'VARCHAR', type: 'VARCHAR', effective: 'VARCHAR', corrects: 'VARCHAR', data: 'JSON'})`

/** The same from the copy. */
export const parquet = (path: string): string => `read_parquet('${parquetOf(path)}')`

const parquetOf = (path: string): string => path.replace(/ndjson$/, 'parquet')

/** Seven indicators of 2024, in one statement. */
export const some = async (connection: DuckDBConnection, from: string): Promise<Some> => {
  const reader = await connection.runAndReadAll(statement(from))
  return Object.fromEntries(reader.getRows().map(([name, value]) => [String(name), Number(value)]))
}

/**
 * What stands: the last correction of each event, and nothing that was taken back. It is less than a history: a correction must
 * name the original, times are local as they are written, nobody moves, and all ten parties are bound all year. The generated log
 * is such a one.
 */
const statement = (from: string): string => `
with e as materialized (select *, row_number() over () as n from ${from}),
gone as (select data->>'event' as id from e where type = 'EventRetracted'),
replaced as (select corrects as id, max(n) as n from e where corrects is not null group by corrects),
s as materialized (
  select id, stream, type, effective[1:10] as day, effective, data, n from e
  where type in ('CaseReferred', 'CaseDiscussed', 'MeetingHeld', 'MeetingCalled', 'AttendeeEntered')
    and id not in (select id from gone) and id not in (select id from replaced)
    and (corrects is null or (corrects not in (select id from gone) and n in (select n from replaced)))
),
referred as (
  select stream, arg_max(data->>'homeMunicipality', (effective::timestamptz, n)) as home,
    arg_max(data->>'gender', (effective::timestamptz, n)) as gender, arg_max(data->>'ageBand', (effective::timestamptz, n)) as age
  from s where type = 'CaseReferred' group by stream
),
discussed as (select stream, day, effective::timestamptz as began, n, data from s where type = 'CaseDiscussed'),
firsts as (
  select stream, arg_min(day, (began, n)) as day, arg_min(data->>'$.basis.kind', (began, n)) as basis from discussed group by stream
  having arg_min(day, (began, n)) between '2024-01-01' and '2024-12-31'
),
counted as (select * from firsts left join referred using (stream)),
held as (
  select stream, arg_max(data, (effective::timestamptz, n)) as data from s where type = 'MeetingHeld' group by stream
  having arg_max(day, (effective::timestamptz, n)) between '2024-01-01' and '2024-12-31'
),
party as (select unnest(['police', 'region', 'berg', 'bracke', 'harjedalen', 'krokom', 'ragunda', 'stromsund', 'are', 'ostersund']) as party),
calls as (select stream, any_value(data->'called') as called from s where type = 'MeetingCalled' group by stream),
called as (
  select h.stream, p.party from held h cross join party p left join calls c using (stream)
  where case when c.called is null then (h.data->>'kind') = 'regular' or c.stream is not null
    else list_contains(list_transform(from_json(c.called, '["VARCHAR"]'), lambda unit: split_part(unit, '/', 1)), p.party) end
),
came as (
  select stream, split_part(unnest(from_json(data->'attendance', '[{"unit":"VARCHAR"}]')).unit, '/', 1) as party from held
  union select s.stream, split_part(s.data->>'unit', '/', 1) from s join held h using (stream)
  where s.type = 'AttendeeEntered' and s.effective::timestamptz < (h.data->>'to')::timestamptz
)
select 'I01' as name, count(*) as many from counted
union all select 'I03 of', count(*) from counted where basis = 'consent'
union all select 'I03 all', count(*) from counted
union all select 'I06 ' || (data->>'kind'), count(*) from discussed where day between '2024-01-01' and '2024-12-31' group by 1
union all select 'I19 ' || home, count(*) from counted group by 1
union all select 'I20 ' || gender, count(*) from counted group by 1
union all select 'I20 ' || age, count(*) from counted group by 1
union all select 'I23 all', count(*) from called
union all select 'I23 of', count(*) from called semi join came using (stream, party)
union all select 'I29 ' || (data->>'kind'), count(*) from held group by 1`
