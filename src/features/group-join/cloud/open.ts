import { randomInt } from 'node:crypto'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { windowIssues } from '../rules'
import { eventOwner, eventWithin, insertEvent, unionWithin } from './queries/events'
import { knownPrefill } from './queries/reference'
import { eventOf } from './rendered'

/** Short, because people type it; drawn, so that events can't be counted. */
const digits = (): string => String(randomInt(10 ** 6)).padStart(6, '0')

export const open: Handler<typeof groupJoinContract.open> = async (context, input) => {
  const { db, actor, now } = context
  const before = await eventOwner(db, input.groupJoinId)
  // The phone lost our answer and asks once more under another key.
  if (before?.opened_by === actor.personId) return eventOf(db, found(await eventWithin(db, actor, input.groupJoinId)), now)
  if (before !== undefined) refuse('object.not_found')
  found(await unionWithin(db, actor, input.organizationId))
  const [opensAt, closesAt] = [new Date(input.opensAt), new Date(input.closesAt)]
  const issues = [...windowIssues(opensAt, closesAt, now), ...(await knownPrefill(db, input))]
  if (issues.length > 0) refuse('request.invalid', issues)
  const row = {
    id: input.groupJoinId, organization_id: input.organizationId, place: withoutIdentifiers(input.place), opens_at: opensAt, closes_at: closesAt,
    platform_code: input.platformCode ?? null, occupation_code: input.occupationCode ?? null, opened_by: actor.personId, created_at: now,
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (!(await insertEvent(db, { ...row, code: digits() }))) continue
    context.audit({ targetId: row.id, organizationId: row.organization_id })
    return eventOf(db, found(await eventWithin(db, actor, row.id)), now)
  }
  return refuse('service.unavailable')
}
