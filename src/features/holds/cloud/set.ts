import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import { textAbout } from '@/cloud/domain/people/text-about'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { holdsContract } from '../contract'
import { holdById, holdTaken, insertHold } from './queries/holds'
import { caseNumbered, holdPerson, memberNumbered } from './queries/things'
import { holdOf } from './rendered'

interface Thing { readonly table: 'people' | 'cases'; readonly rowId: string; readonly personId: string; readonly organizationId: string }

/** By a member number or the number of a case; every miss looks the same. */
const thingOf = async ({ db, actor }: Signed, what: 'person' | 'case', number: string): Promise<Thing> => {
  const one = await caseNumbered(db, actor, number)
  if (what === 'case') {
    const row = found(one)
    return { table: 'cases', rowId: row.id, personId: row.person_id, organizationId: row.organization_id }
  }
  const row = found(one ?? (await memberNumbered(db, actor, number)))
  return { table: 'people', rowId: row.person_id, personId: row.person_id, organizationId: row.organization_id }
}

/** The same hold sent again is the same hold. */
export const set: Handler<typeof holdsContract.set> = async (context, { holdId, what, number, reason, until }) => {
  const { db, actor, now } = context
  const sent = await holdById(db, actor, holdId)
  if (sent !== undefined) return sent.set_by === actor.personId ? holdOf(sent, now) : refuse('object.not_found')
  if (await holdTaken(db, holdId)) refuse('object.not_found')
  if (until !== undefined && until < dayOf(now)) refuse('request.invalid', [{ path: 'until', reason: 'past' }])
  // Looked at again with the person held: a closing that is under way comes first, and there may be nothing left to keep.
  await holdPerson(db, (await thingOf(context, what, number.toUpperCase())).personId)
  const thing = await thingOf(context, what, number.toUpperCase())
  await insertHold(db, {
    id: holdId, table_name: thing.table, row_id: thing.rowId, reason: await textAbout(db, reason, [thing.personId, actor.personId]), until: until ?? null, created_at: now, organization_id: thing.organizationId, set_by: actor.personId,
  })
  context.audit({ targetId: thing.rowId, organizationId: thing.organizationId, detail: { what, holdId, until: until ?? '' } })
  return holdOf(found(await holdById(db, actor, holdId)), now)
}
