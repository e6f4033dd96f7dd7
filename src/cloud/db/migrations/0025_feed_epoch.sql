-- A phone that meets another database (a new one, one of a backup) starts anew, whatever numbers it knows. After a backup
-- was put back: update place_feed set epoch = gen_random_uuid().
alter table place_feed add column epoch uuid not null default gen_random_uuid();

-- All reports of one place, answered ones too, in the order in which they are listed.
create index place_reports_place on place_reports (place_id, (case when risen_at is null then 2 else 0 end + case when kind = 'locked' then 0 else 1 end), at, id);
-- A merge looks for older names and for suggestions that became the place.
create index places_merged on places (merged_into) where merged_into is not null;
create index place_suggestions_place on place_suggestions (place_id) where place_id is not null;
