import { markRead, unreadOf } from '@/cloud/domain/notices/inbox'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

export const readNotices: Handler<typeof progressContract.readNotices> = async ({ db, actor, now }, { ids }) => {
  await markRead(db, actor.personId, ids, now)
  return { unread: await unreadOf(db, actor.personId) }
}
