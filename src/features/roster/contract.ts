import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, day, id, instant, pageOf, text, version } from '@/contract/fields'
import { reviewers } from '@/contract/roles'
import { columnKeys, endReasons, importKinds, lineReasons } from './columns'

export const importStates = ['mapping', 'checking', 'checked', 'running', 'done', 'stopped', 'dropped', 'undoing', 'undone'] as const
const count = v.number()
const column = v.picklist(columnKeys)

const sheetImport = v.strictObject({
  importId: id, kind: v.picklist(importKinds), organizationId: id, organizationName: v.string(), state: v.picklist(importStates), version, byMe: v.boolean(), madeAt: instant, doneAt: v.nullable(instant),
  lines: count,
  /** Of them worked on in this pass: the progress. */
  done: count,
  /** In `checked`: what would happen; in `done`: what happened. */
  bad: count, added: count, updated: count, same: count,
  /** Members that this sheet had made and that were taken back, and those that stay: somebody signs in as them by now. */
  takenBack: count, keptBack: count, mayTakeBack: v.boolean(),
})
/** Titles as they stand in the sheet; which of them holds what, counted from 0. */
const openImport = v.strictObject({ ...sheetImport.entries, titles: v.array(v.string()), mapping: v.array(v.strictObject({ column, index: v.number() })) })

const problem = v.strictObject({ column, reason: v.picklist(lineReasons), line: v.optional(v.number()), union: v.optional(v.string()) })

export const provinceStates = ['yes', 'no', 'unknown'] as const
const member = v.strictObject({
  membershipId: id, memberNo: v.string(), name: v.nullable(v.string()), documentMasked: v.nullable(v.string()), phoneMasked: v.nullable(v.string()), organizationName: v.string(), fromOn: day,
  status: v.string(), source: v.picklist(['application', 'import']), verified: v.boolean(),
  /** Came by list, and nobody signs in as them yet: the person may take the record over at a desk. */
  claimable: v.boolean(),
  province: v.picklist(provinceStates), provinceKnownOn: v.nullable(day),
})

export const sheetKinds = ['xlsx', 'csv'] as const
const made = v.strictObject({
  exportId: id, kind: v.picklist(['members', 'problems', 'template']), organizationName: v.string(), subtree: v.boolean(), full: v.boolean(), lines: count, madeAt: instant,
  /** From then on there is no file any more. */
  until: instant, ready: v.boolean(),
})

const read = { access: reviewers, kind: 'read' } as const
const write = { access: reviewers, kind: 'write' } as const
const hour = (max: number) => [{ per: 'person', max, windowS: 3600 }] as const
const target = { importId: id, version }

