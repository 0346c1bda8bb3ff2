import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Server } from 'postgres-servers'
import { figuresOf } from './pgbenchOutput.ts'

/** How many clients send how many inserts each. */
export interface Bench {
  readonly clients: number
  readonly inserts: number
  readonly run: number
  /** The event that is stored, again and again. */
  readonly body: string
  readonly type: string
}

/** The program, where one is installed; it comes with a server, but not with the one from npm. */
export const pgbench = (): string | undefined =>
  [...['18', '17', '16', '15', '14'].map((version) => `/usr/lib/postgresql/${version}/bin`), '/usr/local/pgsql/bin']
    .concat((process.env['PATH'] ?? '').split(delimiter))
    .map((folder) => join(folder, 'pgbench'))
    .find((file) => existsSync(file))

/** Sends inserts of one event each, prepared, and tells how long they took, in nanoseconds, without the connecting. */
export const insertBy = async (
  program: string,
  { host, port, user, password }: Server,
  table: string,
  { clients, inserts, run, body, type }: Bench
): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
  const script = join(folder, 'insert.sql')
  writeFileSync(script, scriptOf(table, body, type))
  try {
    const { stdout } = await promisify(execFile)(
      program,
      [
        ...['--no-vacuum', '--protocol=prepared', `--client=${clients}`, `--jobs=${Math.min(clients, 2)}`],
        ...[`--transactions=${inserts}`, `--define=run=${run}`, '--define=number=0', `--file=${script}`],
        ...[`--host=${host}`, `--port=${port}`, `--username=${user}`, 'postgres']
      ],
      { env: { ...process.env, PGPASSWORD: password } }
    )
    const { transactions, perSecond } = figuresOf(stdout)
    if (transactions !== clients * inserts) throw new Error(`pgbench stored ${transactions} of ${clients * inserts}`)
    return (transactions / perSecond) * 1e9
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each event its stream, id and batch, as where they come from a program. */
const scriptOf = (table: string, body: string, type: string): string => {
  const name = ":run || '.' || :client_id || '.' || :number"
  return `\\set number :number + 1
insert into ${table} (tenant, stream, version, id, type, recorded, batch, events, body) values (
  'main', 'case/' || ${name}, 1, '01940000-0001-7000-8001-' || ${name}, '${type}', '2025-02-05T12:00:00.000Z',
  'batch ' || ${name}, 1, '${body.replaceAll("'", "''").replaceAll('\n', ' ')}'
);
`
}
