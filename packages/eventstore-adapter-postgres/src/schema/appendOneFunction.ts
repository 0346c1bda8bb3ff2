import { durability, holdHead, lastEvent, refuseUnbound, stamp, versionOf } from './fragments.ts'

/**
 * As `append`, for the commonest of all: one append of one event that is well formed, with no checks and no links. It says
 * nothing where anything stands against it, and has written nothing then: `append` says what.
 *
 * What takes time in a short transaction is that each statement is made ready anew, more than what it does. So nothing is looked
 * up that shows by itself when the event is written: its batch, its id and its version are each unique.
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
declare
  v_stamp text;
begin
${refuseUnbound(s)}${holdHead(s)}
  select coalesce(e.position, 0) + 1, ${stamp('v_stamp', 'e.recorded')}, ${durability}, ${versionOf(s, 'p_stream')}
    into "position", stamp, durability, actual
    from (select) always left join lateral (${lastEvent(s)}) e on true;
  if (case p_expected when -1 then true when -2 then actual > 0 else actual = p_expected end) then
    insert into ${s}.event (tenant, position, stream, version, id, type, recorded, batch, events, body)
      values (p_tenant, "position", p_stream, actual + 1, p_id, p_type, stamp, p_batch, 1, p_body)
      on conflict do nothing;
    if found then
      outcome := 'stored';
    end if;
  end if;
end $$;
`
