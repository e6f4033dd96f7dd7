import { sql } from 'kysely'
import type { Erasing } from '@/cloud/domain/erasure/erasing'
import { condemnPapersOf, papersOfOthers } from './queries/proposals'

/** Who held a duty stays on record without a name; nobody goes on holding one, or is given one that was still proposed. */
export const rolesErasing: Erasing = {
  deletes: [],
  settle: condemnPapersOf,
  keepsFiles: papersOfOthers,
  ends: async (db, personId, now) => {
    await db.updateTable('role_proposals').set({ state: 'declined', decided_at: now }).where('person_id', '=', personId).where('state', '=', sql.lit('open')).execute()
    await db.updateTable('roles').set({ revoked_at: now }).where('person_id', '=', personId).where('revoked_at', 'is', null).execute()
  },
}
