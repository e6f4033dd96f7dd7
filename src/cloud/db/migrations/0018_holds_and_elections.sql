-- A legal hold says who set it, within which union, and who lifted it: rows are kept as a record.
alter table legal_holds
  add column organization_id uuid references organizations (id),
  add column set_by uuid references people (id),
  add column lifted_at timestamptz,
  add column lifted_by uuid references people (id);
create index legal_holds_listed on legal_holds (created_at desc, id);
drop index legal_holds_row;
create index legal_holds_running on legal_holds (table_name, row_id) where lifted_at is null;
comment on column legal_holds.set_by is 'pd: purpose=duties; retention=kept';
comment on column legal_holds.lifted_by is 'pd: purpose=duties; retention=kept';

-- The paper of an election: its number in the union's files, and a photo that only those see who may confirm.
alter table elections
  add column paper_no text,
  add column file_id uuid references files (id);
create index elections_file on elections (file_id) where file_id is not null;
comment on column elections.file_id is 'pd: purpose=duties; retention=kept';
