import { sql } from 'kysely'
import type { CaseState } from '@/contract/case-states'
import { whyNot, type Move } from './move'
import type { Signed } from './kind'
import { withoutIdentifiers } from './note'
import { recordEvent, type CaseRow } from './record'

/** A change by staff that leaves the state as it is: compare-and-set on the version, history and audit, no notice. */
export const touchCase = async (context: Signed, touch: Pick<Move, 'caseId' | 'version' | 'from' | 'step' | 'note' | 'writable' | 'readable'>): Promise<CaseRow> => {
  const { db, now, actor } = context
  const row = await db.updateTable('cases').set({ version: touch.version + 1 }).where('id', '=', touch.caseId).where('version', '=', touch.version)
    .where(sql<boolean>`state = any(${touch.from}::text[])`).where(touch.writable).returningAll().executeTakeFirst()
  if (row === undefined) throw await whyNot(context, touch)
  const state = row.state as CaseState
  await recordEvent(db, { caseId: row.id, at: now, actorId: actor.personId, organizationId: row.organization_id, what: touch.step, from: state, to: state, ...(touch.note === undefined ? {} : { note: withoutIdentifiers(touch.note) }) })
  context.audit({ targetId: row.id, organizationId: row.organization_id, detail: { state } })
  return row
}
