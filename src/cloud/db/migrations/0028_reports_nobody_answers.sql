-- What told reporters apart, what they wrote and their photos go 30 days after the answer, and after 90 days where nobody answers (PI-5).
create index place_reports_unanswered on place_reports (at) where state <> 'resolved' and (device_hash is not null or address_hash is not null or note is not null or file_id is not null);
comment on column place_reports.device_hash is 'pd: purpose=places; retention=90d';
comment on column place_reports.address_hash is 'pd: purpose=places; retention=90d';
comment on column place_reports.note is 'pd: purpose=places; retention=90d';
comment on column files.device_hash is 'pd: purpose=places; retention=90d';
