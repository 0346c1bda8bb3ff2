/**
 * The events of a batch, so that one who may only append can be answered when it sends a batch again.
 *
 * @param s - the schema's name, quoted
 */
export const batchFunction = (s: string): string => `
create function ${s}.batch(p_tenant text, p_batch text) returns table (
  "position" bigint, stream text, version integer, recorded text, body text
) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if not ${s}.is_allowed(p_tenant) then
    raise exception 'this login is not bound to the tenant' using errcode = 'insufficient_privilege';
  end if;
  return query
    select e.position, e.stream, e.version, e.recorded, e.body
    from ${s}.event b
    join ${s}.event e on e.tenant = b.tenant and e.position >= b.position and e.position < b.position + b.events
    where b.tenant = p_tenant and b.batch = p_batch
    order by e.position;
end $$;
`
