-- Which organization acted: a case may have risen since. Null = the applicant, or the clock.
alter table case_events add column organization_id uuid references organizations (id);

-- One open application a person, held by the database too, however many keys and connections race.
create unique index cases_one_open_join on cases (person_id) where kind = 'membership.join' and closed_at is null;
