/**
 * Who holds the row of a tenant's head, and so holds up its appends: the transaction that has marked the row, and those that
 * it waits for itself. A session that appends is one for a moment, and is not told of.
 *
 * What a session of another role does, and since when, is told only where the owner of the function may read it
 * (\`pg_read_all_stats\`). Of the others it is told since when somebody has waited for their transaction: so long it has been
 * open at the least. \`at\` is the moment of the answer, and \`transaction\` tells the same one in another.
 *
 * @param s - the schema's name, quoted
 */
export const lagFunction = (s: string): string => `
create function ${s}.blockers(p_tenant text)
returns table (application text, transaction text, is_seen boolean, since text, at text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_format constant text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
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
    select coalesce(a.application_name, ''), coalesce(o.virtualtransaction, ''), a.xact_start is not null,
      to_char(coalesce(a.xact_start, w.waitstart) at time zone 'UTC', v_format),
      to_char(clock_timestamp() at time zone 'UTC', v_format)
    from holder h
    left join pg_stat_activity a on a.pid = h.pid
    left join lateral (
      select l.virtualtransaction from pg_locks l where l.pid = h.pid and l.locktype = 'virtualxid' and l.granted limit 1
    ) o on true
    left join lateral (
      select min(l.waitstart) as waitstart from pg_locks l join pg_locks m on m.transactionid = l.transactionid
      where l.locktype = 'transactionid' and not l.granted and m.granted and m.pid = h.pid
    ) w on true
    where a.state is distinct from 'active' or clock_timestamp() - a.xact_start > interval '1 second';
end $$;
`
