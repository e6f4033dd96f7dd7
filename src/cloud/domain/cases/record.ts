import { sql, type Selectable } from 'kysely'
import type { CaseStep } from '@/contract/case-steps'
import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import type { Cases } from '@/cloud/db/tables/cases'
import type { Db } from '@/cloud/kernel/handler'
import { tell } from '@/cloud/domain/notices/tell'
import { withoutName } from './note'

export type CaseRow = Selectable<Cases>

/** An event of a case. `organizationId`: for whom the actor acted; null = the applicant, or the clock. */
export interface CaseEvent {
  readonly caseId: string
  readonly at: Date
  readonly actorId: string | null
  readonly organizationId: string | null
  readonly what: CaseStep
  readonly from: CaseState | null
  readonly to: CaseState | null
  readonly note?: string
}

const applicantName = async (db: Db, caseId: string): Promise<string | null> =>
  (await db.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id').select('people.name').where('cases.id', '=', caseId).executeTakeFirst())?.name ?? null

export const recordEvent = async (db: Db, event: CaseEvent): Promise<void> => {
  const note = event.note === undefined ? null : withoutName(event.note, await applicantName(db, event.caseId))
  await db.insertInto('case_events')
    .values({
      case_id: event.caseId, at: event.at, actor_id: event.actorId, organization_id: event.organizationId,
      what: event.what, from_state: event.from, to_state: event.to, note,
    })
    .execute()
}

export interface NewCase {
  readonly id: string
  readonly kind: string
  /** Two letters before the day: RH = 入会. */
  readonly prefix: string
  readonly personId: string
  readonly organizationId: string
  readonly promisedOn: string
  readonly promiseTentative: boolean
  readonly demo: boolean
  /** The union's own record: the person whom it is about is not told of its steps. */
  readonly quiet?: boolean
  /** Somebody of that union handed it in for the person, who signed on paper. */
  readonly by?: { readonly actorId: string; readonly organizationId: string }
}

/** The first row of a case is `submitted`; its number reads RH20261123-000123. */
export const openCase = async (context: { readonly db: Db; readonly now: Date; newId(): string }, opening: NewCase): Promise<CaseRow> => {
  const { db, now } = context
  const stamp = `${opening.prefix}${dayOf(now).replaceAll('-', '')}-`
  const row = await db.insertInto('cases')
    .values({
      id: opening.id, kind: opening.kind, number: sql`${stamp} || lpad(nextval('case_numbers')::text, 6, '0')`,
      person_id: opening.personId, organization_id: opening.organizationId, first_organization_id: opening.organizationId,
      state: 'submitted', submitted_at: now, promised_on: opening.promisedOn, promise_tentative: opening.promiseTentative, demo: opening.demo, quiet: opening.quiet ?? false,
    })
    .returningAll().executeTakeFirstOrThrow()
  await recordEvent(db, { caseId: row.id, at: now, actorId: opening.by?.actorId ?? opening.personId, organizationId: opening.by?.organizationId ?? null, what: 'received', from: null, to: 'submitted' })
  if (!row.quiet) await tell(db, { id: context.newId(), personId: opening.personId, caseId: row.id, caseKind: opening.kind, step: 'received', now })
  return row
}
