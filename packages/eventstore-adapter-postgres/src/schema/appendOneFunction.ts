/**
 * As `append`, for the commonest of all: one append of one event that is well formed, with no checks and no links. It says
 * nothing where anything stands against it, and has written nothing then: `append` says what.
 *
 * What takes time in a short transaction is that each statement is made ready anew, more than what it does. So here are as few
 * as can be: the row of the head is moved at once, which also holds it, and what is known already shows by itself when the
 * event is written, as its batch, its id and its version are each unique. Where it is not written the head goes back: nobody
 * else has seen where it was.
 *
 * @param s - the schema's name, quoted
 */
export const appendOneFunction = (s: string): string => `
create function ${s}.append_one(
  p_tenant text, p_clock text, p_batch text, p_stream text, p_expected bigint, p_id text, p_type text, p_body text,
  out outcome text, out actual integer, out "position" bigint, out stamp text, out durability text
) language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
begin
  if session_user <> current_user and not ${s}.is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  update ${s}.head h set position = h.position + 1, recorded = greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      h.recorded
    )
    where h.tenant = p_tenant
    returning h.position, h.recorded, case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end
    into "position", stamp, durability;
  if not found then
    return;
  end if;
  actual := 0;
  if p_expected <> 0 then
    select v.version into actual from ${s}.event v
      where (v.stream, v.tenant, v.version) >= (p_stream, p_tenant, 0)
        and (v.stream, v.tenant, v.version) <= (p_stream, p_tenant, 2147483647)
      order by v.stream desc, v.tenant desc, v.version desc limit 1;
    actual := coalesce(actual, 0);
  end if;
  if (case p_expected when -1 then true when -2 then actual > 0 else actual = p_expected end) then
    insert into ${s}.event (tenant, position, stream, version, id, type, recorded, batch, events, body)
      values (p_tenant, "position", p_stream, actual + 1, p_id, p_type, stamp, p_batch, 1, p_body)
      on conflict do nothing;
    if found then
      outcome := 'stored';
      return;
    end if;
  end if;
  update ${s}.head h set position = h.position - 1 where h.tenant = p_tenant;
end $$;
`
