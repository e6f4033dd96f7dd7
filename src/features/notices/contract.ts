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
  resend: endpoint({
    does: 'Puts a message that could not leave the app into the queue once more, with all its attempts.',
    access: ['district', 'admin'], kind: 'write', input: v.strictObject({ messageId: id }), output: v.strictObject({ messageId: id, state: v.picklist(['waiting', 'dropped']) }),
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['messageId'],
  }),
  toldOtherwise: endpoint({
    does: 'Notes that staff told the person another way: nothing is sent any more.',
    access: ['district', 'admin'], kind: 'write', input: v.strictObject({ messageId: id }), output: v.strictObject({ messageId: id, state: v.picklist(['waiting', 'dropped']) }),
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['messageId'],
  }),
} satisfies Contract
