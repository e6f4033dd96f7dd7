import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import { refuse } from '@/cloud/kernel/refusal'
import { endFormerChairs, holds, insertRole } from './queries/held'
import { tellOfRole } from './tell'
import { approveElection, decideProposal, type Proposal } from './queries/proposals'

/** The role itself, from what was proposed; `by`: the second pair of eyes. A new chair ends the term of the last one. */
export const grant = async (context: Signed, row: Proposal, by: string): Promise<void> => {
  const { db, now } = context
  const { person_id, role, organization_id, from_on, to_on, election_id } = row
  if (await holds(db, person_id, role, organization_id, dayOf(now))) refuse('roles.already_held')
  await decideProposal(db, row.id, 'confirmed', by, now)
  if (election_id !== null) await approveElection(db, election_id, by, now)
  const replaced = role === 'chair' ? await endFormerChairs(db, organization_id, person_id, from_on) : []
  await insertRole(db, { id: context.newId(), person_id, role, organization_id, from_on, to_on, granted_by: row.proposed_by, proposal_id: row.id })
  await tellOfRole(context, person_id, 'confirmed')
  for (const former of replaced) await tellOfRole(context, former, 'succeeded')
  context.audit({ targetId: person_id, organizationId: organization_id, detail: { role, by: by === person_id ? 'code' : 'colleague', replaced: replaced.length } })
}
