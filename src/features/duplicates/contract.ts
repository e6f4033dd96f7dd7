import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, day, id, instant, nothing, text, version } from '@/contract/fields'
import { documentKinds, normaliseDocument } from '@/contract/identifiers'
import { reviewers } from '@/contract/roles'
import { LAST_SIGNS, obstacles, outcomes, sayings } from './rules'

const receipt = v.strictObject({
  caseId: id, number: v.string(), state: v.picklist(caseStates), version, handledBy: v.string(), promisedOn: v.nullable(day), promiseTentative: v.boolean(), overdue: v.boolean(),
})

/** One of two records as staff see it, masked. `lastSeen`: YYYY-MM. */
const record = v.strictObject({
  personId: id, nameMasked: v.string(), documentKind: v.nullable(v.picklist(documentKinds)), documentMasked: v.string(), phoneMasked: v.string(), since: day, lastSeen: v.nullable(v.string()),
  verification: v.strictObject({ state: v.picklist(['none', 'submitted', 'verified', 'conflict']), way: v.nullable(v.string()) }),
  membership: v.nullable(v.strictObject({ memberNo: v.string(), unionName: v.string(), status: v.string(), sinceOn: day })),
  openCases: v.number(), signIns: v.number(), role: v.boolean(),
})

/** What undoing would do: how many rows go back, what stays with the record that went on, and what nobody can put back. */
const undoing = v.strictObject({
  mergeId: id, mergedAt: instant, undoUntil: instant, undone: v.boolean(), may: v.boolean(), back: v.number(),
  stays: v.strictObject({ changed: v.number(), cases: v.number(), memberships: v.number(), files: v.number() }),
  losses: v.array(v.picklist(['sign_ins', 'membership_changed', 'case_closed', 'phone_changed'])),
})

const typedEnd = v.pipe(text(2 * LAST_SIGNS, LAST_SIGNS), v.transform((typed) => normaliseDocument('resident_id', typed)), v.regex(/^[0-9A-Z]{6}$/, 'last_signs'))
const moved = v.strictObject({ caseId: id, state: v.picklist(caseStates), version })
const target = { caseId: id, version }
/** A chair reaches one union and two records seldom lie in one (MEM-9): the street and the district decide. */
const deciders = ['officer', 'district'] as const
const decision = { access: deciders, kind: 'write', ownIds: ['caseId'], fromStates: ['in_review'] } as const

