/**
 * What makes the log append-only whoever asks: a trigger refuses to change, delete or empty it. It fires always, also for a
 * session that replicates (`session_replication_role`), in which others do not.
 *
 * @param s - the schema's name, quoted
 */
export const appendOnly = (s: string): string => `
create function ${s}.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only added to: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on ${s}.event for each statement execute function ${s}.refuse();
create trigger append_only_truncate before truncate on ${s}.event for each statement execute function ${s}.refuse();
alter table ${s}.event enable always trigger append_only;
alter table ${s}.event enable always trigger append_only_truncate;
`
