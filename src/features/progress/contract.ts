import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { noticeTopics, templateIdPattern } from '@/contract/notice-topics'
import { cursor, day, id, instant, nothing, pageOf } from '@/contract/fields'

export const progressContract = {
  listCases: endpoint({
    does: 'Everything the caller has handed in, newest first, 20 a page.',
    access: 'person', kind: 'read', input: v.strictObject({ cursor }), errors: [],
    output: pageOf(v.strictObject({
      caseId: id, kind: v.string(), number: v.string(), state: v.picklist(caseStates), handledBy: v.string(),
      submittedAt: instant, promisedOn: v.nullable(day), promiseTentative: v.boolean(), overdue: v.boolean(), asksYou: v.boolean(),
    })),
  }),
  listNotices: endpoint({
    does: 'What happened, told to the caller in the app, newest first, 20 a page.',
    access: 'person', kind: 'read', input: v.strictObject({ cursor }), errors: [],
    output: pageOf(v.strictObject({ id, kind: v.string(), caseId: v.nullable(id), caseKind: v.nullable(v.string()), number: v.nullable(v.string()), at: instant, read: v.boolean() })),
  }),
  readNotices: endpoint({
    does: 'Marks the caller\'s notices as read.',
    access: 'person', kind: 'write', input: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(50, 'max')) }), errors: [],
    output: v.strictObject({ unread: v.number() }), ownIds: ['ids'],
  }),
  templates: endpoint({
    does: 'The messages outside the app that somebody may agree to when they hand something in, as WeChat\'s templates; empty where there are none (WX-5).',
    access: 'public', kind: 'read', input: nothing, errors: [],
    output: v.array(v.strictObject({ topic: v.picklist(noticeTopics), templateId: v.string() })),
  }),
  recordSubscription: endpoint({
    does: 'What the caller answered to WeChat\'s dialog: a yes is good for one message (WX-5), a no ends what was agreed to before. Templates that are not ours are passed over.',
    access: 'person', kind: 'write', errors: [],
    input: v.strictObject({ answers: v.pipe(v.array(v.strictObject({ templateId: v.pipe(v.string(), v.regex(templateIdPattern, 'template')), accepted: v.boolean() })), v.maxLength(noticeTopics.length, 'max')) }),
    output: v.strictObject({ recorded: v.number() }), limits: [{ per: 'person', max: 60, windowS: 3_600 }],
  }),
  unread: endpoint({
    does: 'How many notices the caller has not read.', access: 'person', kind: 'read', input: nothing, errors: [], output: v.strictObject({ unread: v.number() }),
  }),
} satisfies Contract
