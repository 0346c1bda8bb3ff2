CREATE SCHEMA norrsken;

CREATE FUNCTION norrsken.append(p_tenant text, p_clock text, a_batch text[], a_stream text[], a_expected bigint[], a_checks integer[], a_events integer[], a_sound boolean[], a_linked boolean[], a_twin integer[], c_stream text[], c_expected bigint[], e_id text[], e_type text[], e_corrects text[], e_retracts text[], e_target integer[], e_body text[]) RETURNS TABLE(outcome text, actual integer, actuals integer[], index integer, twin bigint, target_found boolean, target_type text, target_stream text, target_retracted boolean, "position" bigint, stamp text, durability text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
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

  if session_user <> current_user and not "norrsken".is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  loop
    select h.recorded into v_stamp from "norrsken".head h where h.tenant = p_tenant for update;
    exit when found;
    insert into "norrsken".head values (p_tenant, '') on conflict do nothing;
  end loop;
  select coalesce(e.position, 0), greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      v_stamp, case when e.recorded like '____-__-__T__:__:__.___Z' then e.recorded end
    ), case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end
    into v_end, stamp, durability
    from (select) always left join lateral (
      select l.position, l.recorded from "norrsken".event l
      where (l.tenant, l.position) >= (p_tenant, 0) and (l.tenant, l.position) <= (p_tenant, 9223372036854775807)
      order by l.tenant desc, l.position desc limit 1) e on true;

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
    select (
        select b.position from "norrsken".event b
        where (b.batch, b.tenant) >= (a_batch[i], p_tenant) and (b.batch, b.tenant) <= (a_batch[i], p_tenant)
          and b.batch is not null
        order by b.batch, b.tenant limit 1
      ), coalesce((
        select v.version from "norrsken".event v
        where (v.stream, v.tenant, v.version) >= (a_stream[i], p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (a_stream[i], p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0),
      case when a_events[i] = 1 then (
        select t.position from "norrsken".event t
        where (t.id, t.tenant) >= (e_id[v_first], p_tenant) and (t.id, t.tenant) <= (e_id[v_first], p_tenant)
        order by t.id, t.tenant limit 1
      ) end
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
        v_version := coalesce((
        select v.version from "norrsken".event v
        where (v.stream, v.tenant, v.version) >= (c_stream[c], p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (c_stream[c], p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0);
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
          select t.position from "norrsken".event t
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
                select true from "norrsken".event r
                where (r.retracts, r.tenant) >= (t.id, p_tenant) and (r.retracts, r.tenant) <= (t.id, p_tenant)
                  and r.retracts is not null
                order by r.retracts, r.tenant limit 1
              ) as retracted
              into v_target
              from "norrsken".event t where (t.id, t.tenant) >= (v_id, p_tenant) and (t.id, t.tenant) <= (v_id, p_tenant)
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
      insert into "norrsken".event
        (tenant, position, stream, version, id, type, recorded, corrects, retracts, batch, events, body)
        values (p_tenant, v_end + 1, a_stream[i], actual + 1, e_id[v_first], e_type[v_first], stamp, e_corrects[v_first],
          e_retracts[v_first], a_batch[i], 1, e_body[v_first]);
    else
      insert into "norrsken".event
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

CREATE FUNCTION norrsken.append_apart(p_tenant text, p_clock text, e_batch text, e_events integer[], e_stream text, e_version integer[], e_id text, e_type text, e_body text, OUT outcome text, OUT "position" bigint, OUT stamp text, OUT durability text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
#variable_conflict use_column
declare
  v_batch text[] := string_to_array(e_batch, E'\n', '');
  v_stream text[] := string_to_array(e_stream, E'\n');
  v_id text[] := string_to_array(e_id, E'\n');
  v_type text[] := string_to_array(e_type, E'\n');
  v_body text[] := string_to_array(e_body, E'\n');
  v_count integer := cardinality(v_stream);
  v_stamp text;
  v_before bigint;
  v_is_as_expected boolean;
begin

  if session_user <> current_user and not "norrsken".is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  loop
    select h.recorded into v_stamp from "norrsken".head h where h.tenant = p_tenant for update;
    exit when found;
    insert into "norrsken".head values (p_tenant, '') on conflict do nothing;
  end loop;
  select coalesce(e.position, 0), coalesce(e.position, 0) + v_count, greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      v_stamp, case when e.recorded like '____-__-__T__:__:__.___Z' then e.recorded end
    ), case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end,
      not exists (
        select from generate_series(1, v_count) n
        where e_events[n] > 0 and coalesce((
        select v.version from "norrsken".event v
        where (v.stream, v.tenant, v.version) >= (v_stream[n], p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (v_stream[n], p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0) <> e_version[n] - 1
      )
    into v_before, "position", stamp, durability, v_is_as_expected
    from (select) always left join lateral (
      select l.position, l.recorded from "norrsken".event l
      where (l.tenant, l.position) >= (p_tenant, 0) and (l.tenant, l.position) <= (p_tenant, 9223372036854775807)
      order by l.tenant desc, l.position desc limit 1) e on true;
  if v_is_as_expected then
    begin
      insert into "norrsken".event (tenant, position, stream, version, id, type, recorded, batch, events, body)
        select p_tenant, v_before + n, v_stream[n], e_version[n], v_id[n], v_type[n], stamp, v_batch[n],
          nullif(e_events[n], 0), v_body[n]
        from generate_series(1, v_count) n;
      outcome := 'stored';
    exception when unique_violation then
      null;
    end;
  end if;
end $$;

CREATE FUNCTION norrsken.append_one(p_tenant text, p_clock text, p_batch text, p_stream text, p_expected bigint, p_id text, p_type text, p_body text, OUT outcome text, OUT actual integer, OUT "position" bigint, OUT stamp text, OUT durability text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET enable_seqscan TO 'off'
    AS $$
#variable_conflict use_column
declare
  v_stamp text;
begin

  if session_user <> current_user and not "norrsken".is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  loop
    select h.recorded into v_stamp from "norrsken".head h where h.tenant = p_tenant for update;
    exit when found;
    insert into "norrsken".head values (p_tenant, '') on conflict do nothing;
  end loop;
  select coalesce(e.position, 0) + 1, greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      v_stamp, case when e.recorded like '____-__-__T__:__:__.___Z' then e.recorded end
    ), case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end, coalesce((
        select v.version from "norrsken".event v
        where (v.stream, v.tenant, v.version) >= (p_stream, p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (p_stream, p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0)
    into "position", stamp, durability, actual
    from (select) always left join lateral (
      select l.position, l.recorded from "norrsken".event l
      where (l.tenant, l.position) >= (p_tenant, 0) and (l.tenant, l.position) <= (p_tenant, 9223372036854775807)
      order by l.tenant desc, l.position desc limit 1) e on true;
  if (case p_expected when -1 then true when -2 then actual > 0 else actual = p_expected end) then
    insert into "norrsken".event (tenant, position, stream, version, id, type, recorded, batch, events, body)
      values (p_tenant, "position", p_stream, actual + 1, p_id, p_type, stamp, p_batch, 1, p_body)
      on conflict do nothing;
    if found then
      outcome := 'stored';
    end if;
  end if;
end $$;

CREATE FUNCTION norrsken.batch(p_tenant text, p_batch text) RETURNS TABLE("position" bigint, stream text, version integer, recorded text, body text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  if not "norrsken".is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return query
    select e.position, e.stream, e.version, e.recorded, e.body
    from "norrsken".event b
    join "norrsken".event e on e.tenant = b.tenant and e.position >= b.position and e.position < b.position + b.events
    where b.tenant = p_tenant and b.batch = p_batch
    order by e.position;
end $$;

CREATE FUNCTION norrsken.blockers(p_tenant text) RETURNS TABLE(application text, transaction text, is_seen boolean, since text, at text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
  v_format constant text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
begin
  if not "norrsken".is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return query
    with recursive holder as (
      select l.pid from pg_locks l
      where l.locktype = 'transactionid' and l.granted and l.pid <> pg_backend_pid()
        and l.transactionid = (select h.xmax from "norrsken".head h where h.tenant = p_tenant)
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

CREATE FUNCTION norrsken.is_allowed(p_tenant text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return pg_has_role(session_user, current_user, 'member')
    or exists (select from "norrsken".login l where l.role = session_user and l.tenant = p_tenant);
end $$;

CREATE FUNCTION norrsken.refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'the log is only added to: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

CREATE FUNCTION norrsken.tenant() RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  v_tenant text := current_setting('norrsken.tenant', true);
begin
  return case when "norrsken".is_allowed(v_tenant) then v_tenant end;
end $$;

CREATE FUNCTION norrsken.told(p_tenant text) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if row_security_active(E'"norrsken".event') and "norrsken".tenant() is distinct from p_tenant then
    raise exception 'this connection is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return true;
end $$;

CREATE TABLE norrsken.event (
    tenant text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    recorded text NOT NULL COLLATE pg_catalog."C",
    corrects text COLLATE pg_catalog."C",
    retracts text COLLATE pg_catalog."C",
    batch text COLLATE pg_catalog."C",
    events integer,
    body text NOT NULL COLLATE pg_catalog."C"
);

COMMENT ON COLUMN norrsken.event.batch IS 'On the first event of an append: the name of the append, as a JSON string without its quotes.';

COMMENT ON COLUMN norrsken.event.events IS 'On the first event of an append: of how many events it is.';

COMMENT ON COLUMN norrsken.event.body IS 'The event as it was written, without stream, version and recorded. Text, since jsonb would change it.';

CREATE TABLE norrsken.head (
    tenant text NOT NULL COLLATE pg_catalog."C",
    recorded text NOT NULL COLLATE pg_catalog."C"
);

COMMENT ON TABLE norrsken.head IS 'A row for each tenant. Whoever holds it is the one who appends; to append never writes it.';

COMMENT ON COLUMN norrsken.head.recorded IS 'The latest that anything was recorded which came by an import.';

CREATE TABLE norrsken.login (
    role name NOT NULL,
    tenant text NOT NULL COLLATE pg_catalog."C"
);

COMMENT ON TABLE norrsken.login IS 'Which login roles may see and write which tenants. The owner of the tables may all.';

CREATE TABLE norrsken.migration (
    version integer NOT NULL,
    name text NOT NULL,
    applied timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE norrsken.projection (
    tenant text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    "position" bigint NOT NULL
);

CREATE TABLE norrsken.projection_row (
    tenant text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    key bytea NOT NULL,
    "row" text NOT NULL COLLATE pg_catalog."C"
);

COMMENT ON COLUMN norrsken.projection_row.key IS 'Three bytes for each code point, so that rows come in the order of the code points.';

INSERT INTO norrsken.event VALUES ('main', 1, 'case/1', 1, 'e1', 'CaseClosed', '2023-03-08T12:00:00.000Z', NULL, NULL, 'first', 1, '{"id":"e1","type":"CaseClosed","schema":1,"effective":"2023-03-08","by":{"unit":"ostersund/coordination","function":"coordinator"},"data":{"reason":"done"}}');
INSERT INTO norrsken.event VALUES ('main', 2, 'case/1', 2, 'e2', 'CaseClosed', '2023-03-08T12:00:00.000Z', 'e1', NULL, 'second \"\\', 1, '{"id":"e2","type":"CaseClosed","schema":1,"effective":"2023-03-08","by":{"unit":"ostersund/coordination","function":"coordinator"},"data":{"reason":"a\tb\\c\u0000"},"corrects":"e1"}');
INSERT INTO norrsken.event VALUES ('main', 3, 'case/2', 1, 'e3', 'EventRetracted', '2023-03-08T12:00:00.000Z', NULL, 'e2', 'third', 1, '{"id":"e3","type":"EventRetracted","schema":1,"effective":"2023-03-08","by":{"unit":"ostersund/coordination","function":"coordinator"},"data":{"event":"e2","reason":"a mistake"}}');

INSERT INTO norrsken.head VALUES ('main', '');

INSERT INTO norrsken.migration VALUES (1, 'the log, its projections, and who may see them', '2026-11-22 16:20:26.001761+00');

ALTER TABLE ONLY norrsken.event
    ADD CONSTRAINT event_id UNIQUE (id, tenant);

ALTER TABLE ONLY norrsken.event
    ADD CONSTRAINT event_position PRIMARY KEY (tenant, "position");

ALTER TABLE ONLY norrsken.event
    ADD CONSTRAINT event_version UNIQUE (stream, tenant, version);

ALTER TABLE ONLY norrsken.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (tenant);

ALTER TABLE ONLY norrsken.login
    ADD CONSTRAINT login_pkey PRIMARY KEY (role, tenant);

ALTER TABLE ONLY norrsken.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (version);

ALTER TABLE ONLY norrsken.projection
    ADD CONSTRAINT projection_pkey PRIMARY KEY (tenant, name);

ALTER TABLE ONLY norrsken.projection_row
    ADD CONSTRAINT projection_row_pkey PRIMARY KEY (tenant, name, key);

CREATE UNIQUE INDEX event_of_batch ON norrsken.event USING btree (batch, tenant) WHERE (batch IS NOT NULL);

CREATE UNIQUE INDEX event_retracts ON norrsken.event USING btree (retracts, tenant) WHERE (retracts IS NOT NULL);

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON norrsken.event FOR EACH STATEMENT EXECUTE FUNCTION norrsken.refuse();

ALTER TABLE norrsken.event ENABLE ALWAYS TRIGGER append_only;

CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON norrsken.event FOR EACH STATEMENT EXECUTE FUNCTION norrsken.refuse();

ALTER TABLE norrsken.event ENABLE ALWAYS TRIGGER append_only_truncate;

ALTER TABLE norrsken.event ENABLE ROW LEVEL SECURITY;

ALTER TABLE norrsken.head ENABLE ROW LEVEL SECURITY;

ALTER TABLE norrsken.login ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_login ON norrsken.login USING ((role = SESSION_USER));

CREATE POLICY own_tenant ON norrsken.event USING ((tenant = ( SELECT norrsken.tenant() AS tenant)));

CREATE POLICY own_tenant ON norrsken.head USING ((tenant = ( SELECT norrsken.tenant() AS tenant)));

CREATE POLICY own_tenant ON norrsken.projection USING ((tenant = ( SELECT norrsken.tenant() AS tenant)));

CREATE POLICY own_tenant ON norrsken.projection_row USING ((tenant = ( SELECT norrsken.tenant() AS tenant)));

ALTER TABLE norrsken.projection ENABLE ROW LEVEL SECURITY;

ALTER TABLE norrsken.projection_row ENABLE ROW LEVEL SECURITY;
