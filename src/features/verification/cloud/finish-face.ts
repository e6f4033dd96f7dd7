import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { verificationContract } from '../contract'
import { beginOf, openidOf, verifyIdHash } from './face'
import { lockSubject, notYetVerified } from './person'
import { triesLeftOf } from './queries/attempts'
import { closeSession, ownFaceCheck } from './queries/sessions'
import { nothingSaid, serviceSaid } from './service-finding'

export const finishFace: Handler<typeof verificationContract.finishFace> = async (context, { verifyId }) => {
  const { db, vault, actor, now } = context
  const face = context.services.wechat?.face ?? refuse('verification.not_offered')
  const subject = await lockSubject(db, vault, actor.personId)
  const check = found(await ownFaceCheck(db, verifyIdHash(vault, verifyId), actor.personId, now))
  notYetVerified(subject)
  const openid = found(await openidOf(db, actor.personId, face.appId))
  const answer = await face.result(verifyId, beginOf(subject, openid, check.id))
  if (!answer.ok) return nothingSaid(context, subject, 'face', answer.errcode === undefined ? undefined : String(answer.errcode))
  // Cancelled, or no light: WeChat has settled nothing, so it is no try.
  if (answer.value === 'open') return { outcome: 'unconfirmed', triesLeft: await triesLeftOf(db, subject.id, 'face', now) }
  await closeSession(db, check.id, now)
  return serviceSaid(context, subject, 'face', answer.value)
}
