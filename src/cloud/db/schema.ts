// Written by `npm run db:types` from the migrated database; not by hand.
import type { Accounts } from './tables/accounts'
import type { Audit } from './tables/audit'
import type { AuditSeals } from './tables/audit-seals'
import type { CardChecks } from './tables/card-checks'
import type { CaseEvents } from './tables/case-events'
import type { Cases } from './tables/cases'
import type { Consents } from './tables/consents'
import type { DataCorrections } from './tables/data-corrections'
import type { DuplicateChecks } from './tables/duplicate-checks'
import type { Elections } from './tables/elections'
import type { Enterprises } from './tables/enterprises'
import type { Files } from './tables/files'
import type { GroupJoinArrivals } from './tables/group-join-arrivals'
import type { GroupJoins } from './tables/group-joins'
import type { Holidays } from './tables/holidays'
import type { Idempotency } from './tables/idempotency'
import type { JobRuns } from './tables/job-runs'
import type { JoinApplications } from './tables/join-applications'
import type { KeepReasons } from './tables/keep-reasons'
import type { KeptApart } from './tables/kept-apart'
import type { LegalHolds } from './tables/legal-holds'
import type { MemberMarks } from './tables/member-marks'
import type { MembershipChanges } from './tables/membership-changes'
import type { Memberships } from './tables/memberships'
import type { MoveApplications } from './tables/move-applications'
import type { Notices } from './tables/notices'
import type { Occupations } from './tables/occupations'
import type { OneTimeCodes } from './tables/one-time-codes'
import type { Organizations } from './tables/organizations'
import type { OutgoingMessages } from './tables/outgoing-messages'
import type { PaperEntries } from './tables/paper-entries'
import type { People } from './tables/people'
import type { PersonMergeRows } from './tables/person-merge-rows'
import type { PersonMerges } from './tables/person-merges'
import type { PlaceChanges } from './tables/place-changes'
import type { PlaceChecks } from './tables/place-checks'
import type { PlaceFeed } from './tables/place-feed'
import type { PlaceManagers } from './tables/place-managers'
import type { PlaceNumbers } from './tables/place-numbers'
import type { PlacePhotos } from './tables/place-photos'
import type { PlaceReports } from './tables/place-reports'
import type { Places } from './tables/places'
import type { PlaceSuggestions } from './tables/place-suggestions'
import type { Platforms } from './tables/platforms'
import type { ProvinceRecords } from './tables/province-records'
import type { RateLimits } from './tables/rate-limits'
import type { RefusalReasons } from './tables/refusal-reasons'
import type { RoleProposals } from './tables/role-proposals'
import type { Roles } from './tables/roles'
import type { RosterExports } from './tables/roster-exports'
import type { RosterImports } from './tables/roster-imports'
import type { RosterLines } from './tables/roster-lines'
import type { Sessions } from './tables/sessions'
import type { Settings } from './tables/settings'
import type { Streets } from './tables/streets'
import type { Subscriptions } from './tables/subscriptions'
import type { VerificationAttempts } from './tables/verification-attempts'
import type { Verifications } from './tables/verifications'
import type { VerificationSessions } from './tables/verification-sessions'
import type { VerificationTries } from './tables/verification-tries'

export interface Database {
  accounts: Accounts
  audit: Audit
  audit_seals: AuditSeals
  card_checks: CardChecks
  case_events: CaseEvents
  cases: Cases
  consents: Consents
  data_corrections: DataCorrections
  duplicate_checks: DuplicateChecks
  elections: Elections
  enterprises: Enterprises
  files: Files
  group_join_arrivals: GroupJoinArrivals
  group_joins: GroupJoins
  holidays: Holidays
  idempotency: Idempotency
  job_runs: JobRuns
  join_applications: JoinApplications
  keep_reasons: KeepReasons
  kept_apart: KeptApart
  legal_holds: LegalHolds
  member_marks: MemberMarks
  membership_changes: MembershipChanges
  memberships: Memberships
  move_applications: MoveApplications
  notices: Notices
  occupations: Occupations
  one_time_codes: OneTimeCodes
  organizations: Organizations
  outgoing_messages: OutgoingMessages
  paper_entries: PaperEntries
  people: People
  person_merge_rows: PersonMergeRows
  person_merges: PersonMerges
  place_changes: PlaceChanges
  place_checks: PlaceChecks
  place_feed: PlaceFeed
  place_managers: PlaceManagers
  place_numbers: PlaceNumbers
  place_photos: PlacePhotos
  place_reports: PlaceReports
  place_suggestions: PlaceSuggestions
  places: Places
  platforms: Platforms
  province_records: ProvinceRecords
  rate_limits: RateLimits
  refusal_reasons: RefusalReasons
  role_proposals: RoleProposals
  roles: Roles
  roster_exports: RosterExports
  roster_imports: RosterImports
  roster_lines: RosterLines
  sessions: Sessions
  settings: Settings
  streets: Streets
  subscriptions: Subscriptions
  verification_attempts: VerificationAttempts
  verification_sessions: VerificationSessions
  verification_tries: VerificationTries
  verifications: Verifications
}