export const rosterContract = {
  places: endpoint({
    does: 'Unions within the caller\'s reach, by a part of the name, 20 at most.',
    ...read, input: v.strictObject({ q: text(50) }), output: v.array(v.strictObject({ id, name: v.string(), kind: v.string() })), errors: [], texts: ['q'],
  }),
  template: endpoint({
    does: 'An empty workbook with the columns of an import, hints and drop-downs.',
    ...write, runsIn: 'heavy', input: v.strictObject({ exportId: id, kind: v.picklist(importKinds) }), output: made, errors: ['object.not_found', 'service.unavailable'], limits: hour(30),
  }),
  open: endpoint({
    does: 'Reads an uploaded sheet of at most 5,000 lines for a union within reach and guesses its columns; the file itself is not kept.',
    ...write, runsIn: 'heavy', input: v.strictObject({ importId: id, kind: v.picklist(importKinds), organizationId: id, fileId: id }), output: openImport,
    errors: ['object.not_found', 'file.refused', 'service.unavailable'], ownIds: ['organizationId', 'fileId'], limits: hour(30),
  }),
  map: endpoint({
    does: 'Says which column holds what and begins the dry run, which writes nothing.',
    ...write, input: v.strictObject({ ...target, mapping: v.pipe(v.array(v.strictObject({ column, index: v.pipe(v.number(), v.integer('integer'), v.minValue(0, 'min'), v.maxValue(99, 'max')) })), v.maxLength(20, 'max')) }),
    output: openImport, errors: ['object.not_found', 'case.state_changed'], ownIds: ['importId'],
  }),
  run: endpoint({
    does: 'Takes the good lines over; it goes on without the caller, and doing it again adds nobody twice.',
    ...write, input: v.strictObject(target), output: openImport, errors: ['object.not_found', 'case.state_changed'], ownIds: ['importId'],
  }),
  advance: endpoint({
    does: 'Works on a running import for a second or so and says how far it is; a timer does the same when nobody watches.',
    ...write, input: v.strictObject({ importId: id }), output: openImport, errors: ['object.not_found'], ownIds: ['importId'],
  }),
  drop: endpoint({
    does: 'Gives an import up: its lines are deleted; what was already taken over stays.',
    ...write, input: v.strictObject(target), output: openImport, errors: ['object.not_found', 'case.state_changed'], ownIds: ['importId'],
  }),
  takeBack: endpoint({
    does: 'Takes a sheet back within 30 days, for it belonged to another union: members that it made and as whom nobody signs in yet end and are erased; it goes on without the caller. What it filled in of others stays.',
    ...write, input: v.strictObject(target), output: openImport, errors: ['object.not_found', 'case.state_changed'], ownIds: ['importId'], limits: hour(10),
  }),
  endMember: endpoint({
    does: 'Ends the membership of somebody who came by list and never signed in, with a reason; the period stays without a name. Whoever signs in leaves by themselves (MEM-7).',
    ...write, input: v.strictObject({ membershipId: id, reason: v.picklist(endReasons) }), output: v.strictObject({ memberNo: v.string() }), errors: ['object.not_found', 'roster.own_account'], ownIds: ['membershipId'], limits: hour(100),
  }),
  state: endpoint({ does: 'One import.', ...read, input: v.strictObject({ importId: id }), output: openImport, errors: ['object.not_found'], ownIds: ['importId'] }),
  imports: endpoint({ does: 'Imports within the caller\'s reach, the newest first, 20 a page.', ...read, input: v.strictObject({ cursor }), output: pageOf(sheetImport), errors: [] }),
  problems: endpoint({
    does: 'Lines of an import that can\'t be taken over, each with column and reason, 20 a page.',
    ...read, input: v.strictObject({ importId: id, cursor }), output: pageOf(v.strictObject({ line: v.number(), problems: v.array(problem) })), errors: ['object.not_found'], ownIds: ['importId'],
  }),
  problemFile: endpoint({
    does: 'Those lines as they came, as a workbook with a column 「问题」.',
    ...write, runsIn: 'heavy', exports: true, input: v.strictObject({ exportId: id, importId: id }), output: made, errors: ['object.not_found', 'service.unavailable'], ownIds: ['importId'], limits: hour(30),
  }),
  members: endpoint({
    does: 'Members of a union within reach, or of it and all below; numbers masked, 20 a page. `q` is a whole name or a member number.',
    ...read, input: v.strictObject({ organizationId: id, subtree: v.boolean(), q: v.optional(text(60)), province: v.optional(v.picklist(provinceStates)), cursor }), output: pageOf(member),
    errors: ['object.not_found'], ownIds: ['organizationId'], texts: ['q'],
  }),
  setProvince: endpoint({
    does: 'Notes of a member whether the province\'s app knows them, and since when that is known.',
    ...write, input: v.strictObject({ membershipId: id, registered: v.boolean(), knownOn: day }), output: member, errors: ['object.not_found'], ownIds: ['membershipId'],
  }),
  claimCode: endpoint({
    does: 'At a desk, the document in hand: a code by which the account that the person signs in with takes over the membership that came by list (`account.redeemLinkCode`).',
    ...write, input: v.strictObject({ membershipId: id, lastSigns: text(12, 6) }), output: v.strictObject({ code: v.string(), expiresAt: instant }),
    errors: ['object.not_found', 'roster.not_claimable', 'session.unavailable'], ownIds: ['membershipId'], texts: ['lastSigns'], limits: hour(30),
  }),
  exportMembers: endpoint({
    does: 'Members of a union, or of it and all below, as a file. Numbers are masked; in full only for officers and the district, with a reason, and each person is noted in the audit.',
    ...write, runsIn: 'heavy', exports: true,
    input: v.strictObject({ exportId: id, organizationId: id, subtree: v.boolean(), format: v.picklist(sheetKinds), full: v.boolean(), reason: v.optional(text(200)) }),
    output: made, errors: ['object.not_found', 'role.refused', 'roster.too_many_members', 'service.unavailable'], ownIds: ['organizationId'], texts: ['reason'], limits: hour(20),
  }),
  exports: endpoint({ does: 'The caller\'s own files, the newest first, 20 a page.', ...read, input: v.strictObject({ cursor }), output: pageOf(made), errors: [] }),
  fetch: endpoint({
    does: 'A link to one of the caller\'s own files that works once within 60 seconds.',
    ...write, input: v.strictObject({ exportId: id }), output: v.strictObject({ path: v.string() }), errors: ['object.not_found'], ownIds: ['exportId'],
  }),
} satisfies Contract
