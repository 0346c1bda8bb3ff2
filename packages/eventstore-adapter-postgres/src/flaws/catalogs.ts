import type { Statement } from '../driver/Driver.ts'

/** What is asked of the catalogs, of a schema by its name. Everybody may read them, also who may not see the log. */
export const catalogs = {
  schema: {
    text: `select quote_ident(n.nspname), pg_get_userbyid(c.relowner)::text
      from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relname = 'event' and c.relkind = 'r'
      where n.nspname = $1`
  },
  tables: {
    text: `select c.relname::text, pg_get_userbyid(c.relowner)::text, c.relrowsecurity, c.relpersistence = 'p'
      from pg_class c where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind = 'r'
      order by c.relname`
  },
  triggers: {
    text: `select c.relname::text, t.tgname::text, t.tgtype::integer, t.tgenabled::text,
        p.proname = 'refuse' and p.pronamespace = c.relnamespace and t.tgqual is null and t.tgattr = ''::int2vector
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      where c.relnamespace = (select oid from pg_namespace where nspname = $1) and not t.tgisinternal
      order by c.relname, t.tgname`
  },
  rules: {
    text: `select c.relname::text, r.rulename::text from pg_rewrite r join pg_class c on c.oid = r.ev_class
      where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind = 'r'
      order by c.relname, r.rulename`
  },
  policies: {
    text: `select c.relname::text, p.polname::text,
        p.polpermissive and p.polcmd = '*' and p.polroles = '{0}' and p.polwithcheck is null,
        pg_get_expr(p.polqual, p.polrelid)
      from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = (select oid from pg_namespace where nspname = $1)
      order by c.relname, p.polname`
  },
  functions: {
    text: `select p.proname::text, pg_get_userbyid(p.proowner)::text, l.lanname::text,
        case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
        p.prosecdef, p.proisstrict, coalesce(p.proconfig, '{}'), p.prosrc
      from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = (select oid from pg_namespace where nspname = $1)
      order by p.proname, p.oid`
  },
  grants: {
    text: `select distinct part, name, privilege_type, case grantee when 0 then null else pg_get_userbyid(grantee)::text end from (
        select 'table' as part, c.relname::text as name, c.relowner as owner, a.*
          from pg_class c, aclexplode(c.relacl) a
          where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind = 'r'
        union
        select 'table', c.relname::text, c.relowner, a.*
          from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
          where c.relnamespace = (select oid from pg_namespace where nspname = $1) and c.relkind = 'r'
        union
        select 'function', p.proname::text, p.proowner, a.*
          from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
          where p.pronamespace = (select oid from pg_namespace where nspname = $1)
      ) g where grantee <> owner order by 1, 2, 3, 4`
  }
} as const satisfies Readonly<Record<string, Statement>>
