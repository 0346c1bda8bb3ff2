import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '@norrsken/core'
import { migrate, postgresEventStore } from '@norrsken/eventstore-adapter-postgres'
import { startServer } from 'postgres-servers'

/**
 * Dumps a small log under the newest version of the schema, as `golden/<version>.sql`: run it once, when a version is released,
 * with the installed PostgreSQL, whose `pg_dump` it needs. What is there of an older version is never written again.
 */
const dump = async (pgDump: string): Promise<void> => {
  const server = await startServer('installed')
  try {
    const connection = server.url()
    const migrated = await migrate({ connection })()
    const opened = await postgresEventStore({ connection, clock: () => Date.UTC(2023, 2, 8, 12) })()
    if (migrated._tag === 'Left' || opened._tag === 'Left') throw new Error('the store does not open')
    for (const append of appends) {
      const stored = await opened.right.append(append)()
      if (stored._tag === 'Left') throw new Error(JSON.stringify(stored.left))
    }
    await opened.right.close()
    const options = ['--schema=norrsken', '--inserts', '--no-owner', '--no-privileges']
    const text = execFileSync(pgDump, [...options, `--dbname=${connection}`], { encoding: 'utf8' })
    writeFileSync(join(import.meta.dirname, `${migrated.right.to}.sql`), withoutSettings(text))
  } finally {
    await server.dispose()
  }
}

/** Without what newer programs ask of older servers, and without remarks. */
const withoutSettings = (text: string): string =>
  `${text
    .replaceAll(/^(SET |SELECT pg_catalog\.set_config|--|\\).*\n/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`

const by = { unit: 'ostersund/coordination', function: 'coordinator' }

const given = (id: string, more: object): Store.NewEvent => ({
  id,
  type: 'CaseClosed',
  schema: 1,
  effective: '2023-03-08',
  by,
  data: { reason: 'done' },
  ...more
})

const appends: ReadonlyArray<Store.Append> = [
  { batch: 'first', stream: 'case/1', expected: 'none', events: [given('e1', {})] },
  {
    batch: 'second "\\',
    stream: 'case/1',
    expected: 1,
    events: [given('e2', { data: { reason: 'a\tb\\c\u0000' }, corrects: 'e1' })]
  },
  {
    batch: 'third',
    stream: 'case/2',
    expected: 'none',
    events: [given('e3', { type: 'EventRetracted', data: { event: 'e2', reason: 'a mistake' } })]
  }
]

await dump(process.argv[2] ?? 'pg_dump')
