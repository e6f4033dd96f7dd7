-- Organizations, the enterprise register, people, how they sign in and what they may do.
create table organizations (
  id uuid primary key,
  parent_id uuid references organizations (id),
  path ltree not null unique,
  kind text not null check (kind in ('district', 'street', 'catch_all', 'community', 'park', 'sector', 'enterprise')),
  name text not null,
  street_code text references streets (code),
  uscc text unique,
  headcount_band text,
  term_end_on date,
  -- false: the name or the existence is 「待区总工会确认」
  confirmed boolean not null default true,
  status text not null default 'active' check (status in ('active', 'dissolved')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index organizations_path on organizations using gist (path);
create index organizations_street on organizations (street_code, kind);
create index organizations_parent on organizations (parent_id);

-- The enterprise register: where people work, with or without a union.
create table enterprises (
  id uuid primary key,
  name text not null,
  -- folded for search: NFKC, lower case, no spaces and no brackets; collation C so that one index serves prefixes and paging
  name_key text collate "C" not null,
  -- every two neighbouring characters of name_key, and every single one: trigrams don't serve short Chinese questions
  grams text[] not null,
  uscc text collate "C" unique,
  uscc_doubtful boolean not null default false,
  street_code text references streets (code),
  headcount_band text,
  has_chair boolean,
  union_id uuid references organizations (id),
  source text not null default '',
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index enterprises_grams on enterprises using gin (grams) with (fastupdate = off);
create index enterprises_name_key on enterprises (name_key, id);
create index enterprises_street on enterprises (street_code, name_key, id);
create index enterprises_union on enterprises (union_id);

create table people (
  id uuid primary key,
  name text,
  document_kind text,
  document_enc bytea,
  -- keyed hash of kind + normalised number
  document_hash bytea,
  -- set when a membership was approved on this document: one person = one record (MEM-11)
  document_claimed boolean not null default false,
  phone_enc bytea,
  phone_hash bytea,
  -- key of the rotating card code
  card_key_enc bytea,
  demo_key text unique,
  created_at timestamptz not null default now()
);
create unique index people_one_per_document on people (document_hash) where document_claimed;
create index people_document on people (document_hash) where document_hash is not null;
create index people_phone on people (phone_hash) where phone_hash is not null;

-- The same person has another OPENID in the mini-program and on the web; unionid links them.
create table accounts (
  provider text not null,
  app text not null,
  subject text not null,
  union_subject text,
  person_id uuid not null references people (id),
  created_at timestamptz not null default now(),
  primary key (provider, app, subject)
);
create index accounts_person on accounts (person_id);
create index accounts_union on accounts (provider, union_subject) where union_subject is not null;

create table sessions (
  token_hash bytea primary key,
  person_id uuid not null references people (id),
  provider text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_person on sessions (person_id) where revoked_at is null;
create index sessions_expiry on sessions (expires_at);

-- One-time codes: first administrator, web OAuth state, pairing of a computer, links to files. Only hashes are stored.
create table one_time_codes (
  code_hash bytea primary key,
  purpose text not null,
  -- a second secret of the same code: a pairing is shown to the app and kept by the computer
  secret_hash bytea unique,
  person_id uuid references people (id),
  subject uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_codes_expiry on one_time_codes (expires_at);

create table roles (
  id uuid primary key,
  person_id uuid not null references people (id),
  role text not null check (role in ('chair', 'officer', 'district', 'admin', 'lawyer')),
  organization_id uuid not null references organizations (id),
  from_on date not null,
  to_on date,
  revoked_at timestamptz,
  granted_by uuid references people (id),
  created_at timestamptz not null default now()
);
create index roles_person on roles (person_id) where revoked_at is null;
create index roles_organization on roles (organization_id, role) where revoked_at is null;

create table consents (
  id uuid primary key,
  person_id uuid not null references people (id),
  purpose text not null,
  version text not null,
  recipients text[] not null default '{}',
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index consents_person on consents (person_id, purpose);
