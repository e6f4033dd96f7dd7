import type { Signed } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { rolesContract } from '../contract'
import { grant } from './grant'
import { decideProposal, lockProposal, proposalById, type Proposal } from './queries/proposals'
import { proposalOf } from './rendered'
import { mayGrant } from './scope'
import { tellOfRole } from './tell'

/** An open proposal within the caller's right to grant. */
const openOne = async ({ db, actor }: Signed, id: string): Promise<Proposal> => {
  const row = found(await lockProposal(db, id))
  if (!mayGrant(actor, row.role, row.path)) refuse('object.not_found')
  return row.state === 'open' ? row : refuse('case.state_changed')
}

export const confirm: Handler<typeof rolesContract.confirm> = async (context, { proposalId }) => {
  const row = await openOne(context, proposalId)
  const { actor, db } = context
  if (row.proposed_by === actor.personId || row.person_id === actor.personId) refuse('roles.own_proposal')
  await grant(context, row, actor.personId)
  return proposalOf(found(await proposalById(db, proposalId)), actor)
}

export const decline: Handler<typeof rolesContract.decline> = async (context, { proposalId }) => {
  const row = await openOne(context, proposalId)
  const { actor, db, now } = context
  await decideProposal(db, row.id, 'declined', actor.personId, now)
  // Taken back by whoever proposed it, nothing was decided about anybody.
  if (row.proposed_by !== actor.personId) await tellOfRole(context, row.person_id, 'declined')
  context.audit({ targetId: row.person_id, organizationId: row.organization_id, detail: { role: row.role } })
  return proposalOf(found(await proposalById(db, proposalId)), actor)
}
