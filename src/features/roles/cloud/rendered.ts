import { maskName } from '@/contract/identifiers'
import type { Actor } from '@/cloud/kernel/handler'
import type { MarkRow } from './queries/marks'
import type { Proposal } from './queries/proposals'
import { mayGrant } from './scope'

/** A proposal as the caller sees it. */
export const proposalOf = (row: Proposal, actor: Actor) => ({
  proposalId: row.id, nameMasked: maskName(row.name ?? ''), role: row.role, organizationName: row.organization_name, fromOn: row.from_on, toOn: row.to_on, electedOn: row.held_on,
  state: row.state, proposedAt: row.proposed_at.toISOString(), byMe: row.proposed_by === actor.personId,
  mayConfirm: row.state === 'open' && row.proposed_by !== actor.personId && row.person_id !== actor.personId && mayGrant(actor, row.role, row.path),
  paperNo: row.paper_no, electionFileId: row.file_id,
})

export const markOf = (row: MarkRow) => ({
  markId: row.id, nameMasked: maskName(row.name ?? ''), memberNo: row.member_no ?? '', mark: row.mark, organizationName: row.organization_name, fromOn: row.from_on, toOn: row.to_on,
})
