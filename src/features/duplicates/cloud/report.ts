import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'
import { openDuplicateCheck } from '@/cloud/domain/people/duplicate-check'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { duplicatesContract } from '../contract'
import { endQuiet } from './end-quiet'
import { anyCase, hasParticulars, ownCheck } from './queries/checks'
import { receiptOf } from './receipt'

/** The answer depends on the caller's own record alone, so nobody learns from it who is registered. */
export const report: Handler<typeof duplicatesContract.report> = async (context, { caseId, said, note }) => {
  const { db, actor, now } = context
  const person = await lockPerson(db, actor.personId)
  // Sent once more under another key: the phone lost our answer.
  if ((await anyCase(db, caseId)) !== undefined) return receiptOf(found(await ownCheck(db, caseId, person.id)), now)
  if (!(await hasParticulars(db, person.id))) refuse('duplicates.nothing_to_check')
  const kept = note === undefined || note === '' ? null : withoutName(withoutIdentifiers(note), person.name)
  await endQuiet(context, person.id)
  const row = await openDuplicateCheck(context, { id: caseId, personId: person.id, said, note: kept, raisedBy: null })
  context.audit({ targetId: row.id, organizationId: row.organization_id, detail: { said } })
  return receiptOf(found(await ownCheck(db, row.id, person.id)), now)
}
