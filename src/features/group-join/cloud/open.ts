import { randomInt } from 'node:crypto'
import type { Signed } from '@/cloud/domain/cases/kind'
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

/** null = nobody has opened one under that id. */
const openedBefore = async ({ db, actor, now }: Signed, id: string) => {
  const owner = await eventOwner(db, id)
  if (owner === undefined) return null
  return owner.opened_by === actor.personId ? eventOf(db, found(await eventWithin(db, actor, id)), now) : refuse('object.not_found')
}

export const open: Handler<typeof groupJoinContract.open> = async (context, input) => {
  const { db, actor, now } = context
  // The phone lost our answer and asks once more under another key.
  const before = await openedBefore(context, input.groupJoinId)
  if (before !== null) return before
  found(await unionWithin(db, actor, input.organizationId))
  const [opensAt, closesAt] = [new Date(input.opensAt), new Date(input.closesAt)]
  const issues = [...windowIssues(opensAt, closesAt, now), ...(await knownPrefill(db, input))]
  if (issues.length > 0) refuse('request.invalid', issues)
  const row = {
    id: input.groupJoinId, organization_id: input.organizationId, place: withoutIdentifiers(input.place), opens_at: opensAt, closes_at: closesAt,
    platform_code: input.platformCode ?? null, occupation_code: input.occupationCode ?? null, opened_by: actor.personId, created_at: now,
  }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (!(await insertEvent(db, { ...row, code: digits() }))) {
      const faster = await openedBefore(context, row.id)
      if (faster !== null) return faster
      continue
    }
    context.audit({ targetId: row.id, organizationId: row.organization_id })
    return eventOf(db, found(await eventWithin(db, actor, row.id)), now)
  }
  return refuse('service.unavailable')
}
