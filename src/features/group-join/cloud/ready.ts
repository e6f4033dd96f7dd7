import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { mostAtOnce } from '../rules'
import { eventWithin } from './queries/events'
import { judge } from './readiness'

export const ready: Handler<typeof groupJoinContract.ready> = async (context, { groupJoinId }) => {
  const event = found(await eventWithin(context.db, context.actor, groupJoinId))
  const judged = await judge(context, event.id)
  const good = judged.filter(({ left }) => left === null)
  return {
    ready: good.slice(0, mostAtOnce).map(({ row, nameMasked }) => ({
      caseId: row.case_id!, version: row.version!, nameMasked: nameMasked ?? '', work: [row.occupation, row.platform].filter(Boolean).join(' · '),
      cameAt: row.came_at.toISOString(), verified: row.verification === 'verified', paper: row.paper !== null,
    })),
    // Who has an answer already needs no further mention.
    left: judged.flatMap(({ row, left, nameMasked }) => (left === null || left === 'decided' ? [] : [{ caseId: row.case_id, nameMasked, reason: left }])).slice(0, mostAtOnce),
    more: good.length > mostAtOnce,
  }
}
