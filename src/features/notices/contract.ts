import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, id, instant, pageOf } from '@/contract/fields'
import { noticeTopics } from '@/contract/notice-topics'

export const noticesContract = {
  stuck: endpoint({
    does: 'Messages that could not leave the app, in the caller\'s scope, the newest first, 20 a page; `reason` is WeChat\'s error code or a word of ours.',
    access: ['district', 'admin'], kind: 'read', input: v.strictObject({ cursor }), errors: [],
    output: pageOf(v.strictObject({
      id, topic: v.picklist(noticeTopics), kind: v.string(), number: v.string(), organizationName: v.string(), reason: v.string(), attempts: v.number(), createdAt: instant, stuckAt: instant,
    })),
  }),
} satisfies Contract
