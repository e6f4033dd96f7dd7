// Written by `npm run db:types` from the migrated database; not by hand.
export interface MembershipChanges {
  case_id: string
  membership_id: string
  reason: string | null
  what: string
}
