import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { Way } from '../../rules'

interface Standing {
  readonly personId: string
  readonly organizationId: string | null
  readonly now: Date
}

const put = async (db: Db, { personId, organizationId, now }: Standing, set: { state: string; way: Way | null; by_id: string | null; document_hash: Buffer | null }): Promise<void> => {
  const row = { ...set, organization_id: organizationId, at: now }
  // Whoever waits already has waited since then, whatever the next try has met.
  const since = sql<Date>`case when verifications.state in ('submitted', 'conflict') and excluded.state in ('submitted', 'conflict') then verifications.at else excluded.at end`
  await db.insertInto('verifications').values({ person_id: personId, ...row }).onConflict((clash) => clash.column('person_id').doUpdateSet({ ...row, at: since })).execute()
}

export const putVerified = (db: Db, standing: Standing & { readonly way: Way; readonly byId: string | null; readonly documentHash: Buffer }): Promise<void> =>
  put(db, standing, { state: 'verified', way: standing.way, by_id: standing.byId, document_hash: standing.documentHash })

export const putWaiting = (db: Db, standing: Standing & { readonly state: 'submitted' | 'conflict' }): Promise<void> =>
  put(db, standing, { state: standing.state, way: null, by_id: null, document_hash: null })

/** What was asked is over without a yes. A conflict stays for staff. */
export const endWaiting = async (db: Db, personId: string, now: Date): Promise<void> => {
  await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', personId).where('state', '=', 'submitted').execute()
}
