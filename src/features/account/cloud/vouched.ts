import type { WechatAnswer } from '@/cloud/adapters/wechat/wechat'
import { refuse } from '@/cloud/kernel/refusal'

/** What WeChat vouches for, or the refusal that the person can act on: another code, or another time. */
export const vouched = <T>(answer: WechatAnswer<T>): T => {
  if (answer.ok) return answer.value
  return refuse(answer.why === 'refused' ? 'session.code_refused' : 'session.unavailable')
}
