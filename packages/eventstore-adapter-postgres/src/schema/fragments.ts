/** Pieces of the functions of a schema. In each of them `p_tenant` is the tenant, and `s` the schema's name, quoted. */

/** Refuses a login that may neither all nor the tenant. */
export const refuseUnbound = (s: string): string => `
  if session_user <> current_user and not ${s}.is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;`

/** Holds the row of the tenant's head, which is made where it is not there, and has its stamp in `v_stamp`. */
export const holdHead = (s: string): string => `
  loop
    select h.recorded into v_stamp from ${s}.head h where h.tenant = p_tenant for update;
    exit when found;
    insert into ${s}.head values (p_tenant, '') on conflict do nothing;
  end loop;`

/** What a transaction survives, as the server is set for the session. */
export const durability = `case
      when current_setting('synchronous_commit') = 'off' then 'memory'
      when current_setting('fsync') = 'off' then 'process'
      else 'power'
    end`

/**
 * The stamp of what is appended now: the clock, and no earlier than the last. `p_clock` is what time it is, or null. What was
 * imported may have been written in another form than a store's, so the latest of it is in the row of the head.
 *
 * @param head - the stamp in the row of the head
 * @param last - the stamp of the last event
 */
export const stamp = (head: string, last: string): string => `greatest(
      coalesce(p_clock, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) collate "C",
      ${head}, case when ${last} like '____-__-__T__:__:__.___Z' then ${last} end
    )`

/** The last event of the log, of which one index alone tells. */
export const lastEvent = (s: string): string => `
      select l.position, l.recorded from ${s}.event l
      where (l.tenant, l.position) >= (p_tenant, 0) and (l.tenant, l.position) <= (p_tenant, 9223372036854775807)
      order by l.tenant desc, l.position desc limit 1`

/** The version of a stream. */
export const versionOf = (s: string, stream: string): string => `coalesce((
        select v.version from ${s}.event v
        where (v.stream, v.tenant, v.version) >= (${stream}, p_tenant, 0)
          and (v.stream, v.tenant, v.version) <= (${stream}, p_tenant, 2147483647)
        order by v.stream desc, v.tenant desc, v.version desc limit 1
      ), 0)`

/** Where the batch of a name begins; null where there is none. */
export const batchAt = (s: string, batch: string): string => `(
        select b.position from ${s}.event b
        where (b.batch, b.tenant) >= (${batch}, p_tenant) and (b.batch, b.tenant) <= (${batch}, p_tenant)
          and b.batch is not null
        order by b.batch, b.tenant limit 1
      )`

/** Where the event of an id is; null where there is none. */
export const eventAt = (s: string, id: string): string => `(
        select t.position from ${s}.event t
        where (t.id, t.tenant) >= (${id}, p_tenant) and (t.id, t.tenant) <= (${id}, p_tenant)
        order by t.id, t.tenant limit 1
      )`
