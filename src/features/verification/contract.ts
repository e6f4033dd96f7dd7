import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, cursor, day, id, instant, nothing, pageOf, text, version } from '@/contract/fields'
import { documentKinds } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import { LAST_SIGNS, plainSigns, ways } from './rules'

/** A separate consent that names who else will see the data (PI-3); null = it runs already. */
const consent = v.nullable(v.strictObject({ version: v.string(), title: v.string(), text: v.string(), recipients: v.array(v.string()) }))

/** `off`: not connected here · `document`: knows other documents only · `used_up`: no tries left, today or in 30 days. */
const service = v.strictObject({ offer: v.picklist(['on', 'off', 'apply', 'document', 'used_up']), triesLeft: v.number(), consent })

/** `unconfirmed` says the same of a mismatch, of a number that is in no register and of one that somebody else has. */
const outcome = v.strictObject({ outcome: v.picklist(['verified', 'unconfirmed', 'unavailable']), triesLeft: v.number() })

const asked = v.strictObject({
  caseId: id, number: v.string(), state: v.picklist(caseStates), version, unionName: v.string(), promisedOn: v.nullable(day), promiseTentative: v.boolean(), overdue: v.boolean(),
})

const typedEnd = v.pipe(text(2 * LAST_SIGNS, LAST_SIGNS), v.transform(plainSigns), v.regex(/^[0-9A-Z]{6}$/, 'last_signs'))

export const verificationContract = {
  mine: endpoint({
    does: 'Where the caller stands, and which ways are open to them.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      state: v.picklist(['none', 'submitted', 'verified']),
      verified: v.nullable(v.strictObject({ way: v.picklist(ways), at: instant, unionName: v.nullable(v.string()) })),
      /** What will be compared, masked; null = nothing was handed in yet. */
      person: v.nullable(v.strictObject({ nameMasked: v.string(), documentKind: v.picklist(documentKinds), documentMasked: v.string() })),
      unionName: v.nullable(v.string()),
      promiseWorkdays: v.number(),
      asked: v.nullable(asked),
      refusal: v.nullable(v.strictObject({ sentence: v.string(), next: v.string() })),
      /** Why desk and chair have to wait: the consent to use name and number is not there now. */
      lacks: v.nullable(v.picklist(['withdrawn', 'outdated', 'never'])),
      provider: service,
      face: service,
    }),
  }),
  checkByProvider: endpoint({
    does: 'Asks the identity service whether name and number belong together; with the separate consent before the first time (PI-3).',
    access: 'person', kind: 'write', input: v.strictObject({ consent: v.optional(code) }), output: outcome,
    errors: ['verification.nothing_to_verify', 'verification.already_verified', 'verification.not_offered', 'verification.tries_used', 'membership.consent_missing'],
    limits: [{ per: 'person', max: 10, windowS: 3600 }],
  }),
  startFace: endpoint({
    does: 'Begins WeChat\'s face check, where it is connected (WX-3); the phone hands the id to WeChat.',
    access: 'person', kind: 'write', input: v.strictObject({ consent: v.optional(code) }), output: v.strictObject({ verifyId: v.nullable(v.string()) }),
    errors: ['verification.nothing_to_verify', 'verification.already_verified', 'verification.not_offered', 'verification.tries_used', 'membership.consent_missing'],
    limits: [{ per: 'person', max: 10, windowS: 3600 }],
  }),
  finishFace: endpoint({
    does: 'Asks WeChat how the face check ended; what the phone says of it counts for nothing.',
    access: 'person', kind: 'write', input: v.strictObject({ verifyId: text(256, 1) }), output: outcome,
    errors: ['verification.nothing_to_verify', 'verification.already_verified', 'verification.not_offered', 'object.not_found'], ownIds: ['verifyId'],
    limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  deskCode: endpoint({
    does: 'A code for the desk, good once and for 60 seconds; the phone draws it as a QR.',
    access: 'person', kind: 'read', input: nothing, errors: ['verification.nothing_to_verify', 'verification.already_verified', 'consent.needed'],
    output: v.strictObject({ code: v.string(), expiresAt: instant }),
  }),
  openVisit: endpoint({
    does: 'Staff take a shown code: it is used up, and a visit of ten minutes begins.',
    access: reviewers, kind: 'write', input: v.strictObject({ code: text(200, 1) }),
    output: v.strictObject({ visitId: id, nameMasked: v.string(), documentKind: v.picklist(documentKinds), unionName: v.string(), verified: v.boolean(), triesLeft: v.number() }),
    errors: ['session.code_refused', 'verification.not_here', 'verification.nothing_to_verify'], texts: ['code'], limits: [{ per: 'person', max: 120, windowS: 600 }],
  }),
  confirmAtDesk: endpoint({
    does: 'Staff type the last six signs off the document in front of them; it is seen, never copied.',
    access: reviewers, kind: 'write', input: v.strictObject({ visitId: id, lastSigns: typedEnd }),
    output: v.strictObject({ outcome: v.picklist(['verified', 'mismatch', 'conflict']), triesLeft: v.number() }),
    errors: ['object.not_found', 'verification.tries_used', 'verification.nothing_to_verify'], ownIds: ['visitId'], limits: [{ per: 'person', max: 120, windowS: 600 }],
  }),
  askChair: endpoint({
    does: 'Asks the chair of the caller\'s union to confirm them. Whoever has asked already gets the running question.',
    access: 'person', kind: 'write', input: v.strictObject({ caseId: id }), output: asked,
    errors: ['verification.nothing_to_verify', 'verification.already_verified', 'verification.not_offered', 'object.not_found', 'consent.needed'],
    limits: [{ per: 'person', max: 20, windowS: 86_400 }],
  }),
  withdrawAsking: endpoint({
    does: 'Takes the question to the chair back; no reason is asked.',
    access: 'person', kind: 'write', input: v.strictObject({ caseId: id, version }), output: v.strictObject({ caseId: id, state: v.picklist(caseStates), version }),
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['caseId'], fromStates: ['submitted', 'in_review', 'needs_info'],
  }),
  figures: endpoint({
    does: 'Verified members and members of each union in the caller\'s scope, by name: nobody is ranked (FORM-1).',
    access: reviewers, kind: 'read', input: v.strictObject({ cursor }), errors: [],
    output: pageOf(v.strictObject({ organizationId: id, name: v.string(), members: v.number(), verified: v.number(), waiting: v.number(), waitingSince: v.nullable(instant) })),
  }),
  waiting: endpoint({
    does: 'Who waits to be verified in the caller\'s scope and since when, masked, the longest first.',
    access: reviewers, kind: 'read', input: v.strictObject({ cursor }), errors: [],
    output: pageOf(v.strictObject({ personId: id, caseId: v.nullable(id), nameMasked: v.string(), unionName: v.string(), state: v.picklist(['submitted', 'conflict']), since: instant })),
  }),
} satisfies Contract
