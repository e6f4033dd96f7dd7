import { dayOf } from '@/contract/dates'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { claimIdentity } from './claim-identity'
import { openEntryId } from './queries/applications'
import { beginMembership, runningMembership } from './queries/members'
import { recordChange } from './record-change'
import { leftLately, standingOf } from './standing'
import { takeBack } from './take-back'

/** 后悔了: within a few days the same union and number again, nothing filled in anew. Later on, one joins like anybody else. */
export const comeBack: Handler<typeof membershipContract.comeBack> = async (context) => {
  const { db, actor, now } = context
  const { id: personId } = await lockPerson(db, actor.personId)
  if ((await runningMembership(db, personId)) !== undefined) return standingOf(db, personId, now)
  const { period } = (await leftLately(db, personId, now)) ?? refuse('membership.not_member')
  if (period.union_status !== 'active') refuse('membership.union_closed')
  if ((await openEntryId(db, personId)) !== undefined) refuse('membership.already_applied')
  await claimIdentity(db, personId)
  await beginMembership(db, { id: context.newId(), personId, organizationId: period.organization_id, memberNo: period.member_no, fromOn: dayOf(now), caseId: null, demo: period.demo })
  const running = await runningMembership(db, personId)
  if ((await takeBack(context, personId, ['left'])) === 0 && running !== undefined) await recordChange(context, { running, what: 'resumed' })
  context.audit({ targetId: period.id, organizationId: period.organization_id, detail: { status: 'active' } })
  return standingOf(db, personId, now)
}
