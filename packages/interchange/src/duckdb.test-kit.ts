import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** What DuckDB answers to a question about a file: the types of the columns by name, and the rows. */
export interface Answer {
  readonly types: ReadonlyArray<readonly [name: string, type: string]>
  readonly rows: ReadonlyArray<ReadonlyArray<DuckDBValue>>
}

/** Asks DuckDB about a file with these contents, whose path stands in the question for `$file`. */
export const askDuckDb = async (contents: string | Uint8Array, question: string): Promise<Answer> => {
  const folder = mkdtempSync(join(tmpdir(), 'interchange-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const file = join(folder, 'file')
    writeFileSync(file, contents)
    await connection.run("set timezone = 'UTC'")
    const reader = await connection.runAndReadAll(question.replaceAll('$file', `'${file}'`))
    const types = reader.columnTypes()
    return {
      types: reader.columnNames().map((name, at) => [name, String(types[at])]),
      rows: reader.getRows()
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}
