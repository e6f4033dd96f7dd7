-- Who reaches very many unions reads the queue in its order and skips what lies outside, instead of asking each union.
drop index cases_due;
create index cases_due on cases (promised_on, id) where closed_at is null;
create index cases_closed_newest on cases (closed_at desc, id) where closed_at is not null;
