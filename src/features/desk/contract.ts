import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, cursor, day, id, instant, nothing, pageOf, text, version } from '@/contract/fields'
import { reviewers } from '@/contract/roles'

/** What stands in a queue: masked, the late ones first. */
const row = v.strictObject({
  caseId: id, kind: v.string(), number: v.string(), state: v.picklist(caseStates), version, titleMasked: v.string(), facts: v.array(v.string()),
  organizationName: v.string(), submittedAt: instant, promisedOn: v.nullable(day), promiseTentative: v.boolean(), overdueDays: v.number(), assigneeIsMe: v.boolean(), assigned: v.boolean(), demo: v.boolean(),
})

/** A field of a case as an officer sees it. `sensitive` ones are masked until revealed with a reason. */
const field = v.strictObject({ key: v.string(), value: v.string(), sensitive: v.boolean(), askable: v.boolean() })

const moved = v.strictObject({ caseId: id, state: v.picklist(caseStates), version })
const target = { caseId: id, version }
const staff = { access: reviewers, kind: 'write', ownIds: ['caseId'] } as const

export const deskContract = {
  counts: endpoint({
    does: 'How many cases wait, by kind and by lateness, in the caller\'s scope.',
    access: reviewers, kind: 'read', input: nothing, errors: [],
    output: v.strictObject({ open: v.number(), mine: v.number(), overdue: v.number(), dueToday: v.number(), byKind: v.array(v.strictObject({ kind: v.string(), open: v.number() })) }),
  }),
  list: endpoint({
    does: 'The queue of the caller\'s scope: overdue first, then by the promised day, 20 a page.',
    access: reviewers, kind: 'read', errors: [],
    input: v.strictObject({ view: v.picklist(['open', 'mine', 'overdue', 'due_today', 'closed']), kind: v.optional(code), cursor }),
    output: pageOf(row),
  }),
  open: endpoint({
    does: 'One case with its fields, masked, its history and what may be done now.',
    access: reviewers, kind: 'read', input: v.strictObject({ caseId: id }), errors: ['object.not_found'], ownIds: ['caseId'],
    output: v.strictObject({
      ...row.entries, organizationId: id, firstOrganizationName: v.nullable(v.string()), fields: v.array(field), signatureFileId: v.nullable(id), flags: v.array(v.string()),
      history: v.array(v.strictObject({ at: instant, what: v.string(), by: v.nullable(v.string()), note: v.nullable(v.string()) })),
      /** false: read only, because it rose to the next union; sensitive fields stay masked then. */
      writable: v.boolean(),
      may: v.array(v.picklist(['take', 'ask', 'approve', 'refuse', 'match_employer', 'acknowledge', 'decide'])),
      refusalReasons: v.array(v.strictObject({ code: v.string(), sentence: v.string(), next: v.string() })),
    }),
  }),
  take: endpoint({
    does: 'Takes a case to review; the others see who has it.',
    ...staff, input: v.strictObject(target), output: moved, errors: ['object.not_found', 'case.state_changed', 'case.taken_by_other'], fromStates: ['submitted'],
  }),
  ask: endpoint({
    does: 'Asks the applicant for information, once, with the complete list.',
    ...staff, input: v.strictObject({ ...target, fields: v.pipe(v.array(code), v.minLength(1, 'required'), v.maxLength(12, 'max')), note: v.optional(text(500)) }), output: moved,
    errors: ['object.not_found', 'case.state_changed', 'case.info_already_asked'], fromStates: ['in_review'], texts: ['note'],
  }),
  approve: endpoint({
    does: 'Approves a case; what follows from it happens in the same transaction.',
    ...staff, input: v.strictObject(target), output: moved, errors: ['object.not_found', 'case.state_changed', 'membership.duplicate_document', 'membership.document_missing', 'membership.already_member'], fromStates: ['in_review'],
  }),
  refuse: endpoint({
    does: 'Refuses a case with a reason from the fixed list of its kind (MEM-1).',
    ...staff, input: v.strictObject({ ...target, reason: code, note: v.optional(text(500)) }), output: moved, errors: ['object.not_found', 'case.state_changed', 'request.invalid'], fromStates: ['in_review'], texts: ['note'],
  }),
  acknowledge: endpoint({
    does: 'Takes note of something that is in force already, and so records it; only kinds with nothing to decide.',
    ...staff, input: v.strictObject(target), output: moved, errors: ['object.not_found', 'case.state_changed'], fromStates: ['submitted'],
  }),
  reveal: endpoint({
    does: 'Shows sensitive fields of one case in full; asks for a reason, and every look is audited.',
    ...staff, input: v.strictObject({ caseId: id, fields: v.pipe(v.array(code), v.minLength(1, 'required'), v.maxLength(5, 'max')), reason: text(200, 2) }),
    output: v.array(v.strictObject({ key: v.string(), value: v.string() })), errors: ['object.not_found'], texts: ['reason'],
    limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  matchEmployer: endpoint({
    does: 'Staff match an employer that the applicant typed in to one of the register.',
    ...staff, input: v.strictObject({ ...target, employerId: id }), output: moved, errors: ['object.not_found', 'case.state_changed'], fromStates: ['submitted', 'in_review', 'needs_info'],
  }),
} satisfies Contract
