import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { recordEvent } from '@/cloud/domain/cases/record'
import { tellPlainly } from '@/cloud/domain/notices/tell'
import { documentTaken } from '@/cloud/domain/people/document-taken'
import { openDuplicateCase, openDuplicateCheck, openDuplicateCheckOnce } from '@/cloud/domain/people/duplicate-check'
import type { Way } from '../rules'
import type { Subject } from './person'
import { openQuestion } from './queries/asked'
import { putVerified, putWaiting } from './queries/verifications'

export interface Finding {
  readonly way: Way
  /** The union for which staff act, or that knows the person. */
  readonly organizationId: string | null
  /** null = an outside service */
  readonly byId: string | null
}

/** A question to the chair has no object any more. Nobody is deciding it at this moment: they would hold the person, who is held here. */
const dropQuestion = async ({ db, now }: Signed, personId: string): Promise<void> => {
  const open = await openQuestion(db, personId).forUpdate('cases').executeTakeFirst()
  if (open === undefined) return
  await db.updateTable('cases').set({ state: 'withdrawn', closed_at: now, version: open.version + 1 }).where('id', '=', open.id).execute()
  await recordEvent(db, { caseId: open.id, at: now, actorId: null, organizationId: null, what: 'withdrawn', from: open.state as CaseState, to: 'withdrawn' })
}

/**
 * The person is who they say. Unless somebody else has the same document: then it is a matter for staff (MEM-11), who see
 * `conflict`; the person is told what everybody is told whose check settled nothing, so nobody learns who is registered.
 * Call it with the person's row locked.
 */
export const settle = async (context: Signed, subject: Subject, { way, organizationId, byId }: Finding): Promise<'verified' | 'conflict'> => {
  const { db, now } = context
  const taken = await documentTaken(db, subject.id, subject.documentHash)
  const outcome = taken ? 'conflict' : 'verified'
  if (taken) {
    // Somebody who stands at a desk with the document is news, whatever was decided without it.
    if (way === 'desk') await openDuplicateCheck(context, { id: context.newId(), personId: subject.id, said: null, note: null, raisedBy: byId })
    else await openDuplicateCheckOnce(context, subject.id)
    // Who belongs to no union waits where the check lies: on somebody's list in any case.
    const lies = organizationId ?? (await openDuplicateCase(db, subject.id))?.organization_id ?? null
    await putWaiting(db, { personId: subject.id, organizationId: lies, now, state: 'conflict' })
  } else {
    await putVerified(db, { personId: subject.id, organizationId, now, way, byId, documentHash: subject.documentHash })
    if (way !== 'chair') {
      await dropQuestion(context, subject.id)
      await tellPlainly(db, { id: context.newId(), personId: subject.id, kind: 'verification.verified', now })
    }
  }
  context.audit({ targetId: subject.id, ...(organizationId === null ? {} : { organizationId }), detail: { way, outcome } })
  return outcome
}
