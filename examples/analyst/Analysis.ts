import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** What is asked of the tables: a period, as things stood at the end of a day, of one agreement (`null`: of all there is). */
export interface Question {
  readonly from: string
  readonly to: string
  readonly validAt: string
  readonly agreement: string | null
}

/** One line of an answer: of all that was counted (`dimension` is `null`), or of a row of a table. */
export interface Figure {
  readonly dimension: string | null
  readonly value: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly notYet: number
  readonly unknown: number
  /** What was measured, in ascending order; `null` where nothing was. */
  readonly numbers: ReadonlyArray<number> | null
}

/** An exported folder, open to be asked. */
export interface Analysis {
  /** What an indicator comes to, by its SQL. */
  readonly figures: (indicator: string, question: Question) => Promise<ReadonlyArray<Figure>>
  readonly close: () => void
}

const here = join(import.meta.dirname, 'sql')
const prelude = readFileSync(join(here, 'prelude.sql'), 'utf8')

/** The indicators that there is SQL for, such as `I01`, and `I17.2` where there are several versions. */
export const indicators: ReadonlyArray<string> = readdirSync(here)
  .filter((name) => name !== 'prelude.sql')
  .map((name) => basename(name, '.sql'))
  .sort()

/**
 * Opens the Parquet files of a folder. Nothing else is read but a table of populations.
 *
 * @param populations - a file in the form of a table of populations
 */
export const analysis = async (folder: string, populations: string): Promise<Analysis> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run('create schema raw')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.parquet'))) {
    await connection.run(`create table raw.${basename(name, '.parquet')} as from '${quoted(join(folder, name))}'`)
  }
  await connection.run(
    `create table raw.population as
       select r.municipality, r.year, r.people from (select unnest(rows) as r from read_json('${quoted(populations)}'))`
  )
  await connection.run(prelude)
  return {
    figures: async (indicator, question) => {
      await ask(connection, question)
      return answer(connection, readFileSync(join(here, `${indicator}.sql`), 'utf8'))
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

const quoted = (path: string): string => path.replaceAll("'", "''")

const ask = async (connection: DuckDBConnection, { from, to, validAt, agreement }: Question): Promise<void> => {
  await connection.run(`set variable period_from = date '${from}'; set variable period_to = date '${to}';
    set variable valid_at = date '${validAt}';
    set variable agreement = ${agreement === null ? 'null::varchar' : `'${quoted(agreement)}'`};
    delete from units; delete from stands`)
}

const answer = async (connection: DuckDBConnection, sql: string): Promise<ReadonlyArray<Figure>> => {
  const statements = await connection.extractStatements(sql)
  for (let index = 0; index < statements.count - 1; index += 1) {
    await (await statements.prepare(index)).run()
  }
  const last = await statements.prepare(statements.count - 1)
  const rows = (await last.runAndReadAll()).getRowObjectsJson()
  return rows.map((row) => ({
    dimension: text(row['dimension']),
    value: text(row['value']),
    numerator: whole(row['numerator']),
    denominator: whole(row['denominator']),
    notYet: whole(row['not_yet']) ?? 0,
    unknown: whole(row['unknown']) ?? 0,
    numbers: Array.isArray(row['numbers']) ? row['numbers'].map(Number) : null
  }))
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
const whole = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
