import { dayOf } from '@/contract/dates'
import { reviewers } from '@/contract/roles'
import type { Db } from '@/cloud/kernel/handler'

/** More people than that don't run one union; a notice to each is no flood. */
const MOST = 20

/** Persons who review for this very organization today, not those above it. */
export const holdersOf = async (db: Db, organizationId: string, now: Date): Promise<string[]> => {
  const today = dayOf(now)
  const rows = await db.selectFrom('roles').select('person_id').distinct().where('organization_id', '=', organizationId).where('role', 'in', reviewers).where('revoked_at', 'is', null)
    .where('from_on', '<=', today).where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', today)])).orderBy('person_id').limit(MOST).execute()
  return rows.map((row) => row.person_id)
}
