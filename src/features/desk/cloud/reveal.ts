import type { CaseState } from '@/contract/case-states'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { recordEvent } from '@/cloud/domain/cases/record'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { readableCase } from './queries'

/**
 * One look at sensitive fields in full (PI-7). The audit keeps which fields; the reason, being free text, stands in the
 * history of the case. Those who keep read access only have nothing to decide, so they see nothing in full.
 */
export const reveal = (desk: Desk): Handler<typeof deskContract.reveal> => async (context, { caseId, fields, reason }) => {
  const { db, actor, now } = context
  const row = found(await readableCase(db, desk.scopeOf(actor), caseId))
  if (!row.writable) refuse('object.not_found')
  const shown = await desk.kindOf(row.kind).reveal(context, row, fields)
  const state = row.state as CaseState
  await recordEvent(db, { caseId: row.id, at: now, actorId: actor.personId, organizationId: row.organization_id, what: 'revealed', from: state, to: state, note: withoutIdentifiers(reason) })
  context.audit({ targetId: row.id, organizationId: row.organization_id, detail: { fields: shown.map((field) => field.key) } })
  return shown
}
