/**
 * The tables of the first schema version.
 *
 * Every text has the collation "C": bytes compare the same on every machine, after every upgrade of its locales.
 *
 * @param s - the schema's name, quoted
 */
export const tables = (s: string): string => `
create table ${s}.head (
  tenant text collate "C" primary key,
  recorded text collate "C" not null
);
comment on table ${s}.head is 'A row for each tenant. Whoever holds it is the one who appends; to append never writes it.';
comment on column ${s}.head.recorded is 'The latest that anything was recorded which came by an import.';

create table ${s}.event (
  tenant text collate "C" not null,
  position bigint not null,
  stream text collate "C" not null,
  version integer not null,
  id text collate "C" not null,
  type text collate "C" not null,
  recorded text collate "C" not null,
  corrects text collate "C",
  retracts text collate "C",
  batch text collate "C",
  events integer,
  body text collate "C" not null,
  constraint event_position primary key (tenant, position),
  constraint event_id unique (id, tenant),
  constraint event_version unique (stream, tenant, version)
);
create unique index event_retracts on ${s}.event (retracts, tenant) where retracts is not null;
create unique index event_of_batch on ${s}.event (batch, tenant) where batch is not null;
comment on column ${s}.event.body is 'The event as it was written, without stream, version and recorded. Text, since jsonb would change it.';
comment on column ${s}.event.batch is 'On the first event of an append: the name of the append, as a JSON string without its quotes.';
comment on column ${s}.event.events is 'On the first event of an append: of how many events it is.';

create table ${s}.projection (
  tenant text collate "C" not null,
  name text collate "C" not null,
  version integer not null,
  position bigint not null,
  primary key (tenant, name)
);
create table ${s}.projection_row (
  tenant text collate "C" not null,
  name text collate "C" not null,
  key bytea not null,
  "row" text collate "C" not null,
  primary key (tenant, name, key)
);
comment on column ${s}.projection_row.key is 'Three bytes for each code point, so that rows come in the order of the code points.';

create table ${s}.login (
  role name not null,
  tenant text collate "C" not null,
  primary key (role, tenant)
);
comment on table ${s}.login is 'Which login roles may see and write which tenants. The owner of the tables may all.';
`
