import { sql } from 'kysely'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { organizationsWithin, reachOf } from '@/cloud/domain/orgs/scope'
import { openDuplicateCheck, twinsOf } from '@/cloud/domain/people/duplicate-check'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Actor, Db, Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { anyCase, raisedCheck } from './queries/checks'

/** A case that the caller may work on; nobody raises anything about themselves. */
const subjectOf = async (db: Db, actor: Actor, caseId: string) =>
  db.selectFrom('cases').select('person_id').where('id', '=', caseId).where('person_id', '<>', actor.personId).where(sql<boolean>`organization_id in (${organizationsWithin(reachOf(actor))})`).executeTakeFirst()

/** The one that runs, or a new one; sent once more under another key, the one that it was. */
const begun = async (context: Signed, caseId: string, personId: string): Promise<Pick<CaseRow, 'id' | 'number' | 'organization_id'>> => {
  const { db, actor } = context
  if ((await anyCase(db, caseId)) !== undefined) return found(await raisedCheck(db, caseId, actor.personId))
  const twins = await twinsOf(db, personId)
  if (twins.length === 0) refuse('duplicates.nothing_to_check')
  if (twins.every((twin) => twin.keptApartAt !== null)) refuse('duplicates.kept_apart')
  return openDuplicateCheck(context, { id: caseId, personId, said: null, note: null, raisedBy: actor.personId })
}

/** Quiet: what a desk looks into says nothing to the person until something comes of it. */
export const raise: Handler<typeof duplicatesContract.raise> = async (context, { caseId, fromCaseId }) => {
  const { db, actor } = context
  const { person_id } = found(await subjectOf(db, actor, fromCaseId))
  await lockPerson(db, person_id)
  const row = await begun(context, caseId, person_id)
  context.audit({ targetId: row.id, organizationId: row.organization_id, detail: { from: fromCaseId } })
  const union = await db.selectFrom('organizations').select('name').where('id', '=', row.organization_id).executeTakeFirstOrThrow()
  const within = await sql`select from organizations o where o.id = ${row.organization_id} and o.id in (${organizationsWithin(reachOf(actor, ['officer', 'district']))})`.execute(db)
  return { caseId: row.id, number: row.number, handledBy: union.name, here: within.rows.length > 0 }
}
