// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Timestamp } from './column-types'

export interface People {
  created_at: Generated<Timestamp>
  demo_key: string | null
  document_claimed: Generated<boolean>
  document_enc: Buffer | null
  document_hash: Buffer | null
  document_kind: string | null
  id: string
  name: string | null
  phone_enc: Buffer | null
  phone_hash: Buffer | null
}
