import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { code, day, id, nothing, streetCode, text, version } from '@/contract/fields'
import { marks, roles } from '@/contract/roles'
import { runningStatuses } from './life'

const member = v.strictObject({
  memberNo: v.string(), unionName: v.string(), sinceOn: day, status: v.picklist(runningStatuses),
  /** since when the status holds, and for which reason of `keepReasons` */
  statusOn: day, reason: v.nullable(v.string()),
})

/** `comeBackUntil`: somebody who left may come back with one tap until that day. */
const standing = v.strictObject({ member: v.nullable(member), comeBackUntil: v.nullable(day) })

export const moving = v.strictObject({
  moveId: id, number: v.string(), state: v.picklist(caseStates), version, unionName: v.string(), handledBy: v.string(), promisedOn: day, promiseTentative: v.boolean(), overdue: v.boolean(),
  refusal: v.nullable(v.strictObject({ sentence: v.string(), next: v.string(), note: v.nullable(v.string()) })),
})

const dated = { organizationName: v.string(), fromOn: day, toOn: v.nullable(day) }
const atOnce = { access: 'person', kind: 'write', output: standing } as const

/** A member's life after joining: what they do is in force at once, only a new union has to accept (MEM-2, MEM-6, MEM-7). */
export const lifeContract = {
  move: endpoint({
    does: 'Takes the membership along to another union, which has to accept; nothing that is known is asked again (MEM-2).',
    access: 'person', kind: 'write',
    input: v.strictObject({
      moveId: id, organizationId: id, streetCode, occupationCode: v.optional(code),
      /** exactly one of the three */
      employerId: v.optional(id), employerTyped: v.optional(text(80, 2)), platformCode: v.optional(code),
    }),
    output: moving, texts: ['employerTyped'], limits: [{ per: 'person', max: 20, windowS: 3600 }],
    errors: ['membership.not_member', 'membership.already_applied', 'membership.already_member', 'membership.union_closed', 'object.not_found', 'consent.needed'],
  }),
  withdrawMove: endpoint({
    does: 'Takes a move back while it is open; the membership stays where it is.',
    access: 'person', kind: 'write', input: v.strictObject({ moveId: id, version }), output: moving,
    errors: ['object.not_found', 'case.state_changed'], ownIds: ['moveId'], fromStates: ['submitted', 'in_review', 'needs_info'],
  }),
  keep: endpoint({
    does: 'Keeps the membership for the time without work, or for good on retiring; in force at once (MEM-6).',
    ...atOnce, input: v.strictObject({ reason: code }), errors: ['membership.not_member'],
  }),
  resume: endpoint({
    does: 'A kept membership goes on as before, in the union it was kept from if that still runs; in force at once.',
    ...atOnce, input: nothing, errors: ['membership.not_member'],
  }),
  leave: endpoint({
    does: 'Leaves the union in one step; no reason is asked, in force at once; the union records it afterwards (MEM-7).',
    ...atOnce, input: nothing, errors: ['membership.not_member'],
  }),
  comeBack: endpoint({
    does: 'Undoes leaving within a few days: same union, same number.',
    ...atOnce, input: nothing, errors: ['membership.not_member', 'membership.already_applied', 'membership.union_closed', 'membership.duplicate_document', 'membership.document_missing'],
  }),
  history: endpoint({
    does: 'The caller\'s life in the union: how it stands, every period with its dates, roles and marks, and a move that is under way.',
    access: 'person', kind: 'read', input: nothing, errors: [],
    output: v.strictObject({
      ...standing.entries, move: v.nullable(moving),
      periods: v.array(v.strictObject({ unionName: v.string(), status: v.picklist([...runningStatuses, 'left']), fromOn: day, toOn: v.nullable(day) })),
      roles: v.array(v.strictObject({ role: v.picklist(roles), ...dated })),
      marks: v.array(v.strictObject({ mark: v.picklist(marks), ...dated })),
      keepReasons: v.array(v.strictObject({ code: v.string(), name: v.string(), note: v.string(), status: v.picklist(['kept', 'retired']), confirmed: v.boolean() })),
    }),
  }),
} satisfies Contract
