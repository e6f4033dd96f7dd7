import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { nextPeriod } from './next-period'
import { keepReasons, parentUnion } from './queries/life'
import { runningMembership } from './queries/members'
import { recordChange } from './record-change'
import { standingOf } from './standing'

/** 保留会籍 (MEM-6): no dues, no vote; where the employer closed, at the next higher union. */
export const keep: Handler<typeof membershipContract.keep> = async (context, { reason }) => {
  const { db, actor, now } = context
  const { id: personId } = await lockPerson(db, actor.personId)
  const running = (await runningMembership(db, personId)) ?? refuse('membership.not_member')
  const why = (await keepReasons(db)).find((one) => one.code === reason) ?? refuse('request.invalid', [{ path: 'reason', reason: 'choice' }])
  if (running.kept_reason !== why.code) {
    const parent = why.at_parent ? await parentUnion(db, running.organization_id) : undefined
    await nextPeriod(context, running, { personId, organizationId: parent ?? running.organization_id, status: why.status, keptReason: why.code })
    await recordChange(context, { running, what: why.status, reason: why.code })
    context.audit({ targetId: running.id, organizationId: running.organization_id, detail: { status: why.status, reason: why.code } })
  }
  return standingOf(db, personId, now)
}
