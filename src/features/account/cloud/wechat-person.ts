import type { WechatIdentity } from '@/cloud/adapters/wechat/wechat'
import { ensureAccount } from '@/cloud/kernel/accounts'
import type { Context } from '@/cloud/kernel/handler'
import { learnUnion } from './queries'

/**
 * The person whom WeChat vouches for: known by this OPENID, else by the unionid of another app, else new.
 * An account keeps its person even when its unionid turns out to belong to another: merging two is a case for staff (MEM-11).
 */
export const wechatPerson = async ({ db, now }: Context, { app, openid, unionid }: WechatIdentity): Promise<string> => {
  const account = { provider: 'wechat', app, subject: openid, ...(unionid && { unionSubject: unionid }) }
  const personId = await ensureAccount(db, account, now)
  // WeChat begins to give a unionid when the app is bound to the open platform, after people have signed in.
  if (unionid) await learnUnion(db, account, unionid)
  return personId
}
