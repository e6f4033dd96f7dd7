import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@/contract/dates'

export type HeldTable = 'people' | 'cases' | 'files'

/** Condition: no legal hold is on the row whose id stands in `column`. A hold counts until it is lifted, or through its last day. */
export const notHeld = (table: HeldTable, column: string, today: Day): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from legal_holds h where h.lifted_at is null and h.table_name = ${table} and h.row_id = ${sql.ref(column)} and (h.until is null or h.until >= ${today}))`