export const duplicatesContract = {
  mine: endpoint({
    does: 'Whether the caller has asked for their registration to be looked at, and what came of it; nothing of any other record.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      /** Name, document or phone were given: there is something to look at. */
      ready: v.boolean(), promiseWorkdays: v.number(), running: v.nullable(receipt),
      last: v.nullable(v.strictObject({ caseId: id, number: v.string(), at: instant, outcome: v.picklist(outcomes), sentence: v.nullable(v.string()), next: v.nullable(v.string()), undoUntil: v.nullable(instant) })),
    }),
  }),
  report: endpoint({
    does: 'Asks the union to look at the caller\'s registration; the answer is the same whatever there is. Whoever has asked already gets the running question.',
    access: 'person', kind: 'write', input: v.strictObject({ caseId: id, said: v.picklist(sayings), note: v.optional(text(200)) }), output: receipt,
    errors: ['duplicates.nothing_to_check', 'object.not_found'], texts: ['note'], limits: [{ per: 'person', max: 10, windowS: 86_400 }],
  }),
  raise: endpoint({
    does: 'Staff begin a check of the person of a case on their desk whose document or phone another record has too.',
    access: reviewers, kind: 'write', input: v.strictObject({ caseId: id, fromCaseId: id }),
    output: v.strictObject({ caseId: id, number: v.string(), handledBy: v.string(), here: v.boolean() }),
    errors: ['object.not_found', 'duplicates.nothing_to_check', 'duplicates.kept_apart'], ownIds: ['fromCaseId'], limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  compare: endpoint({
    does: 'Both records beside each other, masked, for who reaches both; every look is audited.',
    access: deciders, kind: 'read', input: v.strictObject({ caseId: id }), errors: ['object.not_found'], ownIds: ['caseId'],
    output: v.strictObject({
      ...receipt.entries, said: v.nullable(v.picklist(sayings)), note: v.nullable(v.string()), outcome: v.nullable(v.picklist(outcomes)), writable: v.boolean(), may: v.array(v.picklist(['take', 'decide', 'pass_up', 'undo'])),
      claimant: record,
      others: v.array(v.strictObject({
        sameDocument: v.boolean(), samePhone: v.boolean(),
        /** null: it lies in a union that the caller doesn't reach. */
        record: v.nullable(record), keeps: v.picklist(['claimant', 'other']), obstacle: v.nullable(v.picklist(obstacles)),
        /** When staff last looked at these two over the same numbers and left them as two. */
        keptApartOn: v.nullable(day),
      })),
      merge: v.nullable(undoing), reasons: v.array(v.strictObject({ code: v.string(), sentence: v.string(), next: v.string() })),
    }),
    limits: [{ per: 'person', max: 300, windowS: 3600 }],
  }),
  merge: endpoint({
    does: 'Puts two records together, with their histories: which of them goes on is a rule. The person was there with the document, and staff typed its last six signs.',
    ...decision, input: v.strictObject({ ...target, otherId: id, seen: v.literal(true), lastSigns: typedEnd }), output: v.strictObject({ ...moved.entries, undoUntil: instant, movedRows: v.number() }),
    errors: ['object.not_found', 'case.state_changed', 'duplicates.blocked', 'duplicates.signs_wrong'],
    ownIds: ['caseId', 'otherId'], limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  releasePhone: endpoint({
    does: 'Takes the shared phone number off the other record, whose person is told; the caller\'s person was reached on it.',
    ...decision, input: v.strictObject({ ...target, otherId: id, checked: v.literal(true) }), output: moved,
    errors: ['object.not_found', 'case.state_changed', 'duplicates.blocked'], ownIds: ['caseId', 'otherId'], limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  releaseDocument: endpoint({
    does: 'Takes the shared document number off the other record, on which it was registered by mistake; its person is told. The caller\'s person was there with the document, and staff typed its last six signs.',
    ...decision, input: v.strictObject({ ...target, otherId: id, seen: v.literal(true), lastSigns: typedEnd }), output: moved,
    errors: ['object.not_found', 'case.state_changed', 'duplicates.blocked', 'duplicates.signs_wrong'], ownIds: ['caseId', 'otherId'], limits: [{ per: 'person', max: 30, windowS: 3600 }],
  }),
  keepApart: endpoint({
    does: 'Leaves the records as they are, with a reason from the fixed list, which is what the person reads. The same two do not come up again over the same number.',
    ...decision, input: v.strictObject({ ...target, reason: code, note: v.optional(text(500)) }), output: moved, errors: ['object.not_found', 'case.state_changed', 'request.invalid'], texts: ['note'],
  }),
  passUp: endpoint({
    does: 'Hands a check to the nearest street or district that reaches every record concerned.',
    access: deciders, kind: 'write', ownIds: ['caseId'], input: v.strictObject(target), output: v.strictObject({ ...moved.entries, handledBy: v.string() }),
    errors: ['object.not_found', 'case.state_changed'], fromStates: ['submitted', 'in_review'],
  }),
  undo: endpoint({
    does: 'Takes two records apart again within 30 days: what was moved goes back, what is new stays with the record that went on.',
    access: deciders, kind: 'write', ownIds: ['caseId'], input: v.strictObject({ ...target, note: text(200, 2) }), output: moved,
    errors: ['object.not_found', 'case.state_changed', 'duplicates.blocked'], texts: ['note'], fromStates: ['approved'],
  }),
} satisfies Contract
