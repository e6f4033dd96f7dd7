/**
 * What becomes of each column that names a person when that person's record is put into another.
 * `moves` = what somebody has, or what is about them, goes over.
 * `stays` = who did something at that time: a deed is not rewritten, and the ids of two deeds must not become one (four eyes).
 * `ends` = good for the old record alone, and over.
 * `own` = its table has a rule that a plain move would break; `make-room.ts` and `settle-identity.ts` know it.
 * A test compares this list with the schema, so a later table can't be forgotten.
 */
export type Fate = 'moves' | 'stays' | 'ends' | 'own'

export const fates: Readonly<Record<string, Fate>> = {
  'accounts.person_id': 'moves',
  'audit.actor_id': 'stays',
  'card_checks.checked_by': 'stays',
  'case_events.actor_id': 'stays',
  'cases.assignee_id': 'own',
  'cases.person_id': 'moves',
  'consents.person_id': 'moves',
  'duplicate_checks.raised_by': 'stays',
  'elections.approved_by': 'stays',
  'elections.person_id': 'moves',
  'elections.recorded_by': 'own',
  'files.owner_id': 'moves',
  'group_join_arrivals.person_id': 'moves',
  'group_joins.opened_by': 'stays',
  // An answer is sealed for the caller who got it. What is sent again is known by the ids that the phone made.
  'idempotency.actor_id': 'stays',
  // Two ids that were looked at together; the one that goes on is another pair.
  'kept_apart.first_id': 'stays',
  'kept_apart.second_id': 'stays',
  'legal_holds.lifted_by': 'stays',
  'legal_holds.set_by': 'stays',
  'member_marks.ended_by': 'stays',
  'member_marks.granted_by': 'stays',
  'member_marks.person_id': 'moves',
  'memberships.person_id': 'moves',
  'notices.person_id': 'moves',
  'one_time_codes.person_id': 'ends',
  'paper_entries.entered_by': 'stays',
  // Moving it would take a third row into the lock; whoever asks follows the chain.
  'people.merged_into': 'stays',
  'person_merges.by_id': 'stays',
  'person_merges.loser_id': 'stays',
  'person_merges.survivor_id': 'stays',
  'person_merges.undone_by': 'stays',
  'place_changes.by_id': 'stays',
  'place_checks.by_id': 'stays',
  'place_managers.person_id': 'moves',
  'place_reports.person_id': 'moves',
  'province_records.person_id': 'own',
  'province_records.set_by': 'stays',
  'role_proposals.decided_by': 'stays',
  'role_proposals.person_id': 'own',
  'role_proposals.proposed_by': 'own',
  'roles.granted_by': 'stays',
  'roles.person_id': 'moves',
  'roles.revoked_by': 'stays',
  'roster_exports.by_id': 'stays',
  'roster_imports.by_id': 'stays',
  'sessions.person_id': 'ends',
  'subscriptions.person_id': 'own',
  'verification_attempts.person_id': 'moves',
  'verification_sessions.person_id': 'moves',
  'verification_sessions.staff_id': 'stays',
  'verifications.by_id': 'stays',
  'verifications.person_id': 'own',
}

/** Unique indexes over a moved column, each with the step that makes room before the move. */
export const crowded: Readonly<Record<string, string>> = {
  cases_one_open_confirmation: 'withdrawTwins',
  cases_one_open_correction: 'withdrawTwins',
  cases_one_open_duplicate: 'withdrawTwins',
  cases_one_open_entry: 'withdrawTwins',
  group_join_arrivals_pkey: 'takeArrivals',
  member_marks_one_running: 'endMarks',
  memberships_one_running: 'endMembership',
  place_managers_once: 'endDuties',
}
