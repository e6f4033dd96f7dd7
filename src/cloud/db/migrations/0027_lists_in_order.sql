-- Lists of staff are read in their order out of an index, whatever they are filtered by: what a page costs does not grow
-- with the table. What such an index needs and stands in another table is kept beside the row, by triggers, so that no
-- operation can forget it.

-- Places with open reports stand first on the list of whoever keeps them.
alter table places add column open_reports int not null default 0 check (open_reports >= 0);
update places p set open_reports = r.count from (select place_id, count(*) from place_reports where state <> 'resolved' group by place_id) r where r.place_id = p.id;

create function count_open_reports() returns trigger language plpgsql as $$
declare
  was uuid := case when tg_op <> 'INSERT' and old.state <> 'resolved' then old.place_id end;
  now_at uuid := case when tg_op <> 'DELETE' and new.state <> 'resolved' then new.place_id end;
begin
  if was is not distinct from now_at then return null; end if;
  update places set open_reports = open_reports - 1 where id = was;
  update places set open_reports = open_reports + 1 where id = now_at;
  return null;
end $$;
create trigger reports_are_counted after insert or delete or update of state, place_id on place_reports for each row execute function count_open_reports();

-- STN-6: nobody has confirmed it for long, as the job saw it that looks each hour. The list asks for the moment of
-- confirming besides, so it is right between two looks as well; this only lets it be read in order.
alter table places add column lapsed boolean not null default true;
update places set lapsed = false where confirmed_at is not null;

create function confirming_ends_lapse() returns trigger language plpgsql as $$
begin
  new.lapsed := new.confirmed_at is null;
  return new;
end $$;
create trigger places_confirmed before insert or update of confirmed_at on places for each row execute function confirming_ends_lapse();

drop index places_kept;
drop index places_in_order;
-- Of one union, and of the district; each without a filter and by what is filtered.
create index places_kept on places (organization_id, (case when open_reports = 0 then 1 else 0 end), coalesce(street_code, ''), name, id) where status <> 'merged';
create index places_kept_alike on places (organization_id, status, lapsed, (case when open_reports = 0 then 1 else 0 end), coalesce(street_code, ''), name, id);
create index places_in_order on places ((case when open_reports = 0 then 1 else 0 end), coalesce(street_code, ''), name, id) where status <> 'merged';
create index places_alike on places (status, lapsed, kind, (case when open_reports = 0 then 1 else 0 end), coalesce(street_code, ''), name, id);
create index places_lapsing on places (lapsed, confirmed_at) where status = 'open';
create index places_reported on places (organization_id, id) where open_reports > 0;

-- 「已在粤工惠登记」 beside the running membership, so that the lists of a union and of all below it can be asked for it.
alter table memberships add column province text not null default 'unknown' check (province in ('yes', 'no', 'unknown'));
update memberships m set province = case when r.registered then 'yes' else 'no' end from province_records r where r.person_id = m.person_id and m.to_on is null;
comment on column memberships.province is 'pd: purpose=membership; retention=closing';

create function province_of(who uuid) returns text language sql stable as $$
  select coalesce((select case when registered then 'yes' else 'no' end from province_records where person_id = who), 'unknown')
$$;

-- Both take the person first, as everybody does: a membership that begins while the answer of the province is being
-- written waits for it.
create function membership_takes_province() returns trigger language plpgsql as $$
begin
  if new.to_on is null then
    perform from people where id = new.person_id for no key update;
    new.province := province_of(new.person_id);
  end if;
  return new;
end $$;
create trigger memberships_of_the_province before insert or update of person_id, to_on on memberships for each row execute function membership_takes_province();

create function province_takes_person() returns trigger language plpgsql as $$
begin
  perform from people where id = new.person_id for no key update;
  return new;
end $$;
create trigger province_after_person before insert on province_records for each row execute function province_takes_person();

create function province_goes_to_membership() returns trigger language plpgsql as $$
declare
  who uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end;
begin
  update memberships set province = province_of(who) where person_id = who and to_on is null and province <> province_of(who);
  return null;
end $$;
create trigger province_of_members after insert or delete or update on province_records for each row execute function province_goes_to_membership();

-- Of one union, and of all of them in the order of lists.
create index memberships_province on memberships (province, organization_id, id) where to_on is null;
-- `memberships_listed` begins with the same column.
drop index memberships_organization;

-- The desk's queues by kind, of one union and of very many: most kinds are rare, and a union's lists are filtered by one.
drop index cases_queue;
create index cases_queue on cases (organization_id, kind, promised_on, id) where closed_at is null;
create index cases_waiting on cases (kind, promised_on, id) where closed_at is null;
drop index cases_closed;
create index cases_closed on cases (organization_id, kind, closed_at desc, id) where closed_at is not null;
drop index cases_closed_newest;
create index cases_closed_newest on cases (kind, closed_at desc, id) where closed_at is not null;
-- What rose to the next union, for the one that had it first.
create index cases_risen on cases (promised_on, id) where closed_at is null and first_organization_id <> organization_id;
create index cases_risen_from on cases (first_organization_id, promised_on, id) where closed_at is null and first_organization_id <> organization_id;

-- Roles, honours and who waits to be verified, newest or longest first.
drop index roles_listed;
create index roles_listed on roles (from_on desc, id) where revoked_at is null;
create index roles_of_union on roles (organization_id, from_on desc, id) where revoked_at is null;
create index member_marks_listed on member_marks (from_on desc, id);
create index verifications_queue on verifications (at, person_id) where state in ('submitted', 'conflict');
create index role_proposals_of_union on role_proposals (organization_id, proposed_at, id) where state = 'open';
