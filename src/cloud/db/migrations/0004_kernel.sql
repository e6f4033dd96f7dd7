-- What the pipeline keeps: answers under their keys, counters, the sealed audit, the runs of jobs.
create table idempotency (
  actor_id uuid not null,
  key text not null,
  path text not null,
  request_hash bytea not null,
  -- encrypted: an answer may hold personal data
  answer_enc bytea,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_age on idempotency (created_at);

-- Counters may be lost in a crash, hence unlogged: a limit is a brake, not a record.
create unlogged table rate_limits (
  bucket text not null,
  window_at timestamptz not null,
  calls int not null,
  primary key (bucket, window_at)
);
create index rate_limits_age on rate_limits (window_at);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  -- sealing goes by transaction: a lower id may commit later
  txid xid8 not null default pg_current_xact_id(),
  request_id text not null,
  actor_id uuid,
  action text not null,
  outcome text not null,
  target_id uuid,
  organization_id uuid,
  detail jsonb not null default '{}'
);
create index audit_target on audit (target_id, id) where target_id is not null;
create index audit_actor on audit (actor_id, id) where actor_id is not null;

create table audit_seals (
  seq bigint primary key,
  audit_id bigint not null unique,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %', tg_table_name using errcode = '42501';
end $$;

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger audit_seals_append_only before update or delete or truncate on audit_seals
  for each statement execute function refuse_change();
create trigger case_events_append_only before update or truncate on case_events
  for each statement execute function refuse_change();

create table job_runs (
  job text primary key,
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_outcome text
);
