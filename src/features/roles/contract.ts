import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, day, id, instant, nothing, pageOf, text } from '@/contract/fields'
import { checkName } from '@/contract/identifiers'
import { marks, roles } from '@/contract/roles'

const role = v.picklist(roles)
const name = v.pipe(text(60, 1), v.check((s) => checkName(s).ok, 'name'))
const memberNo = text(20, 1)
const dates = { fromOn: day, toOn: v.nullable(day) }

/** Masked: whoever decides knows the person, and nobody else learns the name from a list. */
const held = v.strictObject({ roleId: id, nameMasked: v.string(), role, organizationName: v.string(), ...dates, electedOn: v.nullable(day), mayRevoke: v.boolean(), mine: v.boolean(), /** The person is no member of that union any more. */ leftBehind: v.boolean() })
const proposal = v.strictObject({
  proposalId: id, nameMasked: v.string(), role, organizationName: v.string(), ...dates, electedOn: v.nullable(day),
  state: v.picklist(['open', 'confirmed', 'declined']), proposedAt: instant, byMe: v.boolean(),
  /** false: waits for somebody other than the one who proposed it */
  mayConfirm: v.boolean(),
  /** the paper of the election, as it was handed in */
  paperNo: v.nullable(v.string()), electionFileId: v.nullable(id),
})
const marked = v.strictObject({ markId: id, nameMasked: v.string(), memberNo: v.string(), mark: v.picklist(marks), organizationName: v.string(), ...dates })

const staff = ['chair', 'officer', 'district', 'admin'] as const
const granters = { access: staff, kind: 'write' } as const
const hour = [{ per: 'person', max: 60, windowS: 3600 }] as const

export const rolesContract = {
  showCode: endpoint({
    does: 'A code of 8 digits, valid 10 minutes, that somebody shows who is to be given a role.',
    access: 'person', kind: 'write', input: nothing, output: v.strictObject({ code: v.string(), expiresAt: instant }), errors: ['session.unavailable'], limits: [{ per: 'person', max: 20, windowS: 3600 }],
  }),
  places: endpoint({
    does: 'Unions in which the caller may grant this role, by a part of the name.',
    access: staff, kind: 'read', input: v.strictObject({ role, q: text(50) }), output: v.array(v.strictObject({ id, name: v.string(), kind: v.string() })), errors: [], texts: ['q'],
  }),
  propose: endpoint({
    does: 'Proposes a role for somebody, named by member number or shown code and by name; another person has to confirm. A chair needs the day of the election (MEM-8); its paper (number, photo) is seen by those who may confirm.',
    ...granters,
    input: v.strictObject({ proposalId: id, memberNo: v.optional(memberNo), code: v.optional(v.pipe(text(10), v.regex(/^\d{8}$/, 'code'))), name, role, organizationId: id, fromOn: day, toOn: v.optional(day), electedOn: v.optional(day), paperNo: v.optional(text(60)), electionFileId: v.optional(id) }),
    output: proposal, errors: ['object.not_found', 'roles.already_held', 'file.not_ready'], texts: ['name', 'memberNo', 'paperNo'], limits: hour,
  }),
  confirm: endpoint({
    does: 'The second pair of eyes: confirms what somebody else proposed; the role holds from its first day.',
    ...granters, input: v.strictObject({ proposalId: id }), output: proposal, errors: ['object.not_found', 'case.state_changed', 'roles.own_proposal', 'roles.already_held'], ownIds: ['proposalId'],
  }),
  decline: endpoint({
    does: 'Declines a proposal, or takes one\'s own back.',
    ...granters, input: v.strictObject({ proposalId: id }), output: proposal, errors: ['object.not_found', 'case.state_changed'], ownIds: ['proposalId'],
  }),
  revoke: endpoint({
    does: 'Takes a role away at once and ends every session of the person; one\'s own may be laid down.',
    ...granters, input: v.strictObject({ roleId: id }), output: v.strictObject({ roleId: id, sessionsEnded: v.number() }), errors: ['object.not_found', 'roles.last_admin'], ownIds: ['roleId'],
  }),
  proposals: endpoint({
    does: 'Proposals that wait within the caller\'s scope, the oldest first, 20 a page.',
    access: staff, kind: 'read', input: v.strictObject({ cursor }), output: pageOf(proposal), errors: [],
  }),
  list: endpoint({
    does: 'Roles held now or from a later day within the caller\'s scope, by their first day, 20 a page; `leftBehind`: only those of people who left that union.',
    access: staff, kind: 'read', input: v.strictObject({ cursor, leftBehind: v.optional(v.boolean()) }), output: pageOf(held), errors: [],
  }),
  mark: endpoint({
    does: 'Notes a honour or task of a member of the caller\'s union, with dates.',
    access: ['chair', 'officer', 'district'], kind: 'write',
    input: v.strictObject({ markId: id, memberNo, name, mark: v.picklist(marks), fromOn: day, toOn: v.optional(day) }),
    output: marked, errors: ['object.not_found', 'roles.already_held'], texts: ['name', 'memberNo'], limits: hour,
  }),
  unmark: endpoint({
    does: 'Ends a honour or task today; it stays in the history.',
    access: ['chair', 'officer', 'district'], kind: 'write', input: v.strictObject({ markId: id }), output: marked, errors: ['object.not_found'], ownIds: ['markId'],
  }),
  marks: endpoint({
    does: 'Honours and tasks that hold within the caller\'s scope, 20 a page.',
    access: ['chair', 'officer', 'district'], kind: 'read', input: v.strictObject({ cursor }), output: pageOf(marked), errors: [],
  }),
} satisfies Contract
