-- 重复登记 (MEM-11): one person with two records. Staff put two records together, and can take them apart again for 30 days.

-- The person whose record goes on. The row that was put into it is empty; it stays for the ids that name it.
alter table people add column merged_into uuid references people (id);
alter table people add constraint people_merged_are_empty check (
  merged_into is null
  or (merged_into <> id and closed_at is not null and name is null and document_kind is null and document_enc is null and document_hash is null and not document_claimed and phone_enc is null and phone_hash is null)
);
create index people_merged_into on people (merged_into) where merged_into is not null;

-- Of two running memberships one goes on; the other ends because there is one person (MEM-2).
alter table memberships add column ended_reason text check (ended_reason in ('merged'));

-- What somebody said who wants their registration looked at; null = staff, or the program, began it.
create table duplicate_checks (
  case_id uuid primary key references cases (id),
  said text check (said in ('earlier_account', 'other_phone', 'please_check')),
  note text,
  raised_by uuid references people (id)
);
-- One running question a person.
create unique index cases_one_open_duplicate on cases (person_id) where kind = 'duplicates.check' and closed_at is null;

create table person_merges (
  id uuid primary key,
  case_id uuid not null references cases (id),
  survivor_id uuid not null references people (id),
  loser_id uuid not null references people (id),
  by_id uuid not null references people (id),
  at timestamptz not null,
  undo_until timestamptz not null,
  -- both people as they were before and as they were afterwards, sealed; gone when it can't be undone any more
  before_enc bytea,
  undone_at timestamptz,
  undone_by uuid references people (id),
  dropped_at timestamptz,
  check (survivor_id <> loser_id)
);
create index person_merges_due on person_merges (undo_until, id) where undone_at is null and dropped_at is null;
create index person_merges_case on person_merges (case_id);
create index person_merges_survivor on person_merges (survivor_id);
-- Somebody is put into one other at a time.
create unique index person_merges_one_running on person_merges (loser_id) where undone_at is null;

-- Exactly what was changed, so that it can be changed back: `before` null = the row was made, `after` null = it was taken away.
create table person_merge_rows (
  merge_id uuid not null references person_merges (id) on delete cascade,
  seq bigint generated always as identity,
  table_name text not null,
  row_key jsonb not null,
  before jsonb,
  after jsonb,
  primary key (merge_id, seq)
);
create index person_merge_rows_table on person_merge_rows (merge_id, table_name);

comment on column people.merged_into is 'pd: purpose=identity; retention=kept';
comment on column duplicate_checks.note is 'pd: purpose=identity; retention=closing';
comment on column duplicate_checks.said is 'pd: purpose=identity; retention=closing';
comment on column person_merges.survivor_id is 'pd: purpose=accountability; retention=kept';
comment on column person_merges.loser_id is 'pd: purpose=accountability; retention=kept';
comment on column person_merges.before_enc is 'pd: purpose=identity; retention=30d';
comment on column person_merge_rows.row_key is 'pd: purpose=identity; retention=30d';
comment on column person_merge_rows.before is 'pd: purpose=identity; retention=30d';
comment on column person_merge_rows.after is 'pd: purpose=identity; retention=30d';
