-- Members who come by list, what the province's app knows of them, and lists that go out.

alter table memberships add column source text not null default 'application' check (source in ('application', 'import'));
-- Lists of a union and of everything below it are read in this order.
create index memberships_listed on memberships (organization_id, id) where to_on is null;
-- Staff look for somebody by the whole name.
create index people_name on people (name) where name is not null;

-- 「已在粤工惠登记」: what was last known of a person, and since when. No row = not known.
create table province_records (
  person_id uuid primary key references people (id),
  registered boolean not null,
  known_on date not null,
  set_by uuid references people (id),
  set_at timestamptz not null default now()
);

-- One sheet that somebody brings: the lines wait here, sealed, until they are taken over. Work goes on from `done_to`
-- whoever does it, so a machine that dies loses at most the lines of one batch.
create table roster_imports (
  id uuid primary key,
  kind text not null check (kind in ('roster', 'province')),
  organization_id uuid not null references organizations (id),
  by_id uuid not null references people (id),
  state text not null check (state in ('mapping', 'checking', 'checked', 'running', 'done', 'stopped', 'dropped')),
  version int not null default 0,
  -- of the first line; sealed, for a sheet without titles begins with a person
  titles_enc bytea,
  mapping jsonb not null,
  lines int not null,
  done int not null default 0,
  -- the last line of the sheet that was worked on in this pass
  done_to int not null default 0,
  bad int not null default 0,
  added int not null default 0,
  updated int not null default 0,
  same int not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  done_at timestamptz
);
create index roster_imports_listed on roster_imports (organization_id, created_at desc, id);
create index roster_imports_waiting on roster_imports (touched_at) where state in ('checking', 'running');
create index roster_imports_age on roster_imports (created_at) where titles_enc is not null;

create table roster_lines (
  import_id uuid not null references roster_imports (id) on delete cascade,
  line int not null,
  cells_enc bytea not null,
  document_hash bytea,
  outcome text check (outcome in ('bad', 'added', 'updated', 'same')),
  -- codes: column, reason, and where it helps another line or a union within the caller's reach
  problems jsonb,
  primary key (import_id, line)
);
create index roster_lines_bad on roster_lines (import_id, line) where outcome = 'bad';
create index roster_lines_document on roster_lines (document_hash, import_id, line) where document_hash is not null;

-- A list that went out: who took it, of which union, in full or masked, and why. The file goes after some hours.
create table roster_exports (
  id uuid primary key,
  kind text not null check (kind in ('members', 'problems', 'template')),
  organization_id uuid not null references organizations (id),
  subtree boolean not null default false,
  full_numbers boolean not null default false,
  reason_enc bytea,
  by_id uuid not null references people (id),
  lines int not null,
  file_id uuid references files (id) on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check (full_numbers = (reason_enc is not null))
);
create index roster_exports_listed on roster_exports (by_id, made_at desc, id);
create index roster_exports_due on roster_exports (expires_at) where file_id is not null;
create index roster_exports_file on roster_exports (file_id) where file_id is not null;

comment on column province_records.person_id is 'pd: purpose=membership; retention=closing';
comment on column province_records.registered is 'pd: purpose=membership; retention=closing';
comment on column province_records.set_by is 'pd: purpose=accountability; retention=kept';
comment on column roster_imports.by_id is 'pd: purpose=accountability; retention=kept';
comment on column roster_imports.titles_enc is 'pd: purpose=membership; retention=7d';
comment on column roster_lines.cells_enc is 'pd: purpose=membership; retention=7d';
comment on column roster_lines.document_hash is 'pd: purpose=membership; retention=7d';
comment on column roster_exports.by_id is 'pd: purpose=accountability; retention=kept';
comment on column roster_exports.reason_enc is 'pd: purpose=accountability; retention=kept';
