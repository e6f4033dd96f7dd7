import type { Erasing } from '@/cloud/domain/erasure/erasing'

/** What somebody was working on goes back to the queue. */
export const deskErasing: Erasing = {
  deletes: [],
  ends: async (db, personId) => {
    await db.updateTable('cases').set({ assignee_id: null }).where('assignee_id', '=', personId).where('closed_at', 'is', null).execute()
  },
}
