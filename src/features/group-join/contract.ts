import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, cursor, day, id, instant, pageOf, streetCode, text, version } from '@/contract/fields'
import { groupCode, groupPhases } from '@/contract/group-join'
import { checkName, documentKinds, isPhone, normalisePhone } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import { leftReasons, mostAtOnce, unionKinds } from './rules'

const union = v.strictObject({ id, name: v.string(), kind: v.picklist(unionKinds) })

const counts = v.strictObject({
  /** everybody who came; `sent`: with an application; `waiting`: for the union; `asked`: for the applicant */
  came: v.number(), sent: v.number(), waiting: v.number(), asked: v.number(), approved: v.number(), verified: v.number(),
})

/** Times in UTC. `endsAt`: by itself, or by hand before that. */
const event = v.strictObject({
  groupJoinId: id, code: groupCode, unionName: v.string(), place: v.string(), opensAt: instant, closesAt: instant, endsAt: instant, phase: v.picklist(groupPhases), counts,
})

/** Somebody who came: without a name until something was handed in, because scanning agrees to nothing (PI-1). */
const arrival = v.strictObject({
  caseId: v.nullable(id), cameAt: instant, nameMasked: v.nullable(v.string()), state: v.nullable(v.picklist(caseStates)), verified: v.boolean(), paper: v.boolean(),
})

const candidate = v.strictObject({ caseId: id, version, nameMasked: v.string(), work: v.string(), cameAt: instant, verified: v.boolean(), paper: v.boolean() })
const left = v.strictObject({ caseId: v.nullable(id), nameMasked: v.nullable(v.string()), reason: v.picklist(leftReasons) })

const staff = { access: reviewers, ownIds: ['groupJoinId'] } as const
const one = v.strictObject({ groupJoinId: id })

