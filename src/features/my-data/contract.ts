import * as v from 'valibot'
import { caseStates, openStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, day, id, instant, nothing, text, version } from '@/contract/fields'
import { checkName, documentKinds, isPhone, normalisePhone } from '@/contract/identifiers'
import { reportKinds, reportStates } from '@/contract/places/words'
import { roles } from '@/contract/roles'

const openCase = v.strictObject({ caseId: id, kind: v.string(), number: v.string(), version })

/** What withdrawing a consent brings about: an open case is taken back · a member goes on until they leave · nothing else. */
export const withdrawalEffects = ['case_withdrawn', 'still_member', 'nothing'] as const

const consent = v.strictObject({
  consentId: id, purpose: code, version: code, title: v.nullable(v.string()), recipients: v.array(v.string()), givenAt: instant, withdrawnAt: v.nullable(instant),
  effect: v.picklist(withdrawalEffects),
})

const correction = v.strictObject({
  caseId: id, number: v.string(), state: v.picklist(caseStates), version, handledBy: v.string(), promisedOn: v.nullable(day), promiseTentative: v.boolean(),
  refusal: v.nullable(v.strictObject({ sentence: v.string(), next: v.string(), note: v.nullable(v.string()) })),
})

export const identityFields = { name: v.pipe(text(60, 1), v.check((s) => checkName(s).ok, 'name')), documentKind: v.picklist(documentKinds), documentNumber: text(30, 1) }
export const phoneField = v.pipe(text(20, 1), v.transform(normalisePhone), v.check(isPhone, 'phone'))

export const exportFormats = ['json', 'pdf'] as const

