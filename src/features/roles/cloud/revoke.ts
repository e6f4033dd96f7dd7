import { dayOf } from '@/contract/dates'
import { freeUnreached } from '@/cloud/domain/cases/jobs'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import { endAllSessions } from '@/cloud/kernel/sessions'
import type { rolesContract } from '../contract'
import { lockAdmins, lockHeld, revokeRole } from './queries/held'
import { mayGrant } from './scope'
import { tellOfRole } from './tell'

/** Gone with the next call, sessions included: on a lost phone or after a quarrel nothing stays open. */
export const revoke: Handler<typeof rolesContract.revoke> = async (context, { roleId }) => {
  const { db, actor, now, audit } = context
  const today = dayOf(now)
  // All administrators before the one: else two who revoke each other would wait in a ring.
  const admins = await lockAdmins(db, today)
  const row = found(await lockHeld(db, roleId, today))
  const own = row.person_id === actor.personId
  if (!own && !mayGrant(actor, row.role, row.path)) refuse('object.not_found')
  if (admins.length === 1 && admins[0]?.id === row.id) refuse('roles.last_admin')
  await revokeRole(db, row.id, actor.personId, now)
  await freeUnreached(db, now, row.person_id)
  const sessionsEnded = own ? 0 : await endAllSessions(db, row.person_id, now)
  await tellOfRole(context, row.person_id, 'revoked')
  audit({ targetId: row.person_id, organizationId: row.organization_id, detail: { role: row.role, own, sessions: sessionsEnded } })
  return { roleId: row.id, sessionsEnded }
}
