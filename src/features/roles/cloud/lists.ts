import { dayOf } from '@/contract/dates'
import { maskName } from '@/contract/identifiers'
import { cutPage, readPlace } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { rolesContract } from '../contract'
import { heldPage } from './queries/held'
import { openProposals } from './queries/proposals'
import { proposalOf } from './rendered'
import { listReach, mayGrant, proposalReach } from './scope'

const nextOf = (next: string | undefined) => (next === undefined ? {} : { next })

export const list: Handler<typeof rolesContract.list> = async ({ db, actor, now }, { cursor, leftBehind = false }) => {
  const page = cutPage(await heldPage(db, listReach(actor), dayOf(now), readPlace(cursor), leftBehind), (row) => ({ at: row.from_on, id: row.id }))
  const rows = page.rows.map((row) => ({
    roleId: row.id, nameMasked: maskName(row.name ?? ''), role: row.role, organizationName: row.organization_name, fromOn: row.from_on, toOn: row.to_on, electedOn: row.held_on,
    mayRevoke: row.person_id === actor.personId || mayGrant(actor, row.role, row.path), mine: row.person_id === actor.personId,
    leftBehind: row.left_behind,
  }))
  return { rows, ...nextOf(page.next) }
}

export const proposals: Handler<typeof rolesContract.proposals> = async ({ db, actor }, { cursor }) => {
  const page = cutPage(await openProposals(db, proposalReach(actor), readPlace(cursor)), (row) => ({ at: row.proposed_at.toISOString(), id: row.id }))
  return { rows: page.rows.map((row) => proposalOf(row, actor)), ...nextOf(page.next) }
}
