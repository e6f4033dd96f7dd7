import { isPhone, normalisePhone } from '@/contract/identifiers'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'

/** The number goes back to the form and is kept only when the form is handed in (PI-2). */
export const wechatPhone: Handler<typeof membershipContract.wechatPhone> = async ({ services }, { code }) => {
  const ask = services.wechat?.phoneNumber ?? refuse('service.unavailable')
  const answer = await ask(code)
  if (!answer.ok) return refuse(answer.why === 'refused' ? 'session.code_refused' : 'service.unavailable')
  const phone = normalisePhone(answer.value)
  return isPhone(phone) ? { phone } : refuse('service.unavailable')
}
