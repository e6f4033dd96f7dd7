import { dayOf } from '@/contract/dates'
import { queueCounts } from '@/cloud/domain/cases/queue'
import type { Handler } from '@/cloud/kernel/handler'
import type { deskContract } from '../contract'
import type { Desk } from './desk'

export const counts = (desk: Desk): Handler<typeof deskContract.counts> => async ({ db, actor, now }) => {
  const kinds = await queueCounts(db, desk.scopeOf(actor), actor.personId, dayOf(now))
  const sum = (of: 'open' | 'mine' | 'overdue' | 'due_today') => kinds.reduce((total, kind) => total + kind[of], 0)
  return { open: sum('open'), mine: sum('mine'), overdue: sum('overdue'), dueToday: sum('due_today'), byKind: kinds.map(({ kind, open }) => ({ kind, open })) }
}
