import { dayOf } from '@/contract/dates'
import { erasePerson } from '@/cloud/domain/erasure/erase-person'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import { notHeld } from '@/cloud/domain/erasure/holds'
import type { Db } from '@/cloud/kernel/handler'

const BATCH = 200

/**
 * After its 30 days a merge is for good: the journal goes, and the old record is an empty row like that of a closed account
 * (PI-5). A legal hold on either keeps it. Safe to run twice. @returns how many
 */
export const dropJournals = async (db: Db, erasure: Erasure, now: Date): Promise<number> => {
  const today = dayOf(now)
  const due = await db.selectFrom('person_merges').select(['id', 'loser_id']).where('undone_at', 'is', null).where('dropped_at', 'is', null).where('undo_until', '<', now)
    .where(notHeld('people', 'person_merges.loser_id', today)).where(notHeld('people', 'person_merges.survivor_id', today)).orderBy('undo_until').orderBy('id').limit(BATCH).execute()
  let gone = 0
  for (const { id, loser_id } of due) {
    gone += await db.transaction().execute(async (tx) => {
      await tx.selectFrom('people').select('id').where('id', '=', loser_id).forUpdate().execute()
      const dropped = await tx.updateTable('person_merges').set({ dropped_at: now, before_enc: null }).where('id', '=', id).where('dropped_at', 'is', null).where('undone_at', 'is', null).executeTakeFirst()
      if (dropped.numUpdatedRows === 0n) return 0
      await tx.deleteFrom('person_merge_rows').where('merge_id', '=', id).execute()
      await erasePerson(tx, erasure, loser_id, now)
      return 1
    })
  }
  return gone
}
