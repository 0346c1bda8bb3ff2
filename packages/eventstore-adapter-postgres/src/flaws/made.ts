/** A table of the first schema version, as far as its rights go. */
interface Table {
  /** What others than the owner may be granted. */
  readonly grants: ReadonlyArray<string>
  /** The one policy of its row-level security; `null`: it has none, as it says nothing of anybody. */
  readonly policy: string | null
}

/**
 * What the migrations make, but for the functions. It says again, as the catalogs of PostgreSQL do, what `tables`, `appendOnly`,
 * `access` and `grants` say in SQL; a test holds the two together on every server.
 */
export const tables: ReadonlyMap<string, Table> = new Map([
  ['migration', { grants: ['SELECT'], policy: null }],
  ['head', { grants: ['SELECT'], policy: 'own_tenant' }],
  ['event', { grants: ['SELECT'], policy: 'own_tenant' }],
  ['projection', { grants: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], policy: 'own_tenant' }],
  ['projection_row', { grants: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], policy: 'own_tenant' }],
  ['login', { grants: [], policy: 'own_login' }]
])

/** The policies, by the table that each is on. */
export const policies: ReadonlyMap<string, string> = new Map(
  [...tables].flatMap(([table, { policy }]) => (policy === null ? [] : [[`${table}.${policy}`, policy]]))
)

/**
 * When a policy lets a row be seen and written, as the server writes it out.
 *
 * @param s - the schema's name, as the server quotes it
 */
export const condition = (policy: string, s: string): string =>
  policy === 'own_login' ? '(role = SESSION_USER)' : `(tenant = ( SELECT ${s}.tenant() AS tenant))`

/** The triggers, by what they fire on, before each statement, in the bits of `pg_trigger.tgtype`. */
export const triggers: ReadonlyMap<string, number> = new Map([
  ['event.append_only', 2 + 8 + 16],
  ['event.append_only_truncate', 2 + 32]
])
