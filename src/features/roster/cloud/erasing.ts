import type { Erasing } from '@/cloud/domain/erasure/erasing'

export const rosterErasing: Erasing = {
  deletes: ['province_records'],
  // Lines of sheets that wait with the person's number on them; staff bring the sheet again, without this person.
  settle: async (db, personId) => {
    await db.deleteFrom('roster_lines').where('document_hash', '=', (e) => e.selectFrom('people').select('document_hash').where('id', '=', personId)).execute()
  },
}
