import { ensureAccount } from '@/cloud/kernel/accounts'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { signInAs } from './sign-in-as'
import { vouched } from './vouched'

export const wechatAppSignIn: Handler<typeof accountContract.wechatAppSignIn> = async (context, { code }) => {
  const codeToSession = context.services.wechat?.codeToSession ?? refuse('session.unavailable')
  const who = vouched(await codeToSession(code))
  return signInAs(context, await ensureAccount(context.db, who, context.now), 'wechat')
}
