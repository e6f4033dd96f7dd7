import { ensureAccount } from '@/cloud/kernel/accounts'
import type { Handler } from '@/cloud/kernel/handler'
import { redeemCode } from '@/cloud/kernel/one-time-codes'
import { refuse } from '@/cloud/kernel/refusal'
import type { accountContract } from '../contract'
import { signInAs } from './sign-in-as'
import { vouched } from './vouched'

export const wechatWebSignIn: Handler<typeof accountContract.wechatWebSignIn> = async (context, { code, state }) => {
  const { db, vault, services, now } = context
  const codeToIdentity = services.wechat?.webCodeToIdentity ?? refuse('session.unavailable')
  if (!(await redeemCode(db, vault, { purpose: 'web_state', code: state, now }))) return refuse('session.code_refused')
  const who = vouched(await codeToIdentity(code))
  return signInAs(context, await ensureAccount(db, who, now), 'wechat')
}
