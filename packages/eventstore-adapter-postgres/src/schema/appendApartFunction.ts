import { durability, holdHead, lastEvent, refuseUnbound, stamp, versionOf } from './fragments.ts'

/**
 * As `append`, for appends that have nothing to do with each other: each expects a version of a stream of its own, with a batch
 * and ids of its own, well formed, with no checks and no links. All are written, by one statement, or none where anything
 * stands against one of them, and then it says nothing: `append` says what.
 *
 * Only the versions are looked up. That a batch or an id is known shows when it is written, as each is unique: then all that was
 * written is undone. That takes longer and leaves dead rows behind, but happens to none but those who send a batch to a
 * stream of another one or an id again: whose batch is only sent again is met by the version that it has left.
 *
 * Each event comes with what is to be in its row. Texts come joined by line feeds, which no name, id or line of JSON has: an
 * array of them would be written and read a character at a time. `e_batch` and `e_events` are of the first event of an append,
 * and of the others nothing and 0. The arrays are asked for the n-th of each: unnested together, each would be copied out first.
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
  v_batch text[] := string_to_array(e_batch, E'\\n', '');
  v_stream text[] := string_to_array(e_stream, E'\\n');
  v_id text[] := string_to_array(e_id, E'\\n');
  v_type text[] := string_to_array(e_type, E'\\n');
  v_body text[] := string_to_array(e_body, E'\\n');
  v_count integer := cardinality(v_stream);
  v_stamp text;
  v_before bigint;
  v_is_as_expected boolean;
begin
${refuseUnbound(s)}${holdHead(s)}
  select coalesce(e.position, 0), coalesce(e.position, 0) + v_count, ${stamp('v_stamp', 'e.recorded')}, ${durability},
      not exists (
        select from generate_series(1, v_count) n
        where e_events[n] > 0 and ${versionOf(s, 'v_stream[n]')} <> e_version[n] - 1
      )
    into v_before, "position", stamp, durability, v_is_as_expected
    from (select) always left join lateral (${lastEvent(s)}) e on true;
  if v_is_as_expected then
    begin
      insert into ${s}.event (tenant, position, stream, version, id, type, recorded, batch, events, body)
        select p_tenant, v_before + n, v_stream[n], e_version[n], v_id[n], v_type[n], stamp, v_batch[n],
          nullif(e_events[n], 0), v_body[n]
        from generate_series(1, v_count) n;
      outcome := 'stored';
    exception when unique_violation then
      null;
    end;
  end if;
end $$;
`
