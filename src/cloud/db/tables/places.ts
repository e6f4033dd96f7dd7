// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json, Point, Timestamp } from './column-types'

export interface Places {
  access: string | null
  address: string | null
  broken: Generated<string[]>
  code: string
  community: string | null
  confirmed_at: Timestamp | null
  created_at: Generated<Timestamp>
  demo: Generated<boolean>
  doubt_at: Timestamp | null
  doubt_reports: Generated<number>
  facilities: Generated<string[]>
  feed_version: Generated<number>
  hours: string | null
  id: string
  initials: Generated<string>
  kind: string
  lapsed: Generated<boolean>
  lat: number | null
  level: string | null
  lng: number | null
  locm: Generated<Point | null>
  merged_into: string | null
  missing: Generated<string[]>
  name: string
  note: string | null
  note_waiting: string | null
  open_reports: Generated<number>
  opened_on: string | null
  organization_id: string
  /**
   * pd: purpose=contact; retention=kept
   */
  phone_enc: Buffer | null
  phone_shown: Generated<boolean>
  point_origin: string | null
  signs: Generated<string[]>
  sources: Generated<Json>
  status: string
  street_code: string | null
  updated_at: Generated<Timestamp>
  version: Generated<number>
}
