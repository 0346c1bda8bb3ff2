import { type Server, startServer } from 'postgres-servers'
import type { Section } from '../measuring/Row.ts'
import { flushing } from './flushing.ts'
import { oneRow } from './sql.ts'

/**
 * Measures on a server of its own, which writes to disk as PostgreSQL does by default: an append is answered when it would
 * survive the loss of power. Where no server can run, says so instead.
 */
export const onServer = async (
  title: string,
  measured: (server: Server) => Promise<ReadonlyArray<Section>>
): Promise<ReadonlyArray<Section>> => {
  let server: Server
  try {
    server = await startServer('18', { settings })
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    process.stderr.write(`  SKIPPED: no PostgreSQL 18 can run here: ${reason}\n`)
    return [{ title, unit: '', rows: [], notes: [], skipped: `no PostgreSQL 18 can run here: ${reason}` }]
  }
  try {
    const [version, fsync, synchronous] = await oneRow(
      server.url(),
      "select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')"
    )
    if (fsync !== 'on' || synchronous !== 'on') throw new Error('the server does not write what it answers to disk')
    const how = `PostgreSQL ${version}, fsync and synchronous_commit on; ${flushing()}`
    const sections = await measured(server)
    return sections.map((section) => ({ ...section, notes: [how, ...section.notes] }))
  } finally {
    await server.dispose()
  }
}

/** So that no case pays for writing out what another has stored; and for as many connections as all cases have together. */
const settings = { checkpoint_timeout: '1h', max_wal_size: '16GB', max_connections: '200' }
