import type { TakenOut } from './take-out'

/**
 * Where each table with something of a person stands in what they take along (PI-4): in a part of the file, or not, with
 * the reason. A test compares both lists with the data map of the schema, so a later table can't be forgotten.
 */
export const exported: Readonly<Record<string, keyof TakenOut>> = {
  accounts: 'accounts',
  // The form, the papers and what was said of a case are among its fields and steps.
  case_events: 'cases',
  cases: 'cases',
  consents: 'consents',
  data_corrections: 'cases',
  duplicate_checks: 'cases',
  elections: 'elections',
  files: 'files',
  group_join_arrivals: 'comings',
  join_applications: 'cases',
  member_marks: 'marks',
  memberships: 'memberships',
  move_applications: 'cases',
  notices: 'inbox',
  paper_entries: 'cases',
  people: 'person',
  place_changes: 'placeWork',
  place_checks: 'placeWork',
  place_managers: 'placesKept',
  place_reports: 'placeReports',
  place_suggestions: 'cases',
  province_records: 'province',
  role_proposals: 'proposals',
  roles: 'roles',
  sessions: 'sessions',
  subscriptions: 'subscriptions',
  verification_attempts: 'verification',
  verifications: 'verification',
}

export const leftOut: Readonly<Record<string, string>> = {
  audit: 'what somebody did is told where it was done; looks of staff at the person are the part `looks`',
  card_checks: 'a hash of a card code for a day, about the check and not about the holder',
  idempotency: 'a technical record against doing a call twice; what was answered is sealed for the phone that asked',
  kept_apart: 'names another record too: that there is one would tell that somebody else has the number',
  legal_holds: 'the file number of a dispute; that something is kept back is said when the account is closed',
  one_time_codes: 'hashes of codes that work for minutes',
  person_merges: 'a journal of rows that are listed where they are now; the check and its outcome are among the cases',
  person_merge_rows: 'the same journal, row by row, gone after 30 days',
  places: 'the telephone of a place, not of a person',
  rate_limits: 'keyed hashes that count calls for two days',
  roster_exports: 'work of staff for a union, about others; each look is told to the person concerned',
  roster_imports: 'work of staff for a union, about others',
  roster_lines: 'lines of a sheet, sealed until they are read, at most a week',
  verification_tries: 'keyed hashes that count tries for a month; the tries themselves are the part `verification`',
  verification_sessions: 'hashes of a visit to a desk, for a day',
}
