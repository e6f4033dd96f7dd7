import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { signInAs } from './sign-in-as'
import { vouched } from './vouched'
import { wechatPerson } from './wechat-person'

export const wechatAppSignIn: Handler<typeof accountContract.wechatAppSignIn> = async (context, { code }) => {
  const codeToSession = context.services.wechat?.codeToSession ?? refuse('session.unavailable')
  const who = vouched(await codeToSession(code))
  return signInAs(context, await wechatPerson(context, who), 'wechat')
}
