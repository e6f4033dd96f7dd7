-- A member's whole life: moving, keeping, retiring, leaving; marks of honour; roles with a second pair of eyes.

-- For the union's own record: the person whom it is about neither sees it among their matters nor gets a notice of it.
alter table cases add column quiet boolean not null default false;

-- One way into a union at a time: an application and a move exclude each other.
drop index cases_one_open_join;
create unique index cases_one_open_entry on cases (person_id) where kind in ('membership.join', 'membership.move') and closed_at is null;

-- Why a membership may be kept (MEM-6). An employer that closed has no union any more: kept at the next higher one.
create table keep_reasons (
  code text primary key,
  name text not null,
  note text not null default '',
  status text not null check (status in ('kept', 'retired')),
  at_parent boolean not null default false,
  -- false: 「待区总工会确认」
  confirmed boolean not null default true,
  sort int not null default 0
);
alter table memberships add column kept_reason text references keep_reasons (code);
-- One row a period, in the order in which they began.
create index memberships_person on memberships (person_id, from_on, created_at);

create table move_applications (
  case_id uuid primary key references cases (id),
  -- the membership that the person wants to take along
  membership_id uuid not null references memberships (id),
  street_code text not null references streets (code),
  occupation_code text references occupations (code),
  enterprise_id uuid references enterprises (id),
  employer_typed text,
  platform_code text references platforms (code),
  check (num_nonnulls(employer_typed, platform_code) <= 1 and coalesce(employer_typed, platform_code, enterprise_id::text) is not null)
);

-- What a member did at once, told to the union that it concerns, which records it afterwards (MEM-7).
create table membership_changes (
  case_id uuid primary key references cases (id),
  -- the period that ended
  membership_id uuid not null references memberships (id),
  what text not null check (what in ('moved', 'kept', 'retired', 'resumed', 'left')),
  reason text references keep_reasons (code)
);
create index membership_changes_membership on membership_changes (membership_id);

create table member_marks (
  id uuid primary key,
  person_id uuid not null references people (id),
  mark text not null check (mark in ('activist', 'group_leader')),
  organization_id uuid not null references organizations (id),
  from_on date not null,
  to_on date,
  granted_by uuid not null references people (id),
  ended_by uuid references people (id),
  created_at timestamptz not null default now(),
  check (to_on is null or to_on >= from_on)
);
create index member_marks_person on member_marks (person_id);
create index member_marks_organization on member_marks (organization_id, from_on desc, id);
create unique index member_marks_one_running on member_marks (person_id, mark, organization_id) where to_on is null;

-- Where the office of a chair comes from.
create table elections (
  id uuid primary key,
  organization_id uuid not null references organizations (id),
  person_id uuid not null references people (id),
  held_on date not null,
  recorded_by uuid not null references people (id),
  recorded_at timestamptz not null default now(),
  approved_by uuid references people (id),
  approved_at timestamptz,
  check (approved_by is null or approved_by <> recorded_by)
);
create index elections_organization on elections (organization_id, held_on desc);
create index elections_person on elections (person_id);

create table role_proposals (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('chair', 'officer', 'district', 'admin', 'lawyer')),
  organization_id uuid not null references organizations (id),
  from_on date not null,
  to_on date,
  -- a chair only from an election (MEM-8)
  election_id uuid references elections (id),
  state text not null default 'open' check (state in ('open', 'confirmed', 'declined')),
  proposed_by uuid not null references people (id),
  proposed_at timestamptz not null default now(),
  decided_by uuid references people (id),
  decided_at timestamptz,
  check (role <> 'chair' or election_id is not null),
  check (to_on is null or to_on > from_on),
  -- nobody grants themselves anything, and four eyes see more than two
  check (proposed_by <> person_id),
  check (state <> 'confirmed' or decided_by <> proposed_by)
);
create unique index role_proposals_one_open on role_proposals (person_id, role, organization_id) where state = 'open';
create index role_proposals_open on role_proposals (proposed_at, id) where state = 'open';

alter table roles add column proposal_id uuid unique references role_proposals (id), add column revoked_by uuid references people (id);
create index roles_listed on roles (created_at desc, id) where revoked_at is null;

comment on column member_marks.person_id is 'pd: purpose=duties; retention=kept';
comment on column elections.person_id is 'pd: purpose=duties; retention=kept';
comment on column role_proposals.person_id is 'pd: purpose=duties; retention=kept';
comment on column move_applications.employer_typed is 'pd: purpose=membership; retention=closing';
