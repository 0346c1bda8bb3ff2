import { literal } from './names.ts'

/**
 * Who may see and write what. The owner of the tables may all; another login may what the rows of `login` say, and only of
 * the tenant that its connection has named in `norrsken.tenant`. Rows of others are hidden without a word: whoever reads asks
 * `told` beside, which refuses.
 *
 * @param s - the schema's name, quoted
 */
export const access = (s: string): string => `
create function ${s}.is_allowed(p_tenant text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return pg_has_role(session_user, current_user, 'member')
    or exists (select from ${s}.login l where l.role = session_user and l.tenant = p_tenant);
end $$;
create function ${s}.tenant() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_tenant text := current_setting('norrsken.tenant', true);
begin
  return case when ${s}.is_allowed(v_tenant) then v_tenant end;
end $$;
create function ${s}.told(p_tenant text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if row_security_active(${literal(`${s}.event`)}) and ${s}.tenant() is distinct from p_tenant then
    raise exception 'this connection is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return true;
end $$;
alter table ${s}.head enable row level security;
alter table ${s}.event enable row level security;
alter table ${s}.projection enable row level security;
alter table ${s}.projection_row enable row level security;
alter table ${s}.login enable row level security;
create policy own_tenant on ${s}.head using (tenant = (select ${s}.tenant()));
create policy own_tenant on ${s}.event using (tenant = (select ${s}.tenant()));
create policy own_tenant on ${s}.projection using (tenant = (select ${s}.tenant()));
create policy own_tenant on ${s}.projection_row using (tenant = (select ${s}.tenant()));
create policy own_login on ${s}.login using (role = session_user);
`

/**
 * Takes from everybody what PostgreSQL gives everybody: to call functions. It is the end of every migration that makes one.
 *
 * @param s - the schema's name, quoted
 */
export const revoke = (s: string): string => `
revoke all on all tables in schema ${s} from public;
revoke all on all functions in schema ${s} from public;
`
