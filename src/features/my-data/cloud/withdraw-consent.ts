import type { CaseKind } from '@/cloud/domain/cases/kind'
import { stopAll } from '@/cloud/domain/notices/outgoing/subscriptions'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { myDataContract } from '../contract'
import { effectOf } from './consents'
import { takeBack } from './take-back'

/**
 * What was done before stays lawful (个人信息保护法 15). A consent that was withdrawn already is withdrawn still: the
 * first time counts.
 */
export const withdrawConsent = (kinds: readonly CaseKind[]): Handler<typeof myDataContract.withdrawConsent> => async (context, { consentId }) => {
  const { db, now, actor } = context
  await lockPerson(db, actor.personId)
  const consent = found(await db.selectFrom('consents').select(['purpose', 'version', 'withdrawn_at']).where('id', '=', consentId).where('person_id', '=', actor.personId).executeTakeFirst())
  const { effect, member, cases } = await effectOf(db, kinds, actor.personId, consent.purpose)
  if (consent.withdrawn_at !== null) return { effect: 'nothing', withdrawnCases: 0 }
  // An earlier version of the same notice still running would be the same consent under another name.
  await db.updateTable('consents').set({ withdrawn_at: now }).where('person_id', '=', actor.personId).where('purpose', '=', consent.purpose).where('withdrawn_at', 'is', null).execute()
  // The membership goes on until the person leaves; nothing else is done with what it rests on (PI-5).
  if (member) await stopAll(db, actor.personId, now)
  for (const one of cases) await takeBack(context, kinds, one.id, one.version)
  context.audit({ targetId: consentId, detail: { purpose: consent.purpose, effect } })
  return { effect, withdrawnCases: cases.length }
}
