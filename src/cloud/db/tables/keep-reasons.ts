// Written by `npm run db:types` from the migrated database; not by hand.
import type { Generated } from './column-types'

export interface KeepReasons {
  at_parent: Generated<boolean>
  code: string
  confirmed: Generated<boolean>
  name: string
  note: Generated<string>
  sort: Generated<number>
  status: string
}
