-- What a person may do with their own data: correct, withdraw, take away, close; and how long anything is kept (PI-4, PI-5).

-- closed_at: nobody signs in as this person any more. erased_at: nothing of them is left but ids.
alter table people add column closed_at timestamptz, add column erased_at timestamptz;
alter table people add constraint people_erased_are_empty check (
  erased_at is null
  or (closed_at is not null and name is null and document_kind is null and document_enc is null and document_hash is null and not document_claimed and phone_enc is null and phone_hash is null)
);
-- what a legal hold kept back
create index people_to_erase on people (closed_at) where closed_at is not null and erased_at is null;

-- A session is shown to its owner and ended by id; its token is known to the phone alone.
alter table sessions add column id uuid not null default gen_random_uuid();
create unique index sessions_id on sessions (id);

-- A withdrawn consent outlives the person without their id.
alter table consents alter column person_id drop not null;
alter table join_applications alter column signature_file_id drop not null;

-- Set when form, notes and files of a closed case are gone.
alter table cases add column erased_at timestamptz;
create index cases_to_erase on cases (kind, closed_at, id) where erased_at is null and state in ('refused', 'withdrawn');
create unique index cases_one_open_correction on cases (person_id) where kind = 'my_data.correct' and closed_at is null;

-- Marked in the transaction, removed from the storage after it: what the storage refused today is tried again.
create index files_to_remove on files (deleted_at) where deleted_at is not null;

-- A member's wish to be registered under another name or document: staff decide. The values go with the decision.
create table data_corrections (
  case_id uuid primary key references cases (id),
  changes text[] not null,
  name_enc bytea,
  document_kind text,
  document_enc bytea
);

-- Rows that a dispute or a law keeps from being erased, until a day; null = until it is lifted. The reason is a code or a file number, no name.
create table legal_holds (
  id uuid primary key,
  table_name text not null check (table_name in ('people', 'cases', 'files')),
  row_id uuid not null,
  reason text not null,
  until date,
  created_at timestamptz not null default now()
);
create index legal_holds_row on legal_holds (table_name, row_id);

-- Nothing new begins for somebody who has closed the account, whichever call was under way at that moment.
create function refuse_closed_person() returns trigger language plpgsql as $$
declare
  who uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  closed timestamptz;
begin
  -- The lock waits for a closing that is about to commit; a condition in this query would be judged too early.
  select closed_at into closed from people where id = who for key share;
  if closed is not null then raise exception 'the account is closed' using errcode = '23514'; end if;
  return new;
end $$;
create trigger sessions_of_the_living before insert on sessions for each row execute function refuse_closed_person('person_id');
create trigger accounts_of_the_living before insert on accounts for each row execute function refuse_closed_person('person_id');
create trigger codes_of_the_living before insert or update of person_id on one_time_codes for each row execute function refuse_closed_person('person_id');
create trigger consents_of_the_living before insert on consents for each row execute function refuse_closed_person('person_id');
create trigger roles_of_the_living before insert on roles for each row execute function refuse_closed_person('person_id');
create trigger cases_of_the_living before insert on cases for each row execute function refuse_closed_person('person_id');
create trigger files_of_the_living before insert on files for each row execute function refuse_closed_person('owner_id');

-- The history of a case stays as it is, but what people wrote into it can be taken away.
drop trigger case_events_append_only on case_events;
create function refuse_change_but_of_note() returns trigger language plpgsql as $$
begin
  if new.note is null and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then return new; end if;
  raise exception 'append-only table %', tg_table_name using errcode = '42501';
end $$;
create trigger case_events_append_only before update on case_events for each row execute function refuse_change_but_of_note();
create trigger case_events_not_emptied before truncate on case_events for each statement execute function refuse_change();
grant update (note) on case_events to longgang_app;

-- The data map: what is personal, why it is there and when it goes. `closing` = with the account; `closed_case` = so many
-- days after a refusal or withdrawal (settings), or with the account; `decision` = with the decision of the case;
-- `kept` = ids without values, kept as the record of the union; `24h`, `30d`, `90d` = that long.
comment on column people.name is 'pd: purpose=membership; retention=closing';
comment on column people.document_kind is 'pd: purpose=identity; retention=closing';
comment on column people.document_enc is 'pd: purpose=identity; retention=closing';
comment on column people.document_hash is 'pd: purpose=identity; retention=closing';
comment on column people.phone_enc is 'pd: purpose=contact; retention=closing';
comment on column people.phone_hash is 'pd: purpose=contact; retention=closing';
comment on column accounts.subject is 'pd: purpose=sign_in; retention=closing';
comment on column accounts.union_subject is 'pd: purpose=sign_in; retention=closing';
comment on column accounts.person_id is 'pd: purpose=sign_in; retention=closing';
comment on column sessions.token_hash is 'pd: purpose=sign_in; retention=30d';
comment on column sessions.person_id is 'pd: purpose=sign_in; retention=30d';
comment on column one_time_codes.code_hash is 'pd: purpose=sign_in; retention=24h';
comment on column one_time_codes.secret_hash is 'pd: purpose=sign_in; retention=24h';
comment on column one_time_codes.person_id is 'pd: purpose=sign_in; retention=24h';
comment on column roles.person_id is 'pd: purpose=duties; retention=kept';
comment on column consents.person_id is 'pd: purpose=proof_of_consent; retention=closing';
comment on column files.owner_id is 'pd: purpose=membership; retention=closed_case';
comment on column files.storage_key is 'pd: purpose=membership; retention=closed_case';
comment on column cases.person_id is 'pd: purpose=membership; retention=kept';
comment on column cases.assignee_id is 'pd: purpose=duties; retention=kept';
comment on column case_events.actor_id is 'pd: purpose=duties; retention=kept';
comment on column case_events.note is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.occupation_code is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.street_code is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.enterprise_id is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.employer_typed is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.platform_code is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.previous_union is 'pd: purpose=membership; retention=closed_case';
comment on column join_applications.signature_file_id is 'pd: purpose=membership; retention=closed_case';
comment on column memberships.person_id is 'pd: purpose=membership; retention=kept';
comment on column memberships.member_no is 'pd: purpose=membership; retention=kept';
comment on column card_checks.code_hash is 'pd: purpose=card; retention=24h';
comment on column card_checks.checked_by is 'pd: purpose=card; retention=24h';
comment on column notices.person_id is 'pd: purpose=contact; retention=closing';
comment on column idempotency.actor_id is 'pd: purpose=safety; retention=90d';
comment on column idempotency.request_hash is 'pd: purpose=safety; retention=90d';
comment on column idempotency.answer_enc is 'pd: purpose=safety; retention=90d';
comment on column rate_limits.bucket is 'pd: purpose=safety; retention=2d';
comment on column audit.actor_id is 'pd: purpose=accountability; retention=kept';
comment on column data_corrections.name_enc is 'pd: purpose=membership; retention=decision';
comment on column data_corrections.document_kind is 'pd: purpose=identity; retention=decision';
comment on column data_corrections.document_enc is 'pd: purpose=identity; retention=decision';
comment on column legal_holds.row_id is 'pd: purpose=accountability; retention=kept';
