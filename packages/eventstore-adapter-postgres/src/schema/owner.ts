import type { Query } from '../driver/Driver.ts'
import { literal, quoted } from './names.ts'

/** The role that owns a schema; `undefined` where there is no such schema. */
export const ownerOf = async (query: Query, schema: string): Promise<string | undefined> => {
  const text = 'select pg_get_userbyid(nspowner)::text from pg_namespace where nspname = $1'
  const [row] = await query({ text }, [schema])
  return row === undefined ? undefined : String(row[0])
}

/**
 * Puts whoever asks in a role, if it may not yet act as that: to make a role is not to be in it. From PostgreSQL 16 on, to be
 * a member is not enough either.
 */
export const join = (role: string): string => `
do $$ begin
  if not pg_has_role(
    current_user, ${literal(role)}, case when current_setting('server_version_num')::integer < 160000 then 'member' else 'set' end
  ) then
    grant ${quoted(role)} to current_user;
  end if;
end $$;`

/**
 * Gives a schema to a role, with all that is in it. Who owned it is in that role afterwards, and so may what it could before;
 * nothing happens where the role has all of it already.
 */
export const giveOver = (schema: string, role: string): string => `
do $$
declare
  v_owner name;
  v_given record;
begin
  select pg_get_userbyid(n.nspowner) into v_owner from pg_namespace n where n.nspname = ${literal(schema)};
  if v_owner <> ${literal(role)} then
    execute format('alter schema %I owner to %I', ${literal(schema)}, ${literal(role)});
    if not pg_has_role(v_owner, ${literal(role)}, 'member') then
      execute format('grant %I to %I', ${literal(role)}, v_owner);
    end if;
  end if;
  for v_given in
    select case c.relkind
        when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table'
      end as kind, c.oid::regclass::text as name
    from pg_class c
    where c.relnamespace = ${literal(quoted(schema))}::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and c.relowner <> ${literal(quoted(role))}::regrole
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S')
    union all
    select 'routine', p.oid::regprocedure::text
    from pg_proc p where p.pronamespace = ${literal(quoted(schema))}::regnamespace and p.proowner <> ${literal(quoted(role))}::regrole
  loop
    execute format('alter %s %s owner to %I', v_given.kind, v_given.name, ${literal(role)});
  end loop;
end $$;`
