-- 会员实名认证 (MEM-11, PI-9). No document value stands here: what was verified is the person's record, by its keyed hash.
create table verifications (
  person_id uuid primary key references people (id),
  state text not null check (state in ('none', 'submitted', 'verified', 'conflict')),
  way text check (way in ('provider', 'face', 'desk', 'chair')),
  -- the union that verified, or that is asked
  organization_id uuid references organizations (id),
  -- the member of staff who saw the document or confirmed the person; null = an outside service
  by_id uuid references people (id),
  -- since when this state holds
  at timestamptz not null,
  document_hash bytea,
  check ((state = 'verified') = (way is not null and document_hash is not null))
);
-- One document, one verified person, however many connections race.
create unique index verifications_one_per_document on verifications (document_hash) where state = 'verified';
create index verifications_waiting on verifications (organization_id, at, person_id) where state in ('submitted', 'conflict');

-- Whoever changes the name or the document is somebody new to verify, in whichever operation it happens; a conflict is
-- about the document alone.
create function lapse_verification() returns trigger language plpgsql as $$
begin
  update verifications set state = 'none', way = null, by_id = null, document_hash = null, at = now()
    where person_id = new.id and (state = 'verified' or (state = 'conflict' and old.document_hash is distinct from new.document_hash));
  return null;
end $$;
create trigger people_lapse_verification after update of name, document_hash on people for each row
  when (old.name is distinct from new.name or old.document_hash is distinct from new.document_hash)
  execute function lapse_verification();

-- Tries that count against the cap, and what came of them; never the values that were tried.
create table verification_attempts (
  id uuid primary key,
  person_id uuid not null references people (id),
  way text not null check (way in ('provider', 'face', 'desk')),
  outcome text not null check (outcome in ('match', 'mismatch', 'no_record')),
  at timestamptz not null
);
create index verification_attempts_person on verification_attempts (person_id, way, at);

-- A code that a person showed at a desk, or a face check under way. A code opens one visit only.
create table verification_sessions (
  id uuid primary key,
  way text not null check (way in ('desk', 'face')),
  person_id uuid not null references people (id),
  staff_id uuid references people (id),
  code_hash bytea not null unique,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index verification_sessions_age on verification_sessions (opened_at);

-- One running question to the chair a person.
create unique index cases_one_open_confirmation on cases (person_id) where kind = 'verification.confirm' and closed_at is null;

-- Figures by union are read in the order of names.
create index organizations_name on organizations (name, id);

comment on column verifications.person_id is 'pd: purpose=identity; retention=closing';
comment on column verifications.document_hash is 'pd: purpose=identity; retention=closing';
comment on column verification_attempts.person_id is 'pd: purpose=safety; retention=closing';
comment on column verification_sessions.person_id is 'pd: purpose=identity; retention=24h';
comment on column verification_sessions.code_hash is 'pd: purpose=identity; retention=24h';
