import type { Signed } from '@/cloud/domain/cases/kind'
import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'
import { groupByCode } from '@/cloud/domain/group-joins/find'
import type { Handler } from '@/cloud/kernel/handler'
import type { Parsed } from '@/contract/endpoint'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { caseKnown, insertPaper, numberOf, paperOf } from './queries/applications'
import { employerOf, eventWithin, type EventRow } from './queries/events'

type Input = Parsed<typeof groupJoinContract.enter>

/** What the service of joining does with a form on paper; given from outside, for features know nothing of each other. */
export type EnterOnPaper = (context: Signed, event: { groupId: string; organizationId: string }, form: Omit<Input, 'groupJoinId' | 'keptWhere' | 'signedOnPaper'> & { door: 'platform' | 'union' | 'unsure'; employerId?: string; organizationId: string; groupJoin: { code: string; begunAt: string } }) => Promise<{ number: string }>

/** Where the person works: a platform; the employer whose union it is; else what stands on the paper. */
const workOf = async (context: Signed, row: EventRow, input: Input) => {
  if (input.platformCode !== undefined) return { door: 'platform' } as const
  const employer = row.union_kind === 'enterprise' ? await employerOf(context.db, row.organization_id) : undefined
  return employer === undefined ? ({ door: 'unsure' } as const) : ({ door: 'union', employerId: employer.id } as const)
}

export const enter = (enterOnPaper: EnterOnPaper): Handler<typeof groupJoinContract.enter> => async (context, input) => {
  const { db, actor, now } = context
  const row = found(await eventWithin(db, actor, input.groupJoinId))
  found(await groupByCode(db, row.code))
  const before = await paperOf(db, input.applicationId)
  if (before !== undefined) {
    if (before.entered_by !== actor.personId || before.group_join_id !== row.id) refuse('object.not_found')
    return { applicationId: input.applicationId, number: await numberOf(db, input.applicationId) }
  }
  if (await caseKnown(db, input.applicationId)) refuse('object.not_found')
  const { groupJoinId, keptWhere, signedOnPaper: _, employerTyped, ...form } = input
  const work = await workOf(context, row, input)
  const typed = work.door === 'unsure' && employerTyped !== undefined ? { employerTyped } : {}
  const { number } = await enterOnPaper(context, { groupId: row.id, organizationId: row.organization_id }, {
    ...form, ...work, ...typed, organizationId: row.organization_id, groupJoin: { code: row.code, begunAt: now.toISOString() },
  })
  await insertPaper(db, { caseId: input.applicationId, groupId: row.id, by: actor.personId, at: now, keptWhere: withoutName(withoutIdentifiers(keptWhere), input.name) })
  context.audit({ targetId: input.applicationId, organizationId: row.organization_id, detail: { group: groupJoinId } })
  return { applicationId: input.applicationId, number }
}
