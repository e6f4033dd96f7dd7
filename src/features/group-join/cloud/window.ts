import { windowOf } from '@/cloud/domain/group-joins/find'
import { groupPhase } from '@/contract/group-join'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { groupJoinContract } from '../contract'
import { windowIssues } from '../rules'
import { eventWithin, updateEvent } from './queries/events'
import { eventOf } from './rendered'

/** By hand; what has ended stays as it ended. */
export const close: Handler<typeof groupJoinContract.close> = async (context, { groupJoinId }) => {
  const { db, actor, now } = context
  const row = found(await eventWithin(db, actor, groupJoinId))
  if (groupPhase(windowOf(row), now) !== 'ended') await updateEvent(db, row.id, { closed_at: now })
  context.audit({ targetId: row.id, organizationId: row.organization_id })
  return eventOf(db, found(await eventWithin(db, actor, groupJoinId)), now)
}

export const extend: Handler<typeof groupJoinContract.extend> = async (context, { groupJoinId, closesAt }) => {
  const { db, actor, now } = context
  const row = found(await eventWithin(db, actor, groupJoinId))
  const until = new Date(closesAt)
  const issues = windowIssues(row.opens_at, until, now)
  if (issues.length > 0) refuse('request.invalid', issues)
  await updateEvent(db, row.id, { closed_at: null, closes_at: until })
  context.audit({ targetId: row.id, organizationId: row.organization_id })
  return eventOf(db, found(await eventWithin(db, actor, groupJoinId)), now)
}
