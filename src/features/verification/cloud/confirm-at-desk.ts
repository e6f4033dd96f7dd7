import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { endOfNumber } from '../rules'
import { lockSubject } from './person'
import { countTry, triesLeftOf } from './queries/attempts'
import { closeSession, ownVisit } from './queries/sessions'
import { unionWithin } from '@/cloud/domain/people/unions'
import { settle } from './settle'

/**
 * The document was seen: its last signs are those that the person gave. Nothing of it is kept (PI-2). What does not match
 * is said and counted, so a desk is no place to guess numbers either.
 */
export const confirmAtDesk: Handler<typeof verificationContract.confirmAtDesk> = async (context, { visitId, lastSigns }) => {
  const { db, vault, actor, now } = context
  const visit = found(await ownVisit(db, visitId, actor.personId, now))
  const union = found(await unionWithin(db, actor, visit.person_id))
  const subject = await lockSubject(db, vault, visit.person_id)
  // A colleague, or a service, was quicker: the first finding stands.
  if (subject.verified) {
    await closeSession(db, visit.id, now)
    return { outcome: 'verified', triesLeft: 0 }
  }
  const left = await triesLeftOf(db, subject.id, 'desk', now)
  if (left === 0) refuse('verification.tries_used')
  const same = endOfNumber(subject.documentNumber) === lastSigns
  await countTry(db, { id: context.newId(), personId: subject.id, way: 'desk', outcome: same ? 'match' : 'mismatch', now })
  if (!same) {
    context.audit({ targetId: subject.id, organizationId: union.id, detail: { way: 'desk', outcome: 'mismatch' } })
    return { outcome: 'mismatch', triesLeft: left - 1 }
  }
  await closeSession(db, visit.id, now)
  return { outcome: await settle(context, subject, { way: 'desk', organizationId: union.id, byId: actor.personId }), triesLeft: left }
}
