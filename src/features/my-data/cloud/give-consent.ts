import { dayOf } from '@/contract/dates'
import { noticeInForce, recordConsents } from '@/cloud/domain/people/consents'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { myDataContract } from '../contract'

/** To the very text that was read (PI-1): one that was replaced meanwhile is shown anew. What was withdrawn before stays in the history. */
export const giveConsent: Handler<typeof myDataContract.giveConsent> = async (context, { purpose, version }) => {
  const { db, actor, now } = context
  await lockPerson(db, actor.personId)
  const notice = found(await noticeInForce(db, purpose, dayOf(now)))
  if (notice.version !== version) refuse('my_data.notice_changed')
  await recordConsents(db, actor.personId, [notice], now, context.newId)
  context.audit({ targetId: actor.personId, detail: { purpose, version } })
  return { purpose, version }
}
