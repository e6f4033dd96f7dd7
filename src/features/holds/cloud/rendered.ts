import { dayOf } from '@/contract/dates'
import { maskName } from '@/contract/identifiers'
import type { HoldRow } from './queries/holds'

/** A hold as staff see it: whom it concerns by number and masked name. */
export const holdOf = (row: HoldRow, now: Date) => ({
  holdId: row.id, what: row.table_name === 'people' ? 'person' as const : 'case' as const, number: row.number ?? '', nameMasked: maskName(row.name ?? ''), reason: row.reason, until: row.until,
  setAt: row.created_at.toISOString(), liftedAt: row.lifted_at?.toISOString() ?? null,
  state: row.lifted_at !== null ? 'lifted' as const : row.until !== null && row.until < dayOf(now) ? 'over' as const : 'running' as const,
})
