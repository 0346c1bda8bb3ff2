import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Unread } from '../data/caseLog.ts'

/** Copies rows into a table, as they come. */
export const copyIn = async (url: string, table: string, rows: Iterable<string | Buffer>): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const into = from(`copy ${table} (tenant, position, stream, version, id, type, recorded, body) from stdin`)
    await pipeline(Readable.from(rows, { objectMode: false }), client.query(into))
  } finally {
    await client.end()
  }
}

/** The rows of a log as COPY reads them, some hundred at a time. */
export function* rowsOf(log: ReadonlyArray<Unread>): Generator<string, void> {
  for (let start = 0; start < log.length; start += AT_ONCE) {
    let rows = ''
    for (let index = start; index < start + AT_ONCE && index < log.length; index += 1) {
      rows += rowOf(log[index] as Unread, index + 1)
    }
    yield rows
  }
}

/** JSON escapes tabs and line ends itself, and names of the benchmark have none: only backslashes are left. */
const rowOf = ({ stream, version, recorded, ...plain }: Unread, position: number): string => {
  const body = JSON.stringify(plain)
  const written = body.includes('\\') ? body.replaceAll('\\', '\\\\') : body
  return `main\t${position}\t${stream}\t${version}\t${plain.id}\t${plain.type}\t${recorded}\t${written}\n`
}

const AT_ONCE = 500
