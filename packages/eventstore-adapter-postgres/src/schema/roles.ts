import { literal, quoted } from './names.ts'

/** The group roles of a store: what a login may do is which of them it is in. */
export interface Roles {
  /** Sees the log and the projections of its tenants. */
  readonly reader: string
  /** Appends to the log of its tenants, by the function that does so, and keeps their projections. */
  readonly writer: string
  /** Owns the schema and all that is in it, and so may bring it to a newer version, and bind logins to tenants. */
  readonly migrator: string
}

/** The names of the roles that begin alike. */
export const rolesOf = (prefix: string): Roles => ({
  reader: `${prefix}_reader`,
  writer: `${prefix}_writer`,
  migrator: `${prefix}_migrator`
})

/**
 * Makes the roles where they are not there. They are the server's, not one database's, and nobody can log in as one. A
 * migration of another database, which no lock of this one holds back, may make them at the same time.
 */
export const makeRoles = (roles: Roles): string =>
  Object.values(roles)
    .map(
      (role) => `
do $$ begin
  if not exists (select from pg_roles where rolname = ${literal(role)}) then
    create role ${quoted(role)} nologin;
  end if;
exception when unique_violation or duplicate_object then null;
end $$;`
    )
    .join('\n')

/**
 * Grants each role what it may, and no more.
 *
 * @param s - the schema's name, quoted
 */
export const grants = (s: string, { reader, writer }: Roles): string => `
grant usage on schema ${s} to ${quoted(reader)}, ${quoted(writer)};
grant select on ${s}.migration to ${quoted(reader)}, ${quoted(writer)};
grant execute on function ${s}.is_allowed, ${s}.tenant, ${s}.told, ${s}.blockers to ${quoted(reader)}, ${quoted(writer)};
grant select on ${s}.head, ${s}.event, ${s}.projection, ${s}.projection_row to ${quoted(reader)};
grant execute on function ${s}.append, ${s}.append_apart, ${s}.append_one, ${s}.batch to ${quoted(writer)};
grant select, insert, update, delete on ${s}.projection, ${s}.projection_row to ${quoted(writer)};
`
