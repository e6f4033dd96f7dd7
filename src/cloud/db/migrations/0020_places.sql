-- P: one table, many kinds (STN-1 … STN-6). null = not known: 待区总工会确认.
create table places (
  id uuid primary key,
  -- STN-5; never given twice
  code text not null unique check (code ~ '^LG-440307([0-9]{3})?-[0-9]{3,6}$'),
  kind text not null check (kind in ('station', 'caring_corner', 'drivers_home', 'service_centre', 'legal_station', 'teaching_site', 'cultural_palace', 'studio')),
  level text check (level in ('district', 'street', 'point')),
  name text not null,
  street_code text references streets (code),
  community text,
  address text,
  -- GCJ-02 degrees (MAP-1)
  lng double precision check (lng between -180 and 180),
  lat double precision check (lat between -90 and 90),
  point_origin text check (point_origin in ('gcj02', 'wgs84', 'bd09', 'picked')),
  -- metres east and north of (114.25, 22.7), for the index; distances are computed exactly afterwards
  locm point generated always as (point((lng - 114.25) * 102747.7003, (lat - 22.7) * 110739.8377)) stored,
  facilities text[] not null default '{}',
  -- known not to be there; what stands in neither is unknown
  missing text[] not null default '{}',
  -- as contract/places/hours reads it
  hours text,
  access text check (access in ('free', 'scan', 'ask')),
  phone_enc bytea,
  phone_shown boolean not null default false,
  -- the union that runs it: scope of chairs and staff
  organization_id uuid not null references organizations (id),
  opened_on date,
  confirmed_at timestamptz,
  status text not null check (status in ('draft', 'preparing', 'open', 'suspended', 'closed', 'merged')),
  merged_into uuid references places (id),
  -- independent reports of a locked door within the hour, while nobody has confirmed (seams: three)
  doubt_reports int not null default 0,
  doubt_at timestamptz,
  -- facilities reported as out of order and acknowledged, or reported thrice
  broken text[] not null default '{}',
  note text,
  -- what a manager wrote and nobody has looked at yet (WX-6)
  note_waiting text,
  sources jsonb not null default '{}',
  -- made in the cloud, so that no phone carries a dictionary
  initials text not null default '',
  -- one and two characters of name, address, community, code and initials (see employer search)
  signs text[] not null default '{}',
  demo boolean not null default false,
  -- the row's version for whoever edits
  version int not null default 0,
  -- the version of the offline file in which it last changed
  feed_version bigint not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((lng is null) = (lat is null) and (lng is null) = (point_origin is null)),
  check ((status = 'merged') = (merged_into is not null))
);
create index places_near on places using gist (locm) where status in ('preparing', 'open', 'suspended');
create index places_feed on places (feed_version, id);
create index places_kept on places (organization_id, coalesce(street_code, ''), name, id);
create index places_in_order on places (coalesce(street_code, ''), name, id);
create index places_doubted on places (doubt_at) where doubt_at is not null;
create index places_in_street on places (street_code, name, id);
create index places_signs on places using gin (signs);
create index places_name on places (name, id);
comment on column places.phone_enc is 'pd: purpose=contact; retention=kept';

-- One row, locked by whoever changes places: its number only grows, and in the order of the commits.
create table place_feed (one boolean primary key default true check (one), version bigint not null default 0);
insert into place_feed default values;

-- Counts codes a street (or the district), so that none is given twice.
create table place_numbers (area text primary key, last int not null);

create table place_photos (
  id uuid primary key,
  place_id uuid not null references places (id),
  file_id uuid not null unique references files (id),
  -- hidden until somebody else than the owner of the file lets it be seen (WX-6)
  shown boolean not null default false,
  taken_on date,
  created_at timestamptz not null default now()
);
create index place_photos_place on place_photos (place_id, created_at, id);

create table place_changes (
  id uuid primary key,
  place_id uuid not null references places (id),
  by_id uuid references people (id),
  what text not null check (what in ('created', 'edited', 'confirmed', 'status', 'merged', 'imported', 'photo', 'manager', 'check')),
  -- fields with what they were before; never a phone
  before jsonb not null default '{}',
  -- why, where it was asked: a closing, an opening without acceptance
  note text,
  at timestamptz not null
);
create index place_changes_place on place_changes (place_id, at desc, id desc);
create index place_changes_by on place_changes (by_id) where by_id is not null;
comment on column place_changes.by_id is 'pd: purpose=duties; retention=closing';

create table place_managers (
  id uuid primary key,
  place_id uuid not null references places (id),
  person_id uuid not null references people (id),
  from_on date not null,
  to_on date
);
create unique index place_managers_once on place_managers (place_id, person_id) where to_on is null;
create index place_managers_person on place_managers (person_id);
comment on column place_managers.person_id is 'pd: purpose=duties; retention=closing';

create table place_checks (
  id uuid primary key,
  place_id uuid not null references places (id),
  list text not null check (list in ('acceptance', 'standard')),
  on_day date not null,
  items jsonb not null,
  passed boolean not null,
  by_id uuid references people (id),
  at timestamptz not null
);
create index place_checks_place on place_checks (place_id, at desc, id desc);
create index place_checks_by on place_checks (by_id) where by_id is not null;
comment on column place_checks.by_id is 'pd: purpose=duties; retention=closing';

-- Anybody may report; what tells two reporters apart is hashed, and goes when the report is answered and 30 days old.
create table place_reports (
  id uuid primary key,
  place_id uuid not null references places (id),
  kind text not null check (kind in ('locked', 'broken', 'expired', 'wrong')),
  facility text,
  note text,
  file_id uuid references files (id),
  person_id uuid references people (id),
  device_hash bytea,
  address_hash bytea,
  state text not null default 'new' check (state in ('new', 'acknowledged', 'resolved')),
  outcome text check (outcome in ('was_so_now_open', 'closed_for_now', 'repaired', 'replaced', 'facility_removed', 'corrected', 'not_found')),
  version int not null default 0,
  answered_at timestamptz,
  -- nobody had answered in time: told to the union above
  risen_at timestamptz,
  at timestamptz not null,
  check ((state = 'resolved') = (outcome is not null and answered_at is not null))
);
create index place_reports_open on place_reports (place_id, at, id) where state <> 'resolved';
create index place_reports_work on place_reports ((case when risen_at is null then 2 else 0 end + case when kind = 'locked' then 0 else 1 end), at, id) where state <> 'resolved';
create index place_reports_due on place_reports (at, id) where state <> 'resolved' and risen_at is null;
create index place_reports_person on place_reports (person_id, at desc) where person_id is not null;
create index place_reports_device on place_reports (device_hash, at desc) where device_hash is not null;
create index place_reports_answered on place_reports (answered_at) where state = 'resolved' and (device_hash is not null or address_hash is not null or note is not null or file_id is not null);
create index place_reports_file on place_reports (file_id) where file_id is not null;
comment on column place_reports.person_id is 'pd: purpose=places; retention=closing';
comment on column place_reports.device_hash is 'pd: purpose=places; retention=30d';
comment on column place_reports.address_hash is 'pd: purpose=places; retention=30d';
comment on column place_reports.note is 'pd: purpose=places; retention=30d';

-- A suggestion is a case (kind stations.suggest).
create table place_suggestions (
  case_id uuid primary key references cases (id),
  kind text not null,
  name text not null,
  street_code text not null references streets (code),
  address text not null,
  lng double precision,
  lat double precision,
  why text not null,
  place_id uuid references places (id)
);
comment on column place_suggestions.why is 'pd: purpose=places; retention=closed_case';
