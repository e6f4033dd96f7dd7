import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { Way } from '../../rules'

/**
 * Whoever has the same document already: a member, or somebody verified (MEM-11). Under a lock on the document for the
 * rest of this transaction, so that of two who are verified at once one is second.
 */
export const isTaken = async (db: Db, personId: string, documentHash: Buffer): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document:${documentHash.toString('hex')}`}, 0))`.execute(db)
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from people p where p.document_hash = ${documentHash} and p.id <> ${personId} and p.document_claimed)
      or exists (select from verifications v where v.document_hash = ${documentHash} and v.person_id <> ${personId} and v.state = 'verified') as taken`.execute(db)
  return rows[0]?.taken ?? false
}

interface Standing {
  readonly personId: string
  readonly organizationId: string | null
  readonly now: Date
}

const put = async (db: Db, { personId, organizationId, now }: Standing, set: { state: string; way: Way | null; by_id: string | null; document_hash: Buffer | null }): Promise<void> => {
  const row = { ...set, organization_id: organizationId, at: now }
  await db.insertInto('verifications').values({ person_id: personId, ...row }).onConflict((clash) => clash.column('person_id').doUpdateSet(row)).execute()
}

export const putVerified = (db: Db, standing: Standing & { readonly way: Way; readonly byId: string | null; readonly documentHash: Buffer }): Promise<void> =>
  put(db, standing, { state: 'verified', way: standing.way, by_id: standing.byId, document_hash: standing.documentHash })

export const putWaiting = (db: Db, standing: Standing & { readonly state: 'submitted' | 'conflict' }): Promise<void> =>
  put(db, standing, { state: standing.state, way: null, by_id: null, document_hash: null })

/** What was asked is over without a yes. A conflict stays for staff. */
export const endWaiting = async (db: Db, personId: string, now: Date): Promise<void> => {
  await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', personId).where('state', '=', 'submitted').execute()
}
