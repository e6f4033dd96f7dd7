// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated, Json } from './column-types'

export interface Streets {
  code: string
  communities: Generated<Json>
  name: string
  source: Generated<string>
}
