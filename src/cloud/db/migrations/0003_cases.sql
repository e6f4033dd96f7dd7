-- One life-cycle for every kind of case; a kind adds a table of its own for its fields.
create table files (
  id uuid primary key,
  owner_id uuid not null references people (id),
  use text not null,
  media_type text not null,
  bytes int not null,
  sha256 bytea not null,
  storage_key text not null unique,
  created_at timestamptz not null default now(),
  -- set by the record that names it; what stays unattached is swept after a day
  attached_at timestamptz,
  deleted_at timestamptz
);
create index files_owner on files (owner_id);
create index files_orphans on files (created_at) where attached_at is null and deleted_at is null;

create table cases (
  id uuid primary key,
  kind text not null,
  number text not null unique,
  person_id uuid not null references people (id),
  organization_id uuid not null references organizations (id),
  -- the first handling organization keeps read access when the case rises to the next
  first_organization_id uuid not null references organizations (id),
  state text not null check (state in ('submitted', 'in_review', 'needs_info', 'approved', 'refused', 'withdrawn', 'done')),
  version int not null default 0,
  assignee_id uuid references people (id),
  submitted_at timestamptz not null default now(),
  promised_on date,
  promise_tentative boolean not null default false,
  info_asked_at timestamptz,
  info_answered_at timestamptz,
  info_fields text[],
  escalated_at timestamptz,
  closed_at timestamptz,
  reason_code text,
  demo boolean not null default false
);
-- queues: by handling organization, late ones first
create index cases_queue on cases (organization_id, promised_on, id) where closed_at is null;
create index cases_first on cases (first_organization_id, promised_on, id) where closed_at is null;
create index cases_closed on cases (organization_id, closed_at desc, id) where closed_at is not null;
create index cases_due on cases (promised_on) where closed_at is null;
create index cases_assignee on cases (assignee_id) where closed_at is null;
create index cases_person on cases (person_id, submitted_at desc, id);

create table case_events (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases (id),
  at timestamptz not null default now(),
  actor_id uuid references people (id),
  what text not null,
  from_state text,
  to_state text,
  -- what the reviewer or the applicant wrote; never a document number or a phone
  note text
);
create index case_events_case on case_events (case_id, id);

create sequence case_numbers;
create sequence member_numbers start 100001;

create table join_applications (
  case_id uuid primary key references cases (id),
  mode text not null check (mode in ('join', 'transfer')),
  door text not null,
  occupation_code text not null references occupations (code),
  street_code text not null references streets (code),
  enterprise_id uuid references enterprises (id),
  employer_typed text,
  platform_code text references platforms (code),
  previous_union text,
  letter_version text not null,
  signed_on date not null,
  signature_file_id uuid not null references files (id)
);
create index join_applications_signature on join_applications (signature_file_id);

create table memberships (
  id uuid primary key,
  person_id uuid not null references people (id),
  organization_id uuid not null references organizations (id),
  member_no text not null,
  status text not null default 'active' check (status in ('active', 'kept', 'left', 'retired')),
  from_on date not null,
  to_on date,
  case_id uuid references cases (id),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
-- 一次入会、动态接转 (MEM-2): one running membership a person; a transfer ends one row and begins the next with the same number
create unique index memberships_one_running on memberships (person_id) where to_on is null;
create index memberships_organization on memberships (organization_id) where to_on is null;
create index memberships_no on memberships (member_no);

-- A card code counts once.
create table card_checks (
  code_hash bytea primary key,
  member_id uuid not null references memberships (id),
  checked_by uuid not null references people (id),
  checked_at timestamptz not null default now()
);
create index card_checks_at on card_checks (checked_at);

create table notices (
  id uuid primary key,
  person_id uuid not null references people (id),
  kind text not null,
  case_id uuid references cases (id),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_person on notices (person_id, created_at desc, id);
create index notices_unread on notices (person_id) where read_at is null;
