import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, cursor, day, id, instant, nothing, pageOf, streetCode, text, version } from '@/contract/fields'
import { groupCode } from '@/contract/group-join'
import { joinForm } from './form'
import { doors, unionKinds } from './doors'
import { runningStatuses } from './life'
import { lifeContract, moving } from './life-contract'

const choice = v.strictObject({ code: v.string(), name: v.string() })

/** A union that the applicant may choose. `avoidsEmployer`: its reviewers are not people of the employer's union (MEM-9). */
const unionOption = v.strictObject({
  id, name: v.string(), kind: v.picklist(unionKinds), streetCode: v.nullable(v.string()), avoidsEmployer: v.boolean(), confirmed: v.boolean(),
})

const receipt = v.strictObject({
  applicationId: id, number: v.string(), state: v.picklist(caseStates), version,
  unionId: id, unionName: v.string(), promisedOn: day, promiseTentative: v.boolean(),
})

const status = v.picklist(runningStatuses)
const step = v.strictObject({ at: instant, what: v.string(), by: v.nullable(v.string()) })

const employer = v.strictObject({
  id, name: v.string(), uscc: v.nullable(v.string()), streetCode: v.nullable(v.string()), union: v.nullable(unionOption),
})

export const membershipContract = {
  options: endpoint({
    does: 'All that the form needs before it asks anything: streets, occupations, platforms, the letter and the notices in force.',
    access: 'public', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      streets: v.array(choice),
      occupations: v.array(v.strictObject({ code: v.string(), name: v.string(), group: v.picklist(['platform', 'employed', 'flexible']) })),
      platforms: v.array(choice),
      letter: v.strictObject({ version: v.string(), text: v.string(), confirmed: v.boolean() }),
      notices: v.array(v.strictObject({ purpose: v.string(), version: v.string(), title: v.string(), text: v.string(), recipients: v.array(v.string()) })),
      promiseWorkdays: v.number(),
    }),
  }),
  searchEmployers: endpoint({
    does: 'Finds employers by name (one character is enough) or unified credit code, in one street if wanted.',
    access: 'public', kind: 'read', input: v.strictObject({ q: text(50, 1), streetCode: v.optional(streetCode), cursor }),
    output: pageOf(employer), errors: [], texts: ['q'],
    limits: [{ per: 'address', max: 600, windowS: 60 }],
  }),
  findUnions: endpoint({
    does: 'Which unions the applicant may choose behind a door; the first is recommended, the catch-all is always among them (MEM-4, MEM-5). At an event (`group`) its union comes first.',
    access: 'public', kind: 'read',
    input: v.strictObject({ door: v.picklist(doors), streetCode, employerId: v.optional(id), group: v.optional(groupCode) }),
    output: v.array(unionOption), errors: ['object.not_found'],
  }),
  submitJoin: endpoint({
    does: 'Hands in an application to join a union, or to transfer to it. The record id is made by the phone, so it can be repeated.',
    access: 'person', kind: 'write', input: joinForm, output: receipt,
    errors: ['membership.under_sixteen', 'membership.already_applied', 'membership.already_member', 'membership.letter_changed', 'membership.consent_missing', 'membership.union_closed', 'file.not_ready', 'object.not_found'],
    texts: ['name', 'employerTyped', 'previousUnion'], ownIds: ['signatureFileId'],
    limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  answerInfo: endpoint({
    does: 'Answers what the reviewer asked for; only the fields asked about are sent (LAW: told once, all of them).',
    access: 'person', kind: 'write',
    input: v.strictObject({ applicationId: id, version, answer: v.partial(v.pick(joinForm, ['name', 'documentKind', 'documentNumber', 'phone', 'occupationCode', 'streetCode', 'employerTyped', 'platformCode', 'signatureFileId'])), note: v.optional(text(500)) }),
    output: receipt, errors: ['object.not_found', 'case.state_changed', 'file.not_ready', 'membership.under_sixteen'],
    ownIds: ['applicationId'], texts: ['note'], fromStates: ['needs_info'],
  }),
  withdraw: endpoint({
    does: 'Takes an application back while it is open; no reason is asked.',
    access: 'person', kind: 'write', input: v.strictObject({ applicationId: id, version }), output: receipt,
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['applicationId'], fromStates: ['submitted', 'in_review', 'needs_info'],
  }),
  status: endpoint({
    does: 'One application of the caller: where it is, who has it, until when, and what is asked.',
    access: 'person', kind: 'read', input: v.strictObject({ applicationId: id }), errors: ['object.not_found'], ownIds: ['applicationId'],
    output: v.strictObject({
      ...receipt.entries, mode: v.picklist(['join', 'transfer']), overdue: v.boolean(), handledBy: v.string(), steps: v.array(step),
      asked: v.nullable(v.strictObject({ fields: v.array(v.string()), note: v.nullable(v.string()), answeredAt: v.nullable(instant), replyBy: v.optional(day) })),
      refusal: v.nullable(v.strictObject({ reason: code, sentence: v.string(), next: v.string(), note: v.nullable(v.string()) })),
      given: v.strictObject({ name: v.string(), documentKind: v.string(), documentMasked: v.string(), phoneMasked: v.string(), occupationCode: v.string(), streetCode: v.string(), employer: v.nullable(v.string()), platformCode: v.nullable(v.string()) }),
    }),
  }),
  mine: endpoint({
    does: 'The caller\'s membership, newest application and open move: what the home page shows.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      member: v.nullable(v.strictObject({ memberNo: v.string(), unionName: v.string(), sinceOn: day, status })),
      application: v.nullable(v.strictObject({ ...receipt.entries, overdue: v.boolean() })),
      move: v.nullable(v.omit(moving, ['version', 'refusal'])),
    }),
  }),
  card: endpoint({
    does: 'The member card: name, number, union, since when.',
    access: 'person', kind: 'read', input: nothing, errors: ['membership.not_member'],
    output: v.strictObject({ name: v.string(), memberNo: v.string(), unionName: v.string(), sinceOn: day, status, demo: v.boolean() }),
  }),
  cardCode: endpoint({
    does: 'A code that proves the card for 60 seconds; the phone draws it as a QR.',
    access: 'person', kind: 'read', input: nothing, errors: ['membership.not_member'],
    output: v.strictObject({ code: v.string(), expiresAt: instant }),
  }),
  checkCard: endpoint({
    does: 'Staff check a card code: says whose card it is and uses the code up.',
    access: ['chair', 'officer', 'district'], kind: 'write', input: v.strictObject({ code: text(200, 1) }),
    output: v.strictObject({ nameMasked: v.string(), memberNo: v.string(), unionName: v.string(), sinceOn: day, status }),
    errors: ['membership.card_refused'], texts: ['code'], limits: [{ per: 'person', max: 120, windowS: 600 }],
  }),
  wechatPhone: endpoint({
    does: 'Exchanges the one-time code of WeChat\'s phone button for the phone number (WX-2); typing it is always possible.',
    access: 'person', kind: 'write', input: v.strictObject({ code: text(128, 1) }), output: v.strictObject({ phone: v.string() }),
    errors: ['session.code_refused', 'service.unavailable'], texts: ['code'], limits: [{ per: 'person', max: 3, windowS: 86400 }],
  }),
  ...lifeContract,
} satisfies Contract
