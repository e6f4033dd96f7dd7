import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { beginOf, openidOf, verifyIdHash } from './face'
import { openSession } from './queries/sessions'
import { readyForService } from './service-way'

/** null: WeChat did not begin one; the other ways are open. */
export const startFace: Handler<typeof verificationContract.startFace> = async (context, { consent }) => {
  const { db, vault, actor, now, newId } = context
  const face = context.services.wechat?.face ?? refuse('verification.not_offered')
  const subject = await readyForService(context, 'face', consent)
  const openid = (await openidOf(db, actor.personId, face.appId)) ?? refuse('verification.not_offered')
  const sessionId = newId()
  const begun = await face.begin(beginOf(subject, openid, sessionId))
  context.audit({ targetId: subject.id, detail: { way: 'face', outcome: begun.ok ? 'begun' : 'unavailable', ...(begun.ok || begun.errcode === undefined ? {} : { code: begun.errcode }) } })
  if (!begun.ok) return { verifyId: null }
  await openSession(db, { id: sessionId, way: 'face', personId: subject.id, staffId: null, codeHash: verifyIdHash(vault, begun.value), now })
  return { verifyId: begun.value }
}
