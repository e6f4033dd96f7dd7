import { unreadOf } from '@/cloud/domain/notices/inbox'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

export const unread: Handler<typeof progressContract.unread> = async ({ db, actor }) => ({ unread: await unreadOf(db, actor.personId) })
