-- What is asked by person alone. A condition that hides the index from such a question is no part of it any more: when
-- somebody was last there counts sessions that are over too, and a merge moves revoked roles as well.
create index sessions_of_person on sessions (person_id);
drop index sessions_person;
create index roles_of_person on roles (person_id);
drop index roles_person;
create index person_merges_loser on person_merges (loser_id);

-- An empty person is deleted when two accounts become one: each of these tables is asked whether it names them, and grows.
create index case_events_actor on case_events (actor_id) where actor_id is not null;
create index cases_ever_assigned on cases (assignee_id) where assignee_id is not null;
create index verifications_by on verifications (by_id) where by_id is not null;
create index province_records_set_by on province_records (set_by) where set_by is not null;

-- Whoever reaches very many unions reads imports in their order.
create index roster_imports_newest on roster_imports (created_at desc, id);
