import type { Erasing } from '@/cloud/domain/erasure/erasing'
import { condemnPapersOf } from './queries/proposals'

/** Who held a duty stays on record without a name; nobody goes on holding one. */
export const rolesErasing: Erasing = {
  deletes: [],
  settle: async (db, personId, now) => {
    await condemnPapersOf(db, personId, now)
    await db.updateTable('roles').set({ revoked_at: now }).where('person_id', '=', personId).where('revoked_at', 'is', null).execute()
  },
}
