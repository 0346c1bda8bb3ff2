import type { Driver, Query } from './driver/Driver.ts'
import { E } from './fp.ts'
import { type Migration, migrations } from './schema/migrations.ts'
import { misnamed, quoted } from './schema/names.ts'
import { giveOver, join, ownerOf } from './schema/owner.ts'
import { grants, makeRoles, rolesOf } from './schema/roles.ts'
import type { Telemetry } from './telemetry/Telemetry.ts'
import { watching } from './telemetry/watching.ts'
import type { InvalidName, TooNew } from './Unready.ts'

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
): Promise<E.Either<TooNew | InvalidName, Migrated>> =>
  watching(options.telemetry).during('migrate', async () => {
    const { schema = 'norrsken', roles } = options
    const wrong = misnamed({ schema, ...(roles === undefined ? {} : { roles }) })
    if (wrong !== null) return E.left(wrong)
    try {
      return E.right(await bringUp(driver, schema, roles, steps))
    } catch (error) {
      if (error instanceof Newer) return E.left({ type: 'TooNew', schema, found: error.found, known: knownOf(steps) })
      throw error
    }
  })

/** Ends the transaction in which it is noticed that the schema is newer: nothing of it stays. */
class Newer extends Error {
  readonly found: number

  constructor(found: number) {
    super(`version ${found}`)
    this.found = found
  }
}

const knownOf = (steps: ReadonlyArray<Migration>): number => Math.max(0, ...steps.map(({ version }) => version))

const bringUp = (
  driver: Driver,
  schema: string,
  roles: string | undefined,
  steps: ReadonlyArray<Migration>
): Promise<Migrated> => {
  const s = quoted(schema)
  const groups = roles === undefined ? undefined : rolesOf(roles)
  return driver.transaction(async ({ query }) => {
    const run = (text: string) => runAll(query, text)
    await query({ text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' }, [`norrsken migrate ${schema}`])
    if (groups !== undefined) await run(makeRoles(groups) + join(groups.migrator))
    await makeSchema(query, schema, groups?.migrator)
    await run(`create table if not exists ${s}.migration (
      version integer primary key, name text not null, applied timestamptz not null default now())`)
    const [row] = await query({ text: `select coalesce(max(version), 0) from ${s}.migration` })
    const from = Number(row?.[0])
    const to = knownOf(steps)
    if (from > to) throw new Newer(from)
    const missing = steps.filter(({ version }) => version > from)
    for (const { version, name, sql } of missing) {
      await run(sql(s))
      await query({ text: `insert into ${s}.migration (version, name) values ($1, $2)` }, [version, name])
    }
    if (groups !== undefined) await run(grants(s, groups))
    return { from, to }
  })
}

/** Makes the schema where it is not there, gives it to the migrator where there is one, and goes on as who owns it. */
const makeSchema = async (query: Query, schema: string, migrator: string | undefined): Promise<void> => {
  const s = quoted(schema)
  const found = await ownerOf(query, schema)
  if (found === undefined) {
    await query({ text: `create schema ${s}${migrator === undefined ? '' : ` authorization ${quoted(migrator)}`}` })
  } else if (migrator !== undefined) {
    await runAll(query, giveOver(schema, migrator))
  }
  const owner = await ownerOf(query, schema)
  if (owner !== undefined) await query({ text: `set local role ${quoted(owner)}` })
}

/** Runs statements without parameters, which may be several. */
const runAll = (query: Query, text: string): Promise<unknown> =>
  query({ text: `do $outer$ begin execute ${dollar(text)}; end $outer$` })

const dollar = (text: string): string => `$several$${text}$several$`