export const groupJoinContract = {
  unions: endpoint({
    does: 'Unions within the caller\'s reach for which people may be brought together; `q` is any part of the name.',
    access: reviewers, kind: 'read', input: v.strictObject({ q: text(50) }), output: v.array(union), errors: [], texts: ['q'],
  }),
  open: endpoint({
    does: 'Opens an event of joining together: a union within the caller\'s reach, a place and a time. The record id is made by the phone.',
    access: reviewers, kind: 'write', ownIds: ['organizationId'], texts: ['place'], errors: ['object.not_found'],
    input: v.strictObject({ groupJoinId: id, organizationId: id, place: text(60, 2), opensAt: instant, closesAt: instant, platformCode: v.optional(code), occupationCode: v.optional(code) }), output: event,
  }),
  list: endpoint({ does: 'Events of the unions within reach, the newest first.', access: reviewers, kind: 'read', input: v.strictObject({ cursor }), output: pageOf(event), errors: [] }),
  live: endpoint({
    does: 'Who has come, the newest first. With the `etag` of the last answer and nothing new the answer is a few bytes (`fresh` null).',
    ...staff, kind: 'read', input: v.strictObject({ groupJoinId: id, etag: v.optional(v.pipe(v.string(), v.maxLength(64, 'max'))) }), errors: ['object.not_found'],
    output: v.strictObject({ etag: v.string(), fresh: v.nullable(v.strictObject({ ...event.entries, rows: v.array(arrival), next: v.optional(v.string()) })) }),
  }),
  arrivals: endpoint({ does: 'Older rows of the same list.', ...staff, kind: 'read', input: v.strictObject({ groupJoinId: id, cursor }), output: pageOf(arrival), errors: ['object.not_found'] }),
  close: endpoint({ does: 'Ends an event before its time.', ...staff, kind: 'write', input: one, output: event, errors: ['object.not_found'] }),
  extend: endpoint({
    does: 'Sets another end, also of an event that has ended.',
    ...staff, kind: 'write', input: v.strictObject({ groupJoinId: id, closesAt: instant }), output: event, errors: ['object.not_found'],
  }),
  poster: endpoint({
    does: 'What people scan: the address on H5 where one is configured, and WeChat\'s own code where WeChat is connected (getwxacodeunlimit). Null says that it is not to be had here.',
    ...staff, kind: 'read', input: one, output: v.strictObject({ code: groupCode, link: v.nullable(v.string()), weappCode: v.nullable(v.strictObject({ mediaType: v.string(), base64: v.string() })) }),
    errors: ['object.not_found'], limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  sheet: endpoint({
    does: 'A sheet on paper for ten people who have no phone, with the letter and the notices in force; fetched by `files.link`, kept for a day.',
    ...staff, kind: 'write', runsIn: 'heavy', input: one, output: v.strictObject({ fileId: id, bytes: v.number() }), errors: ['object.not_found', 'service.unavailable'], limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  enter: endpoint({
    does: 'Staff type in what somebody signed on paper; the application says so, by whom, and where the sheet is kept.',
    ...staff, kind: 'write', texts: ['name', 'employerTyped', 'keptWhere'],
    input: v.strictObject({
      groupJoinId: id, applicationId: id,
      name: v.pipe(text(60, 1), v.check((s) => checkName(s).ok, 'name')), documentKind: v.picklist(documentKinds), documentNumber: text(30, 1),
      // The sheet is for who has no phone.
      phone: v.optional(v.pipe(text(20, 1), v.transform(normalisePhone), v.check(isPhone, 'phone'))), occupationCode: code, streetCode,
      platformCode: v.optional(code), employerTyped: v.optional(text(80, 2)),
      letterVersion: code, signedOn: day, consents: v.pipe(v.array(v.strictObject({ purpose: code, version: code })), v.maxLength(10, 'max')),
      keptWhere: text(60, 2), signedOnPaper: v.literal(true),
    }),
    output: v.strictObject({ applicationId: id, number: v.string() }),
    errors: ['object.not_found', 'group_join.already_entered', 'membership.under_sixteen', 'membership.letter_changed', 'membership.consent_missing', 'membership.already_applied'],
  }),
  claimCode: endpoint({
    does: 'At a desk, the document in hand: a code by which the account that the person signs in with takes over what was typed in from paper (`account.redeemLinkCode`).',
    access: reviewers, kind: 'write', ownIds: ['caseId'], input: v.strictObject({ caseId: id, lastSigns: text(12, 6) }), texts: ['lastSigns'],
    output: v.strictObject({ code: v.string(), expiresAt: instant }), errors: ['object.not_found', 'group_join.not_claimable', 'session.unavailable'], limits: [{ per: 'person', max: 20, windowS: 3600 }],
  }),
  ready: endpoint({
    does: 'Whom one tap could approve now, the first 200 by the time of coming, and whom not and why.',
    ...staff, kind: 'read', input: one, output: v.strictObject({ ready: v.array(candidate), left: v.array(left), more: v.boolean() }), errors: ['object.not_found'],
  }),
  approve: endpoint({
    does: 'Approves those who are named, each as a single approval does; who cannot be approved is listed with the reason and stays as it was.',
    ...staff, kind: 'write', errors: ['object.not_found'],
    input: v.strictObject({ groupJoinId: id, cases: v.pipe(v.array(v.strictObject({ caseId: id, version })), v.minLength(1, 'required'), v.maxLength(mostAtOnce, 'max')) }),
    output: v.strictObject({ approved: v.array(id), left: v.array(v.strictObject({ caseId: id, reason: v.picklist(leftReasons) })) }),
  }),
  find: endpoint({
    does: 'The event of a code, for whoever scanned or typed it: the union that people join there, and what the form is filled in with.',
    access: 'public', kind: 'read', input: v.strictObject({ code: groupCode }), errors: ['object.not_found'], limits: [{ per: 'address', max: 600, windowS: 60 }],
    output: v.strictObject({
      code: groupCode, place: v.string(), phase: v.picklist(groupPhases), endsAt: instant, platformCode: v.nullable(v.string()), occupationCode: v.nullable(v.string()),
      union: v.strictObject({ id, name: v.string(), kind: v.picklist(unionKinds), streetCode: v.nullable(v.string()), avoidsEmployer: v.boolean(), confirmed: v.boolean() }),
      employer: v.nullable(v.strictObject({ id, name: v.string(), uscc: v.nullable(v.string()), streetCode: v.nullable(v.string()) })),
    }),
  }),
  arrive: endpoint({
    does: 'The caller has scanned the code: the list of the event shows that somebody came. An open application to its union is put on the list, so one person stays one application.',
    access: 'person', kind: 'write', input: v.strictObject({ code: groupCode }), output: v.strictObject({ listed: v.boolean() }), errors: ['object.not_found'],
  }),
} satisfies Contract
