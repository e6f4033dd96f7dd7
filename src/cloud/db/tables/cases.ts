// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Cases {
  /**
   * pd: purpose=duties; retention=kept
   */
  assignee_id: string | null
  closed_at: Timestamp | null
  demo: Generated<boolean>
  erased_at: Timestamp | null
  escalated_at: Timestamp | null
  first_organization_id: string
  id: string
  info_answered_at: Timestamp | null
  info_asked_at: Timestamp | null
  info_fields: string[] | null
  kind: string
  number: string
  organization_id: string
  /**
   * pd: purpose=membership; retention=kept
   */
  person_id: string
  promise_tentative: Generated<boolean>
  promised_on: string | null
  quiet: Generated<boolean>
  reason_code: string | null
  state: string
  submitted_at: Generated<Timestamp>
  version: Generated<number>
}
