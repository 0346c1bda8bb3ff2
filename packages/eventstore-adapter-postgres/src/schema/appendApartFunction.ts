import { batchAt, durability, eventAt, holdHead, lastEvent, refuseUnbound, stamp, versionOf } from './fragments.ts'

/**
 * As `append`, for appends that have nothing to do with each other: each expects a version of a stream of its own, with a batch
 * and ids of its own, well formed, with no checks and no links. All are written, by one statement, or none where anything
 * stands against one of them, and then it says nothing: `append` says what.
 *
 * Each event comes with what is to be in its row. Texts come joined by line feeds, which no name, id or line of JSON has: an
 * array of them would be written and read a character at a time. `e_batch` and `e_events` are of the first event of an append,
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
  v_stamp text;
  v_before bigint;
begin
${refuseUnbound(s)}${holdHead(s)}
  select coalesce(e.position, 0), coalesce(e.position, 0) + cardinality(e_events), ${stamp('v_stamp', 'e.recorded')},
      ${durability}
    into v_before, "position", stamp, durability
    from (select) always left join lateral (${lastEvent(s)}) e on true;
  with asked as materialized (
    select e.*, case e.events when 0 then true else ${batchAt(s, 'e.batch')} is null
        and ${versionOf(s, 'e.stream')} = e.version - 1 end
      and ${eventAt(s, 'e.id')} is null as is_free
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
  end if;
end $$;
`
