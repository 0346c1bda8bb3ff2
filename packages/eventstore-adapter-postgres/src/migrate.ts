import type { Driver, Query } from './driver/Driver.ts'
import { type Migration, migrations } from './schema/migrations.ts'
import { checked, quoted } from './schema/names.ts'
import { grants, makeRoles, rolesOf } from './schema/roles.ts'
import type { Telemetry } from './telemetry/Telemetry.ts'
import { watching } from './telemetry/watching.ts'

/** What a schema is made with. */
export interface MigrateOptions {
  /** The schema that the tables are in; by default `norrsken`. */
  readonly schema?: string
  /** How the names of the roles begin, if roles are to be made: `norrsken` makes `norrsken_reader`, and so on. */
  readonly roles?: string
  /** Where it is told how long it took; by default nowhere. */
  readonly telemetry?: Telemetry
}

/** What was done. */
export interface Migrated {
  /** The version of the schema before: 0 where there was none. */
  readonly from: number
  readonly to: number
}

/**
 * Brings the schema to the version of this program: all steps that are missing, or none. Several may ask at once: they
 * wait for each other. A schema that is newer stays as it is.
 *
 * @param steps - the steps, if they are not to be the real ones
 */
export const migrateBy = (
  driver: Driver,
  options: MigrateOptions,
  steps: ReadonlyArray<Migration> = migrations
): Promise<Migrated> => watching(options.telemetry).during('migrate', () => bringUp(driver, options, steps))

const bringUp = (
  driver: Driver,
  { schema = 'norrsken', roles }: MigrateOptions,
  steps: ReadonlyArray<Migration>
): Promise<Migrated> => {
  const s = quoted(checked('schema', schema))
  const groups = roles === undefined ? undefined : rolesOf(checked('role', roles))
  return driver.transaction(async ({ query }) => {
    const run = (text: string) => runAll(query, text)
    await query({ text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' }, [`norrsken migrate ${schema}`])
    if (groups !== undefined) await run(makeRoles(groups))
    await makeSchema(query, schema, groups?.migrator)
    await run(`create table if not exists ${s}.migration (
      version integer primary key, name text not null, applied timestamptz not null default now())`)
    const [row] = await query({ text: `select coalesce(max(version), 0) from ${s}.migration` })
    const from = Number(row?.[0])
    const missing = steps.filter(({ version }) => version > from)
    for (const { version, name, sql } of missing) {
      await run(sql(s))
      await query({ text: `insert into ${s}.migration (version, name) values ($1, $2)` }, [version, name])
    }
    if (groups !== undefined) await run(grants(s, groups))
    return { from, to: Math.max(from, ...steps.map(({ version }) => version)) }
  })
}

/** Makes the schema where it is not there, and goes on as the role that owns it, where that is the migrator. */
const makeSchema = async (query: Query, schema: string, migrator: string | undefined): Promise<void> => {
  const ownerOf = async (): Promise<unknown> => {
    const [row] = await query({ text: 'select pg_get_userbyid(nspowner)::text from pg_namespace where nspname = $1' }, [
      schema
    ])
    return row?.[0]
  }
  const owner = await ownerOf()
  if (owner === undefined) {
    await query({
      text: `create schema ${quoted(schema)}${migrator === undefined ? '' : ` authorization ${quoted(migrator)}`}`
    })
  }
  if (migrator !== undefined && (owner === undefined || owner === migrator)) {
    await query({ text: `set local role ${quoted(migrator)}` })
  }
}

/** Runs statements without parameters, which may be several. */
const runAll = (query: Query, text: string): Promise<unknown> =>
  query({ text: `do $outer$ begin execute ${dollar(text)}; end $outer$` })

const dollar = (text: string): string => `$several$${text}$several$`
