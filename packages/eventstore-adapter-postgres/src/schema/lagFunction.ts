/**
 * Who holds the row of a tenant's head, and so holds up its appends: the transaction that has marked the row, and those that
 * it waits for itself. A session that appends is one for a moment, and is not told of.
 *
 * The names of sessions of other roles are told where the owner of the function may read them (\`pg_read_all_stats\`).
 *
 * @param s - the schema's name, quoted
 */
export const lagFunction = (s: string): string => `
create function ${s}.blockers(p_tenant text) returns table (application text, since text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if not ${s}.is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return query
    with recursive holder as (
      select l.pid from pg_locks l
      where l.locktype = 'transactionid' and l.granted and l.pid <> pg_backend_pid()
        and l.transactionid = (select h.xmax from ${s}.head h where h.tenant = p_tenant)
      union
      select b.pid from holder h cross join lateral unnest(pg_blocking_pids(h.pid)) b (pid)
    )
    select coalesce(a.application_name, ''), to_char(
      coalesce(a.xact_start, clock_timestamp()) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
    )
    from holder h left join pg_stat_activity a on a.pid = h.pid
    where a.state is distinct from 'active' or clock_timestamp() - a.xact_start > interval '1 second'
    order by a.xact_start nulls last;
end $$;
`
