import { dayOf } from '@/contract/dates'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import { openCase } from '@/cloud/domain/cases/record'
import { needConsents } from '@/cloud/domain/people/consents'
import { documentTaken } from '@/cloud/domain/people/document-taken'
import { openDuplicateCheckOnce } from '@/cloud/domain/people/duplicate-check'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { askedOf } from './asked'
import { clocks } from './clocks'
import { kind, needed } from './kind-name'
import { lockSubject, notYetVerified } from './person'
import { caseOwner, openQuestion, ownQuestion } from './queries/asked'
import { unionOf } from '@/cloud/domain/people/unions'
import { putWaiting } from './queries/verifications'

export const askChair: Handler<typeof verificationContract.askChair> = async (context, { caseId }) => {
  const { db, vault, actor, now } = context
  const subject = await lockSubject(db, vault, actor.personId)
  // Sent once more under another key: the phone lost our answer.
  if ((await caseOwner(db, caseId)) !== undefined) return askedOf(found(await ownQuestion(db, caseId, actor.personId)), now)
  const open = await openQuestion(db, actor.personId).executeTakeFirst()
  if (open !== undefined) return askedOf(open, now)
  notYetVerified(subject)
  await needConsents(db, actor.personId, needed, dayOf(now))
  const union = (await unionOf(db, actor.personId)) ?? refuse('verification.not_offered')
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  const { demo_key } = await db.selectFrom('people').select('demo_key').where('id', '=', actor.personId).executeTakeFirstOrThrow()
  await openCase(context, { id: caseId, kind, prefix: 'RZ', personId: actor.personId, organizationId: union.id, promisedOn: due.day, promiseTentative: due.tentative, demo: demo_key !== null })
  const taken = await documentTaken(db, subject.id, subject.documentHash)
  await putWaiting(db, { personId: subject.id, organizationId: union.id, now, state: taken ? 'conflict' : 'submitted' })
  if (taken) await openDuplicateCheckOnce(context, subject.id)
  context.audit({ targetId: caseId, organizationId: union.id })
  return askedOf(found(await ownQuestion(db, caseId, actor.personId)), now)
}
