import { batchAt, durability, eventAt, holdHead, lastEvent, refuseUnbound, stamp, versionOf } from './fragments.ts'

/**
 * The one way to append: some appends in one statement, and so in one transaction.
 *
 * It holds the row of the tenant's head from before it looks until the transaction has ended, and never writes it, since what
 * is written again and again is slow where somebody keeps an old snapshot. So positions are given in the
 * order in which they become visible, without gaps, and what was judged is still so when the events are there. (It must be
 * volatile: each of its statements then sees what was committed before it, so also what the one who held the row before has
 * written. One statement alone would see the log as it was before it waited.)
 *
 * The appends of a call are judged one after the other, each against the log with those before it. Nothing is written that
 * has to be taken back: one that is refused leaves the others as they are.
 *
 * The arrays: for each append `a_…`, for each check `c_…` and for each event `e_…`, those of the first append first. An
 * expected version is -1 for "any", -2 for "exists", and -3 where nothing can be as it says. `a_sound` is false where the
 * event after the last one is known to be malformed: at the latest there the append is invalid. `a_twin` is the event of
 * the append, from 1, whose id its last event has too; `e_target` the one that an event leads to.
 *
 * Each look-up is written so that only one index can serve it: its plan is made while the table is empty, and must be right
 * when it is not. (With `tenant = … and id = …` an index that begins with the tenant looked as good, and was taken.)
 *
 * @param s - the schema's name, quoted
 */
