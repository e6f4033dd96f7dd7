-- Staff have looked at two records with a number in common and left them as two (MEM-11). The pair does not come up again
-- over that number; over another one, later, it may.
create table kept_apart (
  first_id uuid not null references people (id),
  second_id uuid not null references people (id),
  -- keyed hash of the document or phone that both bore
  number_hash bytea not null,
  case_id uuid not null references cases (id),
  at timestamptz not null,
  primary key (first_id, second_id, number_hash),
  check (first_id < second_id)
);
create index kept_apart_second on kept_apart (second_id);
create index kept_apart_case on kept_apart (case_id);

comment on column kept_apart.first_id is 'pd: purpose=identity; retention=closing';
comment on column kept_apart.second_id is 'pd: purpose=identity; retention=closing';
comment on column kept_apart.number_hash is 'pd: purpose=identity; retention=closing';

-- What somebody takes along names every proposal of theirs, the decided ones too.
create index role_proposals_person on role_proposals (person_id);
