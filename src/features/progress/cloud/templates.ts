import { noticeTopics } from '@/contract/notice-topics'
import type { Handler } from '@/cloud/kernel/handler'
import type { progressContract } from '../contract'

export const templates: Handler<typeof progressContract.templates> = async ({ services }) =>
  noticeTopics.flatMap((topic) => {
    const template = services.messageTemplates?.[topic]
    return template === undefined ? [] : [{ topic, templateId: template.id }]
  })