export const myDataContract = {
  see: endpoint({
    does: 'Everything that is kept about the caller, numbers masked (PI-4): who they are, memberships, cases, consents, files, roles, sign-ins.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      nameMasked: v.nullable(v.string()), documentKind: v.nullable(v.picklist(documentKinds)), documentMasked: v.nullable(v.string()), phoneMasked: v.nullable(v.string()),
      /** Registered as a member on this document: another name or document is a matter for staff. */
      registered: v.boolean(),
      memberships: v.array(v.strictObject({ memberNo: v.string(), unionName: v.string(), status: v.string(), fromOn: day, toOn: v.nullable(day) })),
      /** What was last known of the province's app (粤工惠); null = nothing. */
      province: v.nullable(v.strictObject({ registered: v.boolean(), knownOn: day })),
      cases: v.array(v.strictObject({ caseId: id, kind: v.string(), number: v.string(), state: v.picklist(caseStates), unionName: v.string(), submittedAt: instant, closedAt: v.nullable(instant) })),
      correction: v.nullable(correction),
      consents: v.array(consent),
      files: v.array(v.strictObject({ fileId: id, use: v.string(), mediaType: v.string(), bytes: v.number(), madeAt: instant })),
      roles: v.array(v.strictObject({ role: v.picklist(roles), organizationName: v.string(), fromOn: day, toOn: v.nullable(day), revokedAt: v.nullable(instant) })),
      /** What the caller has said of places, and which they look after. */
      placeReports: v.array(v.strictObject({ placeName: v.string(), kind: v.picklist(reportKinds), note: v.nullable(v.string()), state: v.picklist(reportStates), seenAt: instant, at: instant })),
      placesKept: v.array(v.strictObject({ placeName: v.string(), fromOn: day, toOn: v.nullable(day) })),
      sessions: v.array(v.strictObject({ sessionId: id, way: v.string(), since: instant, until: instant, here: v.boolean() })),
      accounts: v.array(v.strictObject({ way: v.string(), since: instant })),
      /** `outside`: messages in WeChat that were agreed to and are still to come (WX-5). */
      notices: v.strictObject({ all: v.number(), unread: v.number(), outside: v.number() }),
      /** Full looks by staff at numbers of the caller: when, and for which union. */
      looks: v.array(v.strictObject({ at: instant, unionName: v.nullable(v.string()) })),
      closing: v.strictObject({ member: v.boolean(), openCases: v.array(openCase) }),
    }),
  }),
  reveal: endpoint({
    does: 'The caller\'s own name and numbers in full, for one look; it is audited like every other look.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({ name: v.nullable(v.string()), documentNumber: v.nullable(v.string()), phone: v.nullable(v.string()) }),
    limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  correctPhone: endpoint({
    does: 'Replaces the caller\'s phone number at once.',
    access: 'person', kind: 'write', input: v.strictObject({ phone: phoneField }), output: v.strictObject({ phoneMasked: v.string() }),
    errors: [], limits: [{ per: 'person', max: 10, windowS: 86400 }],
  }),
  correct: endpoint({
    does: 'Corrects name and document: at once for who is registered nowhere, as a case for staff where a membership rests on them. The id is made by the phone.',
    access: 'person', kind: 'write', input: v.strictObject({ correctionId: id, ...identityFields }),
    output: v.strictObject({ done: v.boolean(), case: v.nullable(v.strictObject({ caseId: id, number: v.string(), promisedOn: v.nullable(day), promiseTentative: v.boolean() })) }),
    errors: ['my_data.correction_open', 'membership.under_sixteen', 'object.not_found'], texts: ['name'], limits: [{ per: 'person', max: 20, windowS: 86400 }],
  }),
  withdrawCase: endpoint({
    does: 'Takes any open case of the caller back, of whatever kind; no reason is asked.',
    access: 'person', kind: 'write', input: v.strictObject({ caseId: id, version }), output: v.strictObject({ caseId: id, state: v.picklist(caseStates), version }),
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['caseId'], fromStates: openStates,
  }),
  withdrawConsent: endpoint({
    does: 'Withdraws one consent (PI-4). An open case that rests on it is taken back; a running membership goes on until the person leaves, and nothing else is done with the data: no message goes out (PI-5).',
    access: 'person', kind: 'write', input: v.strictObject({ consentId: id }), output: v.strictObject({ effect: v.picklist(withdrawalEffects), withdrawnCases: v.number() }),
    errors: ['object.not_found'], ownIds: ['consentId'],
  }),
  consentTexts: endpoint({
    does: 'The notices in force to which the caller\'s consent is not there now, to be read and agreed to again: withdrawn, given to an earlier text, or never asked for though a membership rests on it.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.array(v.strictObject({ purpose: code, version: code, title: v.string(), text: v.string(), recipients: v.array(v.string()), lack: v.picklist(['withdrawn', 'outdated', 'never']) })),
  }),
  giveConsent: endpoint({
    does: 'Gives a consent (again), to the version of the notice that is in force and was read (PI-1). It brings nothing back by itself: no case and no message.',
    access: 'person', kind: 'write', input: v.strictObject({ purpose: code, version: code }), output: v.strictObject({ purpose: code, version: code }),
    errors: ['object.not_found', 'my_data.notice_changed'], limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  stopMessages: endpoint({
    does: 'Takes back every consent to messages in WeChat (WX-5): nothing that waits goes out any more. The inbox in the app stays.',
    access: 'person', kind: 'write', input: nothing, output: v.strictObject({ outside: v.literal(0) }), errors: [],
  }),
  endSession: endpoint({
    does: 'Ends one running sign-in of the caller.',
    access: 'person', kind: 'write', input: v.strictObject({ sessionId: id }), output: v.strictObject({ ended: v.literal(true) }), errors: ['object.not_found'], ownIds: ['sessionId'],
  }),
  exportData: endpoint({
    does: 'Makes a file of everything kept about the caller, to be fetched by `files.link` (once, within 60 s) and kept for a day.',
    access: 'person', kind: 'write', runsIn: 'heavy', input: v.strictObject({ format: v.picklist(exportFormats) }),
    output: v.strictObject({ fileId: id, bytes: v.number(), until: instant }), errors: ['service.unavailable'], limits: [{ per: 'person', max: 3, windowS: 86400 }],
  }),
  close: endpoint({
    does: 'Closes the account and erases the person but for rows under a legal hold; refused only while a membership runs or a case is open. Leaving a union is another matter (MEM-7).',
    access: 'person', kind: 'write', input: v.strictObject({ understood: v.literal(true) }), output: v.strictObject({ closed: v.literal(true), heldBack: v.boolean() }),
    errors: ['my_data.still_member', 'my_data.case_open'],
  }),
  map: endpoint({
    does: 'The data map (PI-7): every column with personal data, why it is there and when it goes.',
    access: ['admin', 'district'], kind: 'read', input: nothing, errors: [],
    output: v.array(v.strictObject({ table: v.string(), column: v.string(), purpose: v.string(), retention: v.string() })),
  }),
} satisfies Contract
