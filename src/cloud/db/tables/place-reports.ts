// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface PlaceReports {
  /**
   * pd: purpose=who answers a report; retention=as long as the report
   */
  acknowledged_by: string | null
  /**
   * pd: purpose=telling reporters apart; retention=30 days after the answer
   */
  address_hash: Buffer | null
  answered_at: Timestamp | null
  /**
   * pd: purpose=who answered a report; retention=as long as the report
   */
  answered_by: string | null
  at: Timestamp
  /**
   * pd: purpose=answering a report, telling reporters apart; retention=30 days after the answer
   */
  device_hash: Buffer | null
  facility: string | null
  file_id: string | null
  id: string
  kind: string
  /**
   * pd: purpose=what is wrong with a place; retention=30 days after the answer
   */
  note: string | null
  outcome: string | null
  /**
   * pd: purpose=answering a report; retention=as long as the account
   */
  person_id: string | null
  place_id: string
  state: Generated<string>
  version: Generated<number>
}
