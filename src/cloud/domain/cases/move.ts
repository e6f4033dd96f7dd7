import { sql, type RawBuilder, type Updateable } from 'kysely'
import { mayFollow, type CaseState } from '@/contract/case-states'
import type { CaseStep } from '@/contract/case-steps'
import type { Cases } from '@/cloud/db/tables/cases'
import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'
import { tell } from '@/cloud/domain/notices/tell'
import type { Signed } from './kind'
import { withoutIdentifiers } from './note'
import { recordEvent, type CaseRow } from './record'

export interface Move {
  readonly caseId: string
  /** The version that the caller has seen: a compare-and-set, so of two at once one wins. */
  readonly version: number
  readonly from: readonly CaseState[]
  readonly to: CaseState
  readonly step: CaseStep
  readonly note?: string
  readonly set?: Omit<Updateable<Cases>, 'id' | 'state' | 'version'>
  /** Whose case it must be to change it, and to see it: conditions over `cases`. */
  readonly writable: RawBuilder<boolean>
  readonly readable: RawBuilder<boolean>
  /** A step of staff is recorded for the handling organization, one of the applicant for nobody. */
  readonly by: 'staff' | 'applicant'
}

/** What the caller may not see is not found; what they see but somebody else moved on is `case.state_changed`. */
export const whyNot = async (context: Signed, move: Pick<Move, 'caseId' | 'readable'>): Promise<Refusal> => {
  const seen = await context.db.selectFrom('cases').select('id').where('id', '=', move.caseId).where(move.readable).executeTakeFirst()
  return new Refusal(seen === undefined ? 'object.not_found' : 'case.state_changed')
}

/**
 * One order for everybody: the person before the case. Whoever decides writes to both, and so does whoever withdraws a
 * consent or hands in something else at that moment; each the other way round would wait for the other.
 */
const lockOwner = async (db: Db, { caseId, readable }: Pick<Move, 'caseId' | 'readable'>): Promise<void> => {
  await sql`select from people where id = (select person_id from cases where cases.id = ${caseId} and ${readable}) for no key update`.execute(db)
}

/** Moves a case one step: state, version, history, notice and audit in the caller's transaction. */
export const moveCase = async (context: Signed, move: Move): Promise<CaseRow> => {
  const { db, now, actor } = context
  const from = move.from.filter((state) => mayFollow(state, move.to))
  await lockOwner(db, move)
  const before = await db.selectFrom('cases').selectAll().where('id', '=', move.caseId).where('version', '=', move.version)
    .where(sql<boolean>`state = any(${from}::text[])`).where(move.writable).forUpdate().executeTakeFirst()
  if (before === undefined) throw await whyNot(context, move)
  const row = await db.updateTable('cases').set({ ...move.set, state: move.to, version: move.version + 1 })
    .where('id', '=', move.caseId).where('version', '=', move.version).returningAll().executeTakeFirstOrThrow()
  const organizationId = move.by === 'staff' ? before.organization_id : null
  const note = move.note === undefined || move.note === '' ? {} : { note: withoutIdentifiers(move.note) }
  await recordEvent(db, { caseId: row.id, at: now, actorId: actor.personId, organizationId, what: move.step, from: before.state as CaseState, to: move.to, ...note })
  if (!row.quiet) await tell(db, { id: context.newId(), personId: row.person_id, caseId: row.id, caseKind: row.kind, step: move.step, now })
  context.audit({ targetId: row.id, organizationId: row.organization_id, detail: { from: before.state, to: move.to } })
  return row
}

/** The applicant's own case. */
export const ownedBy = (personId: string): RawBuilder<boolean> => sql<boolean>`cases.person_id = ${personId}`
