-- Whose account was closed under a legal hold: what was found stays with it, and stands in nobody's way any more (PI-5).
alter table verifications drop constraint verifications_state_check;
alter table verifications add constraint verifications_state_check check (state in ('none', 'submitted', 'verified', 'conflict', 'ended'));
alter table verifications drop constraint verifications_check;
alter table verifications add constraint verifications_check check ((state in ('verified', 'ended')) = (way is not null and document_hash is not null));
update verifications set state = 'ended' where state = 'verified' and exists (select from people where people.id = person_id and people.closed_at is not null);

-- Tries at an outside service by keyed hashes of the number and of the account, a month long: closing the account and
-- coming again gives no new ones, so the service tells nobody whose number belongs to which name.
create table verification_tries (
  mark_hash bytea not null,
  at timestamptz not null
);
create index verification_tries_mark on verification_tries (mark_hash, at);
create index verification_tries_age on verification_tries (at);
comment on column verification_tries.mark_hash is 'pd: purpose=safety; retention=31d';
