import { noticeTopics } from '@/contract/notice-topics'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

/** Nobody is asked for a yes of which no use could be made: without the app's secret nothing can be sent. */
export const templates: Handler<typeof progressContract.templates> = async ({ services }) =>
  noticeTopics.flatMap((topic) => {
    const template = services.wechat?.messages ? services.messageTemplates?.[topic] : undefined
    return template === undefined ? [] : [{ topic, templateId: template.id }]
  })
