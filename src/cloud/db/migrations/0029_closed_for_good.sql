-- What was open of a place when it closed: 「暂时不开放」 promised a return.
alter table place_reports drop constraint place_reports_outcome_check;
alter table place_reports add constraint place_reports_outcome_check
  check (outcome in ('was_so_now_open', 'closed_for_now', 'repaired', 'replaced', 'facility_removed', 'corrected', 'not_found', 'closed_for_good'));
