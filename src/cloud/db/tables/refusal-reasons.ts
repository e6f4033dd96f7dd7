// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated } from './column-types'

export interface RefusalReasons {
  case_kind: string
  code: string
  next_step: string
  sentence: string
  sort: Generated<number>
}
