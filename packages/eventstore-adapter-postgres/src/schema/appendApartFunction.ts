/**
 * As `append`, for appends that have nothing to do with each other: each expects a version of a stream of its own, with a batch
 * and ids of its own, well formed, with no checks and no links. All are written, by one statement, or none where anything
 * stands against one of them, and then it says nothing: \`append\` says what.
 *
 * Each event comes with what is to be in its row. Texts come joined by line feeds, which no name, id or line of JSON has: an
 * array of them would be written and read a character at a time. \`e_batch\` and \`e_events\` are of the first event of an append,
 * and of the others nothing and 0.
 *
 * @param s - the schema's name, quoted
 */
export const appendApartFunction = (s: string): string => `
create function ${s}.append_apart(
  p_tenant text, p_clock text, e_batch text, e_events integer[], e_stream text, e_version integer[],
  e_id text, e_type text, e_body text,
  out outcome text, out "position" bigint, out stamp text, out durability text
) language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  v_before bigint;
begin
  if session_user <> current_user and not ${s}.is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  update ${s}.head h set position = h.position + cardinality(e_events), recorded = greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      h.recorded
    )
    where h.tenant = p_tenant
    returning h.position, h.position - cardinality(e_events), h.recorded, case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end
    into "position", v_before, stamp, durability;
  if not found then
    return;
  end if;
  with asked as materialized (
    select e.*, case e.events when 0 then true else (
        select b.position from ${s}.event b
        where (b.batch, b.tenant) >= (e.batch, p_tenant) and (b.batch, b.tenant) <= (e.batch, p_tenant)
          and b.batch is not null
        order by b.batch, b.tenant limit 1
      ) is null and coalesce((
        select v.version from ${s}.event v
        where (v.stream, v.tenant, v.version) >= (e.stream, p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (e.stream, p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0) = e.version - 1 end and (
        select t.position from ${s}.event t
        where (t.id, t.tenant) >= (e.id, p_tenant) and (t.id, t.tenant) <= (e.id, p_tenant)
        order by t.id, t.tenant limit 1
      ) is null as is_free
    from unnest(
      string_to_array(e_batch, E'\\n', ''), e_events, string_to_array(e_stream, E'\\n'), e_version,
      string_to_array(e_id, E'\\n'), string_to_array(e_type, E'\\n'), string_to_array(e_body, E'\\n')
    ) with ordinality e (batch, events, stream, version, id, type, body, number)
  )
  insert into ${s}.event (tenant, position, stream, version, id, type, recorded, batch, events, body)
    select p_tenant, v_before + e.number, e.stream, e.version, e.id, e.type, stamp, e.batch, nullif(e.events, 0), e.body
    from asked e where (select bool_and(a.is_free) from asked a);
  if found then
    outcome := 'stored';
    return;
  end if;
  update ${s}.head h set position = v_before where h.tenant = p_tenant;
end $$;
`
