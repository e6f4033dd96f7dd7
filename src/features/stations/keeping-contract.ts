import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, day, id, instant, nothing, pageOf, streetCode, text, version } from '@/contract/fields'
import { checkName } from '@/contract/identifiers'
import { placeKinds, placeStatuses, reportOutcomes } from '@/contract/places/words'
import { keptPlace, placeCode, placeFields, workReport } from './shapes'

const staff = ['chair', 'officer', 'district'] as const
const hour = [{ per: 'person', max: 600, windowS: 3600 }] as const
const one = { placeId: id, version }
/** Why a station opens that has not been accepted: it was there before, say. Only officers and the district may say so. */
const openReason = v.optional(text(100, 2))
const check = v.strictObject({
  checkId: id, list: v.picklist(['acceptance', 'standard']), on: day, passed: v.boolean(), byMe: v.boolean(),
  items: v.array(v.strictObject({ code: v.string(), ok: v.nullable(v.boolean()), note: v.nullable(v.string()) })),
})

/** What whoever looks after places does. `person` operations reach the places that the caller manages, or that lie in the scope of a role. */
export const keepingContract = {
  kept: endpoint({
    does: 'Places that the caller manages or that lie within scope: those with open reports first, then by street and name; 20 a page.',
    access: 'person', kind: 'read', input: v.strictObject({ q: text(30), streetCode: v.optional(streetCode), kind: v.optional(v.picklist(placeKinds)), status: v.optional(v.picklist(placeStatuses)), cursor,
      /** Only those that are open and that nobody has confirmed for long (setting `stations.stale_days`). */
      stale: v.optional(v.boolean()),
    }),
    output: v.strictObject({ ...pageOf(keptPlace).entries, mayCreate: v.boolean() }), errors: [], texts: ['q'],
  }),
  keptPlace: endpoint({
    does: 'One of these places with everything that is kept of it, its managers, checks and changes.',
    access: 'person', kind: 'read', input: v.strictObject({ placeId: id }), ownIds: ['placeId'], errors: ['object.not_found'],
    output: v.strictObject({
      place: keptPlace,
      /** When it was first written down: for one that came with the first data there is no change that says so. */
      recordedAt: instant,
      managers: v.array(v.strictObject({ managerId: id, nameMasked: v.string(), fromOn: day, toOn: v.nullable(day) })),
      checks: v.array(check),
      changes: v.array(v.strictObject({ at: instant, byMe: v.boolean(), by: v.string(), what: v.picklist(['created', 'edited', 'confirmed', 'status', 'merged', 'imported', 'photo', 'manager', 'check']), fields: v.array(v.string()), note: v.nullable(v.string()) })),
      /** Photos that wait for a person to release them. */
      waitingPhotos: v.array(v.strictObject({ photoId: id, fileId: id, mine: v.boolean() })),
    }),
  }),
  create: endpoint({
    does: 'Adds a place to the caller\'s scope and gives it its code; it is public once its status says so.',
    access: staff, kind: 'write', 
    /** `alikeSeen`: the places of the same name nearby were looked at, and it is none of them. Default union: that of the caller's role. */
    input: v.strictObject({ placeId: id, organizationId: v.optional(id), alikeSeen: v.optional(v.boolean()), openReason, ...placeFields.entries }), output: keptPlace,
    errors: ['object.not_found', 'stations.outside_district', 'stations.hours_unclear', 'stations.alike_exists', 'stations.not_accepted'], texts: ['name', 'community', 'address', 'note', 'openReason'], ownIds: ['organizationId'], limits: hour,
  }),
  edit: endpoint({
    does: 'Changes a place; what was there before stays in its history. A manager may change hours, facilities, access, phone and note, and suspend and reopen what is in service. `organizationId`: the union it belongs to from now on, within the caller\'s reach.',
    access: 'person', kind: 'write', input: v.strictObject({ ...one, organizationId: v.optional(id), openReason, ...placeFields.entries }), output: keptPlace, ownIds: ['placeId', 'organizationId'],
    errors: ['object.not_found', 'case.state_changed', 'stations.outside_district', 'stations.hours_unclear', 'stations.not_accepted', 'role.refused'], texts: ['name', 'community', 'address', 'note', 'openReason'], limits: hour,
  }),
  confirm: endpoint({
    does: '「今天确认过」: the facts are right and it is open as it says; ends a doubt.',
    access: 'person', kind: 'write', input: v.strictObject({ placeId: id }), output: keptPlace, ownIds: ['placeId'], errors: ['object.not_found'], limits: hour,
  }),
  close: endpoint({
    does: 'Closes a place for good; its code is never given again and its page says so.',
    access: staff, kind: 'write', input: v.strictObject({ ...one, reason: text(100, 2) }), output: keptPlace, ownIds: ['placeId'], errors: ['object.not_found', 'case.state_changed'], texts: ['reason'], limits: hour,
  }),
  merge: endpoint({
    does: 'Two entries of one place become one: reports, photos and checks go along, the old code leads to the other.',
    access: staff, kind: 'write', input: v.strictObject({ ...one, intoPlaceId: id }), output: keptPlace, ownIds: ['placeId', 'intoPlaceId'], errors: ['object.not_found', 'case.state_changed'], limits: hour,
  }),
  addManager: endpoint({
    does: 'Somebody who shows their code becomes manager of a place: may confirm it, answer reports and keep hours and facilities.',
    access: staff, kind: 'write', input: v.strictObject({ managerId: id, placeId: id, code: v.pipe(text(10), v.regex(/^\d{8}$/, 'code')), name: v.pipe(text(60, 1), v.check((s) => checkName(s).ok, 'name')) }), output: v.strictObject({ managerId: id, nameMasked: v.string() }),
    errors: ['object.not_found', 'roles.already_held'], ownIds: ['placeId'], texts: ['name'], limits: hour,
  }),
  endManager: endpoint({ does: 'Ends that today.', access: staff, kind: 'write', input: v.strictObject({ managerId: id }), output: v.strictObject({ managerId: id }), errors: ['object.not_found'], ownIds: ['managerId'], limits: hour }),
  addPhoto: endpoint({
    does: 'Adds a photo, up to 12 of a place, hidden until somebody else releases it.',
    access: 'person', kind: 'write', input: v.strictObject({ photoId: id, placeId: id, fileId: id, takenOn: v.optional(day) }), output: v.strictObject({ photoId: id, shown: v.boolean() }),
    errors: ['object.not_found', 'file.refused', 'stations.too_many_photos'], ownIds: ['placeId', 'fileId'], limits: hour,
  }),
  settlePhoto: endpoint({
    does: 'Releases a waiting photo, or takes any photo away.',
    access: staff, kind: 'write', input: v.strictObject({ photoId: id, show: v.boolean() }), output: v.strictObject({ photoId: id, shown: v.boolean() }), errors: ['object.not_found', 'stations.own_photo'], ownIds: ['photoId'], limits: hour,
  }),
  checklists: endpoint({
    does: 'The items of both checklists as they are in force today.',
    access: staff, kind: 'read', input: nothing, errors: [],
    output: v.strictObject({ rows: v.array(v.strictObject({ list: v.picklist(['acceptance', 'standard']), items: v.array(v.strictObject({ code: v.string(), text: v.string(), needed: v.boolean(), rule: v.string() })), confirmed: v.boolean() })) }),
  }),
  keepCheck: endpoint({
    does: 'Keeps a checklist: acceptance of a new station (item 33) or the standard of a service centre (item 34). An accepted one may open.',
    access: staff, kind: 'write',
    input: v.strictObject({ checkId: id, placeId: id, list: v.picklist(['acceptance', 'standard']), on: day, items: v.pipe(v.array(v.strictObject({ code: text(40, 1), ok: v.nullable(v.boolean()), note: v.nullable(text(100)) })), v.maxLength(40, 'max')) }),
    output: check, errors: ['object.not_found', 'stations.list_changed'], ownIds: ['placeId'], limits: hour,
  }),
  reports: endpoint({
    does: 'Reports on the caller\'s places that nobody has resolved yet, doors first, then the oldest; 20 a page. With `placeId`: all of one place.',
    access: 'person', kind: 'read', input: v.strictObject({ placeId: v.optional(id), cursor }), output: pageOf(workReport), errors: ['object.not_found'], ownIds: ['placeId'],
  }),
  acknowledge: endpoint({ does: '「知道了，去看看」.', access: 'person', kind: 'write', input: v.strictObject({ reportId: id, version }), output: workReport, errors: ['object.not_found', 'case.state_changed'], ownIds: ['reportId'], limits: hour }),
  resolve: endpoint({
    does: 'Says what became of it, for this report and for all alike; every reporter is told.',
    access: 'person', kind: 'write', input: v.strictObject({ reportId: id, version, outcome: v.picklist(reportOutcomes) }), output: v.strictObject({ report: workReport, told: v.number() }), errors: ['object.not_found', 'case.state_changed'], ownIds: ['reportId'], limits: hour,
  }),
  showNote: endpoint({
    does: 'Lets everybody read what a report says, on the page of its place until the report is answered, or takes that back; not for whoever wrote it.',
    access: 'person', kind: 'write', input: v.strictObject({ reportId: id, version, show: v.boolean() }), output: workReport, errors: ['object.not_found', 'case.state_changed', 'stations.own_note'], ownIds: ['reportId'], limits: hour,
  }),
  qrSheet: endpoint({
    does: 'A PDF with the QR, name and code of places, to print and to put up at the door; up to 60 places.',
    access: 'person', kind: 'write', runsIn: 'heavy', input: v.strictObject({ placeIds: v.pipe(v.array(id), v.minLength(1, 'min'), v.maxLength(60, 'max')) }), output: v.strictObject({ path: v.string(), pages: v.number() }),
    errors: ['object.not_found', 'service.unavailable'], limits: hour,
  }),
  findByCode: endpoint({
    does: 'The kept place of a code, for merging and for the scanner.',
    access: 'person', kind: 'read', input: v.strictObject({ code: placeCode }), output: v.strictObject({ placeId: id, name: v.string(), version, draft: v.boolean() }), errors: ['object.not_found'],
  }),
} satisfies Contract
