import { groupPhase } from '@/contract/group-join'
import { putArrival, stillTakes } from '@/cloud/domain/group-joins/arrive'
import { groupByCode, windowOf } from '@/cloud/domain/group-joins/find'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { endOf, type UnionKind } from '../rules'
import { openApplicationTo } from './queries/applications'
import { employerOf } from './queries/events'

export const find: Handler<typeof groupJoinContract.find> = async ({ db, now }, { code }) => {
  const group = found(await groupByCode(db, code))
  const kind = group.union_kind as UnionKind
  const employer = kind === 'enterprise' ? await employerOf(db, group.organization_id) : undefined
  return {
    code, place: group.place, phase: groupPhase(windowOf(group), now), endsAt: endOf(windowOf(group)), platformCode: group.platform_code, occupationCode: group.occupation_code,
    // A union of an employer has reviewers from there (MEM-9).
    union: { id: group.organization_id, name: group.union_name, kind, streetCode: group.street_code, avoidsEmployer: kind !== 'enterprise', confirmed: group.confirmed },
    employer: employer === undefined ? null : { id: employer.id, name: employer.name, uscc: employer.uscc, streetCode: employer.street_code },
  }
}

export const arrive: Handler<typeof groupJoinContract.arrive> = async (context, { code }) => {
  const { db, actor, now } = context
  const group = found(await groupByCode(db, code))
  const { id: personId } = await lockPerson(db, actor.personId)
  // Too late to come; what is handed in later goes the ordinary way.
  if (!(await stillTakes(db, group, personId, null, now))) return { listed: false }
  await putArrival(db, { groupId: group.id, personId, caseId: (await openApplicationTo(db, personId, group.organization_id)) ?? null, now })
  context.audit({ targetId: group.id, organizationId: group.organization_id })
  return { listed: true }
}
