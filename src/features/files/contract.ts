import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { device, id, text } from '@/contract/fields'

/** What a file is for decides its size, its kinds and who may see it. */
export const fileUses = ['signature', 'sheet', 'election', 'place_report', 'place_photo'] as const

/** Behind one address of a carrier there may be many phones; one phone has its own limit. */
export const guestUploads = [{ per: 'address', max: 60, windowS: 3600 }] as const

export const filesContract = {
  adopt: endpoint({
    does: 'Takes a file that the mini-program put into cloud storage: checks, re-encodes and keeps it under the id made by the phone.',
    access: 'person', kind: 'write', runsIn: 'heavy',
    input: v.strictObject({ fileId: id, use: v.picklist(fileUses), cloudFileId: text(300, 1) }),
    output: v.strictObject({ fileId: id, bytes: v.number() }),
    errors: ['file.refused', 'service.unavailable'], texts: ['cloudFileId'],
  }),
  adoptGuest: endpoint({
    does: 'The same for a phone without an account: a photo of a report, which belongs to that phone and goes after a day when no report names it.',
    access: 'public', kind: 'write', runsIn: 'heavy', input: v.strictObject({ fileId: id, cloudFileId: text(300, 1), device }), output: v.strictObject({ fileId: id, bytes: v.number() }),
    errors: ['file.refused', 'service.unavailable', 'stations.device_needed', 'stations.too_many_reports'], texts: ['cloudFileId'], limits: guestUploads,
  }),
  link: endpoint({
    does: 'Gives a link to one file that works once within 60 seconds: for its owner, for staff who handle the case that names it, and of an election for those who may confirm a chair there.',
    access: 'person', kind: 'write', input: v.strictObject({ fileId: id }), output: v.strictObject({ path: v.string() }),
    errors: ['object.not_found'], ownIds: ['fileId'],
  }),
} satisfies Contract
