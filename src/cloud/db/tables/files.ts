// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface Files {
  attached_at: Timestamp | null
  bytes: number
  created_at: Generated<Timestamp>
  deleted_at: Timestamp | null
  id: string
  media_type: string
  owner_id: string
  sha256: Buffer
  storage_key: string
  use: string
}
