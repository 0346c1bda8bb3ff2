import assert from 'node:assert/strict'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

/** A database in memory that knows what columns a file of JSON has, and counts what is in them. */
export interface Counting {
  /** How many lines are JSON by the look of them: where objects end is found, and nothing in them is read. */
  readonly objects: () => Promise<number>
  /** How many events there are, of which every column is read. */
  readonly columns: () => Promise<number>
  readonly close: () => void
}

/** The columns are those that DuckDB finds in the lines by itself, which takes as long as some ten thousand of them. */
export const counting = async (path: string): Promise<Counting> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const found = (await connection.runAndReadAll(`describe select * from read_ndjson('${path}')`)).getRows()
  const columns = found.map(([name, type]) => `${quoted(String(name))}: ${quoted(String(type))}`).join(', ')
  const file = `read_ndjson('${path}', columns = {${columns}})`
  return {
    objects: () => firstOf(connection, `select count(*) from ${file}`),
    columns: () => firstOf(connection, `select count(columns(*)) from ${file}`),
    close: () => connection.closeSync()
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The first count that is answered. Of the columns of a log, the first is the id, which every event has. */
const firstOf = async (connection: DuckDBConnection, statement: string): Promise<number> => {
  const [row] = (await connection.runAndReadAll(statement)).getRows()
  assert.ok(row !== undefined, statement)
  return Number(row[0])
}
