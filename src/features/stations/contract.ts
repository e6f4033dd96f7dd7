import * as v from 'valibot'
import { caseStates } from '@/contract/case-states'
import { endpoint, type Contract } from '@/contract/endpoint'
import { cursor, day, device, id, instant, nothing, pageOf, streetCode, text } from '@/contract/fields'
import { placeKinds, reportKinds } from '@/contract/places/words'
import { keepingContract } from './keeping-contract'
import { sheetsContract } from './sheets-contract'
import { facility, latitude, listedPlace, longitude, packedPlace, placeCode, placeName, report, shownPlace } from './shapes'

const filters = {
  kinds: v.optional(v.pipe(v.array(v.picklist(placeKinds)), v.maxLength(placeKinds.length, 'max'))),
  facilities: v.optional(v.pipe(v.array(facility), v.maxLength(16, 'max'))),
  open: v.optional(v.picklist(['now', 'night'])),
}

/** No account and no location are ever needed to see or use a place. */
export const findingContract = {
  feed: endpoint({
    does: 'The places for the phone, packed: all of them, or what changed since the version it has; 200 a page. `gone` are codes to drop.',
    access: 'public', kind: 'read', errors: [],
    /** `epoch`: of the answer that the version came with; one of another database gets everything. */
    input: v.strictObject({ since: v.optional(v.pipe(v.number(), v.integer('integer'), v.minValue(0, 'min'))), epoch: v.optional(id), cursor }),
    output: v.strictObject({
      version: v.number(), epoch: id, at: instant, full: v.boolean(), rows: v.array(packedPlace), gone: v.array(v.string()), next: v.optional(v.string()),
      /** Public holidays from today on; of a year without a table those with a fixed date. */
      holidays: v.array(day),
    }),
  }),
  nearest: endpoint({
    does: 'Places by distance from a point (GCJ-02), 20 a page, at most 200; ties by code.',
    access: 'public', kind: 'read', input: v.strictObject({ longitude, latitude, ...filters, cursor }), output: pageOf(listedPlace), errors: [], limits: [{ per: 'address', max: 120, windowS: 60 }],
  }),
  search: endpoint({
    does: 'Places by a part of name or address, by pinyin initials or by code, also within one street; 20 a page.',
    access: 'public', kind: 'read', input: v.strictObject({ q: text(30), streetCode: v.optional(streetCode), ...filters, cursor }), output: pageOf(listedPlace), errors: [], texts: ['q'], limits: [{ per: 'address', max: 120, windowS: 60 }],
  }),
  place: endpoint({
    does: 'One place by its code, with everything that the public may know.',
    access: 'public', kind: 'read', input: v.strictObject({ code: placeCode }), output: shownPlace, errors: ['object.not_found'],
  }),
  photo: endpoint({
    does: 'A link to one released photo of a place, good for 60 seconds.',
    access: 'public', kind: 'write', input: v.strictObject({ photoId: id }), output: v.strictObject({ path: v.string() }), errors: ['object.not_found'], limits: [{ per: 'address', max: 240, windowS: 60 }],
  }),
} satisfies Contract

export const reportingContract = {
  newDevice: endpoint({
    does: 'A device id made by the cloud for a phone without an account, so that its reports are one phone\'s.',
    access: 'public', kind: 'write', input: nothing, output: v.strictObject({ device: v.string() }), errors: [], limits: [{ per: 'address', max: 120, windowS: 3600 }],
  }),
  report: endpoint({
    does: 'Says that a place was locked, a thing broken, medicine expired or a fact wrong; nobody needs to sign in. Safe to repeat: the id is made by the phone. `seenAt`: when, by the phone; kept between a day ago and now. `fileId`: a photo of the caller\'s own, or of the same phone.',
    access: 'public', kind: 'write',
    input: v.strictObject({ reportId: id, code: placeCode, kind: v.picklist(reportKinds), facility: v.optional(facility), note: v.optional(text(200)), fileId: v.optional(id), seenAt: v.optional(instant), device }),
    output: report, errors: ['object.not_found', 'stations.device_needed', 'stations.too_many_reports', 'file.not_ready'], texts: ['note'], limits: [{ per: 'address', max: 60, windowS: 3600 }],
  }),
  myReports: endpoint({
    does: 'What became of the caller\'s own reports, or of those of this device; the newest 20.',
    access: 'public', kind: 'read', input: v.strictObject({ device }), output: v.strictObject({ rows: v.array(report) }), errors: [],
  }),
  suggest: endpoint({
    does: 'Suggests a place that is missing; staff accept it or say why not.',
    access: 'person', kind: 'write',
    input: v.strictObject({ suggestionId: id, kind: v.picklist(placeKinds), name: placeName, streetCode, address: text(120, 2), longitude: v.optional(longitude), latitude: v.optional(latitude), why: text(200) }),
    output: v.strictObject({ suggestionId: id, number: v.string(), promisedOn: v.nullable(day) }), errors: ['stations.suggested_already', 'stations.outside_district', 'object.not_found'], texts: ['name', 'address', 'why'], limits: [{ per: 'person', max: 10, windowS: 86_400 }],
  }),
  suggestion: endpoint({
    does: 'How far the caller\'s own suggestion has come; when it was refused, why and what next; when it became a place that is open, its code, and whether that place has closed for good.',
    access: 'person', kind: 'read', input: v.strictObject({ suggestionId: id }), ownIds: ['suggestionId'], errors: ['object.not_found'],
    output: v.strictObject({
      suggestionId: id, number: v.string(), name: v.string(), state: v.picklist(caseStates), handledBy: v.string(), promisedOn: v.nullable(day), promiseTentative: v.boolean(), overdue: v.boolean(), ended: v.boolean(),
      refusal: v.nullable(v.strictObject({ sentence: v.string(), next: v.string() })), placeCode: v.nullable(v.string()),
    }),
  }),
} satisfies Contract

export const stationsContract = { ...findingContract, ...reportingContract, ...keepingContract, ...sheetsContract } satisfies Contract
