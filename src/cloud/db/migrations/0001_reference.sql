-- What is true everywhere: streets, occupations, holidays, dated settings.
create extension if not exists ltree;

create table streets (
  code text primary key check (code ~ '^440307[0-9]{3}$'),
  name text not null unique,
  communities jsonb not null default '[]',
  source text not null default ''
);

create table occupations (
  code text primary key,
  name text not null,
  "group" text not null check ("group" in ('platform', 'employed', 'flexible')),
  sort int not null default 0
);

create table platforms (
  code text primary key,
  name text not null,
  sort int not null default 0
);

-- 'off' = a public holiday on a weekday, 'work' = a 调休 working day on a weekend
create table holidays (
  day date primary key,
  kind text not null check (kind in ('off', 'work'))
);

-- A setting holds from a day on; the newest one not in the future is in force.
create table settings (
  key text not null,
  from_on date not null,
  value jsonb not null,
  source text not null default '',
  primary key (key, from_on)
);

create table refusal_reasons (
  case_kind text not null,
  code text not null,
  sentence text not null,
  next_step text not null,
  sort int not null default 0,
  primary key (case_kind, code)
);
