import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { nextPeriod } from './next-period'
import { periodsOf } from './queries/life'
import { runningMembership } from './queries/members'
import { recordChange } from './record-change'
import { standingOf } from './standing'
import { takeBack } from './take-back'

/** Back to work where one was: for a new employer there is `move`. An active membership stays as it is. */
export const resume: Handler<typeof membershipContract.resume> = async (context) => {
  const { db, actor, now } = context
  const { id: personId } = await lockPerson(db, actor.personId)
  const running = (await runningMembership(db, personId)) ?? refuse('membership.not_member')
  if (running.status !== 'active') {
    const before = (await periodsOf(db, personId)).find((period) => period.status === 'active' && period.member_no === running.member_no)
    const organizationId = before?.union_status === 'active' ? before.organization_id : running.organization_id
    await nextPeriod(context, running, { personId, organizationId, status: 'active' })
    if ((await takeBack(context, personId, ['kept', 'retired'])) === 0) await recordChange(context, { running, what: 'resumed', toldTo: organizationId })
    context.audit({ targetId: running.id, organizationId, detail: { status: 'active' } })
  }
  return standingOf(db, personId, now)
}
