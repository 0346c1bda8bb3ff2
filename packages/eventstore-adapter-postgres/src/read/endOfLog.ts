/**
 * Asks for the number of the last event of the tenant `$1`; 0 where nothing is stored. Where rows are hidden from the
 * connection it refuses: the log would look empty.
 *
 * @param s - the schema's name, quoted
 */
export const endOfLog = (s: string): string => `
  select coalesce((
    select l.position from ${s}.event l where l.tenant = $1 order by l.position desc limit 1
  ), 0) as "end" where ${s}.told($1)`
