import { noticeTopics } from '@/contract/notice-topics'
import { recordConsent } from '@/cloud/domain/notices/outgoing/subscriptions'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

/** The phone's word is enough: who says yes without having been asked gets no message, for WeChat counts for itself. */
export const recordSubscription: Handler<typeof progressContract.recordSubscription> = async ({ db, actor, now, services }, { answers }) => {
  let recorded = 0
  for (const topic of noticeTopics) {
    const template = services.messageTemplates?.[topic]
    const answer = answers.find(({ templateId }) => templateId === template?.id)
    if (answer === undefined) continue
    await recordConsent(db, { personId: actor.personId, templateId: answer.templateId, topic, accepted: answer.accepted, now })
    recorded += 1
  }
  return { recorded }
}
