-- Which sheet made a membership: a sheet of the wrong union is taken back by it.
alter table memberships add column import_id uuid references roster_imports (id);
create index memberships_import on memberships (import_id, id) where import_id is not null;
-- Of somebody who came by list and never signed in: why staff ended it.
alter table memberships drop constraint memberships_ended_reason_check;
alter table memberships add constraint memberships_ended_reason_check check (ended_reason in ('merged', 'taken_back', 'wrong_entry', 'left_job', 'died'));

alter table roster_imports drop constraint roster_imports_state_check;
alter table roster_imports add constraint roster_imports_state_check check (state in ('mapping', 'checking', 'checked', 'running', 'done', 'stopped', 'dropped', 'undoing', 'undone'));
alter table roster_imports add column taken_back int not null default 0, add column kept_back int not null default 0,
  -- the last membership that was looked at while taking back
  add column undone_to uuid;
drop index roster_imports_waiting;
create index roster_imports_waiting on roster_imports (touched_at) where state in ('checking', 'running', 'undoing');
