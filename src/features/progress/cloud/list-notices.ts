import { cutPage, readPlace } from '@/cloud/domain/cursor'
import { noticesOf } from '@/cloud/domain/notices/inbox'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

export const listNotices: Handler<typeof progressContract.listNotices> = async ({ db, actor }, { cursor }) => {
  const page = cutPage(await noticesOf(db, actor.personId, readPlace(cursor)), (row) => ({ at: row.created_at.toISOString(), id: row.id }))
  const rows = page.rows.map((row) => ({
    id: row.id, kind: row.kind, caseId: row.case_id, caseKind: row.case_kind, number: row.number, at: row.created_at.toISOString(), read: row.read_at !== null,
  }))
  return { rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
