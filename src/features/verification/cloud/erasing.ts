import type { Erasing } from '@/cloud/domain/erasure/erasing'

/** A finding that a hold keeps does not stand in the way of the same human, who may come again (PI-5). */
export const verificationErasing: Erasing = {
  deletes: ['verification_sessions', 'verification_attempts', 'verifications'],
  ends: async (db, personId, now) => {
    await db.updateTable('verifications').set({ state: 'ended' }).where('person_id', '=', personId).where('state', '=', 'verified').execute()
    await db.updateTable('verifications').set({ state: 'none', at: now }).where('person_id', '=', personId).where('state', 'in', ['submitted', 'conflict']).execute()
  },
}
