-- When it was seen, by the phone's word and within bounds: a report may have waited on a phone without a network.
alter table place_reports add column seen_at timestamptz;
update place_reports set seen_at = at;
alter table place_reports alter column seen_at set not null;
-- Whoever looks after the place has let everybody read the note (WX-6).
alter table place_reports add column note_shown boolean not null default false;
create index place_reports_said on place_reports (place_id, seen_at desc) where note_shown and state <> 'resolved';

-- A photo of a report from a phone without an account belongs to that phone, and to nobody else.
alter table files alter column owner_id drop not null;
alter table files add column device_hash bytea;
alter table files add constraint files_of_somebody check (owner_id is not null or use = 'place_report');
create index files_device on files (device_hash, created_at) where device_hash is not null;
comment on column files.device_hash is 'pd: purpose=places; retention=30d';
