-- 集中入会 (MEM-3: 集体登记入会): an event at which people join together, whoever comes to it, and what came on paper.
create table group_joins (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  -- six digits on the poster, in the QR and for who cannot scan; public like a poster, and never given twice
  code text not null unique check (code ~ '^[0-9]{6}$'),
  place text not null,
  opens_at timestamptz not null,
  -- it ends by itself then
  closes_at timestamptz not null,
  -- by hand, earlier
  closed_at timestamptz,
  platform_code text references platforms (code),
  occupation_code text references occupations (code),
  opened_by uuid not null references people (id),
  created_at timestamptz not null default now(),
  check (closes_at > opens_at)
);
create index group_joins_organization on group_joins (organization_id, opens_at desc, id);
create index group_joins_listed on group_joins (opens_at desc, id);

-- Who came. Without a case: scanned, and not handed in yet; such rows go soon after the end.
create table group_join_arrivals (
  group_join_id uuid not null references group_joins (id),
  -- Having scanned is nothing that two accounts of one person could not share.
  person_id uuid not null references people (id) on delete cascade,
  came_at timestamptz not null,
  case_id uuid references cases (id),
  primary key (group_join_id, person_id)
);
create index group_join_arrivals_listed on group_join_arrivals (group_join_id, came_at desc, person_id);
create index group_join_arrivals_person on group_join_arrivals (person_id);
create index group_join_arrivals_case on group_join_arrivals (case_id) where case_id is not null;
create index group_join_arrivals_unsent on group_join_arrivals (came_at) where case_id is null;
create trigger arrivals_of_the_living before insert on group_join_arrivals for each row execute function refuse_closed_person('person_id');

-- An application that was signed on paper and typed in by staff.
create table paper_entries (
  case_id uuid primary key references cases (id),
  group_join_id uuid not null references group_joins (id),
  entered_by uuid not null references people (id),
  entered_at timestamptz not null,
  -- where the signed sheet lies
  kept_where text not null,
  sheet_file_id uuid references files (id)
);
create index paper_entries_group on paper_entries (group_join_id);
create index paper_entries_sheet on paper_entries (sheet_file_id) where sheet_file_id is not null;

comment on column group_join_arrivals.person_id is 'pd: purpose=membership; retention=closing';
comment on column paper_entries.kept_where is 'pd: purpose=membership; retention=closed_case';
comment on column paper_entries.sheet_file_id is 'pd: purpose=membership; retention=closed_case';
