import type { NoticeTopic } from '@/contract/notice-topics'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { noticesContract } from '../contract'
import { stuckMessages } from './queries'

export const stuck: Handler<typeof noticesContract.stuck> = async ({ db, actor }, { cursor }) => {
  const page = cutPage(await stuckMessages(db, actor, readPlace(cursor)), (row) => ({ at: row.stuck_at.toISOString(), id: row.id }))
  const rows = page.rows.map((row) => ({
    id: row.id, topic: row.topic as NoticeTopic, kind: row.kind, number: row.number, organizationName: row.organization_name,
    reason: row.reason ?? 'unavailable', attempts: row.attempts, createdAt: row.created_at.toISOString(), stuckAt: row.stuck_at.toISOString(),
  }))
  return { rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