export const appendFunction = (s: string): string => `
create function ${s}.append(
  p_tenant text, p_clock text,
  a_batch text[], a_stream text[], a_expected bigint[], a_checks integer[], a_events integer[], a_sound boolean[],
  a_linked boolean[], a_twin integer[],
  c_stream text[], c_expected bigint[],
  e_id text[], e_type text[], e_corrects text[], e_retracts text[], e_target integer[], e_body text[]
) returns table (
  outcome text, actual integer, actuals integer[], index integer, twin bigint,
  target_found boolean, target_type text, target_stream text, target_retracted boolean,
  "position" bigint, stamp text, durability text
) language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_end bigint;
  v_stamp text;
  v_check integer := 0;
  v_first integer;
  v_last integer := 0;
  v_version integer;
  v_place integer;
  v_id text;
  v_own integer;
  v_gone text[];
  v_target record;
begin
${refuseUnbound(s)}${holdHead(s)}
  select coalesce(e.position, 0), ${stamp('v_stamp', 'e.recorded')}, ${durability}
    into v_end, stamp, durability
    from (select) always left join lateral (${lastEvent(s)}) e on true;

  for i in 1 .. cardinality(a_batch) loop
    v_first := v_last + 1;
    v_last := v_last + a_events[i];
    v_check := v_check + a_checks[i];
    if i > 1 then
      "position" := null;
      actuals := null;
      index := null;
      twin := null;
      target_found := null;
      target_type := null;
      target_stream := null;
      target_retracted := null;
    end if;

    -- Where the batch begins if it is known, the version of the stream, and the event with the id if there is one event.
    select ${batchAt(s, 'a_batch[i]')}, ${versionOf(s, 'a_stream[i]')},
      case when a_events[i] = 1 then ${eventAt(s, 'e_id[v_first]')} end
      into "position", actual, twin;
    if "position" is not null then
      outcome := 'known';
      return next;
      continue;
    end if;
    if not (case a_expected[i] when -1 then true when -2 then actual > 0 else actual = a_expected[i] end) then
      outcome := 'version';
      return next;
      continue;
    end if;

    -- Are the streams of its checks?
    if a_checks[i] > 0 then
      outcome := null;
      for c in v_check - a_checks[i] + 1 .. v_check loop
        v_version := ${versionOf(s, 'c_stream[c]')};
        actuals := actuals || v_version;
        if not (case c_expected[c] when -1 then true when -2 then v_version > 0 else v_version = c_expected[c] end) then
          outcome := 'checks';
        end if;
      end loop;
      if outcome is not null then
        return next;
        continue;
      end if;
    end if;

    -- Is an id known? The first event whose is.
    if twin is not null then
      index := 0;
    elsif a_events[i] > 1 then
      select e.number - 1, t.position into index, twin
        from unnest(e_id[v_first:v_last]) with ordinality e (id, number)
        cross join lateral (
          select t.position from ${s}.event t
          where (t.id, t.tenant) >= (e.id, p_tenant) and (t.id, t.tenant) <= (e.id, p_tenant)
          order by t.id, t.tenant limit 1
        ) t
        order by e.number limit 1;
    end if;
    if a_twin[i] is not null and index is null then
      index := a_events[i] - 1;
      twin := v_end + a_twin[i];
    end if;

    -- Does an event lead to where it may not? The first one that does, if it comes no later.
    if a_linked[i] then
      v_gone := '{}';
      for e in v_first .. coalesce(v_first + index, v_last) loop
        continue when e_corrects[e] is null and e_retracts[e] is null;
        v_id := coalesce(e_retracts[e], e_corrects[e]);
        v_own := e_target[e];
        target_found := null;
        target_retracted := false;
        -- What it leads to, what that corrects, and so on.
        while v_id is not null and not target_retracted loop
          if v_own is not null then
            v_place := v_first + v_own - 1;
            select e_type[v_place] as type, a_stream[i] as stream, e_corrects[v_place] as corrects,
              case when e_corrects[v_place] is not null then e_target[v_place] end as own, false as retracted
              into v_target;
          else
            select t.type, t.stream, t.corrects, null::integer as own, (
                select true from ${s}.event r
                where (r.retracts, r.tenant) >= (t.id, p_tenant) and (r.retracts, r.tenant) <= (t.id, p_tenant)
                  and r.retracts is not null
                order by r.retracts, r.tenant limit 1
              ) as retracted
              into v_target
              from ${s}.event t where (t.id, t.tenant) >= (v_id, p_tenant) and (t.id, t.tenant) <= (v_id, p_tenant)
              order by t.id, t.tenant limit 1;
          end if;
          if target_found is null then
            target_found := v_target.type is not null;
            target_type := v_target.type;
            target_stream := v_target.stream;
          end if;
          target_retracted := coalesce(v_target.retracted, false) or v_id = any (v_gone);
          v_id := v_target.corrects;
          v_own := v_target.own;
        end loop;
        if not target_found or target_type = 'EventRetracted' or target_retracted
          or e_type[e] = 'EventRetracted' and e_corrects[e] is not null
          or e_type[e] <> 'EventRetracted' and (e_type[e] <> target_type or a_stream[i] <> target_stream)
        then
          if index is distinct from e - v_first then
            twin := null;
          end if;
          index := e - v_first;
          exit;
        end if;
        v_gone := v_gone || e_retracts[e];
      end loop;
    end if;

    if index is not null or not a_sound[i] then
      index := coalesce(index, a_events[i]);
      outcome := 'invalid';
      return next;
      continue;
    end if;

    -- Nothing stands against it.
    if a_events[i] = 1 then
      insert into ${s}.event
        (tenant, position, stream, version, id, type, recorded, corrects, retracts, batch, events, body)
        values (p_tenant, v_end + 1, a_stream[i], actual + 1, e_id[v_first], e_type[v_first], stamp, e_corrects[v_first],
          e_retracts[v_first], a_batch[i], 1, e_body[v_first]);
    else
      insert into ${s}.event
        (tenant, position, stream, version, id, type, recorded, corrects, retracts, batch, events, body)
        select p_tenant, v_end + e.number, a_stream[i], actual + e.number, e.id, e.type, stamp, e.corrects, e.retracts,
          case e.number when 1 then a_batch[i] end, case e.number when 1 then a_events[i] end, e.body
        from unnest(
          e_id[v_first:v_last], e_type[v_first:v_last], e_corrects[v_first:v_last], e_retracts[v_first:v_last],
          e_body[v_first:v_last]
        ) with ordinality e (id, type, corrects, retracts, body, number);
    end if;
    v_end := v_end + a_events[i];
    "position" := v_end;
    outcome := 'stored';
    return next;
  end loop;
end $$;
`
