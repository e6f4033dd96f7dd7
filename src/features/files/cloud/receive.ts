import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { device, id } from '@/contract/fields'
import { implement } from '@/cloud/kernel/handler'
import { guestOwner, keepGuestPhoto } from '@/cloud/domain/files/guest-photo'
import { keepFile, ownedBy } from '@/cloud/domain/files/keep-file'
import { fileUses, guestUploads } from '../contract'

/**
 * `POST /api/files` of the host: the body is the file itself, so it is no JSON operation of the public contract. It
 * goes through the same pipeline; the id of the file is its key. JSON can't call it: it holds no bytes.
 */
const uploadContract = {
  receive: endpoint({
    does: 'Takes a file as the body of the request: checks, redraws and keeps it under the id made by the phone.',
    access: 'person', kind: 'write', runsIn: 'heavy',
    input: v.strictObject({ fileId: id, use: v.picklist(fileUses), body: v.instance(Uint8Array) }),
    output: v.strictObject({ fileId: id, bytes: v.number() }),
    errors: ['file.refused', 'service.unavailable'],
    limits: [{ per: 'person', max: 60, windowS: 3600 }],
  }),
  receiveGuest: endpoint({
    does: 'The same of a phone without an account: a photo of a report.',
    access: 'public', kind: 'write', runsIn: 'heavy', input: v.strictObject({ fileId: id, device, body: v.instance(Uint8Array) }), output: v.strictObject({ fileId: id, bytes: v.number() }),
    errors: ['file.refused', 'service.unavailable', 'stations.device_needed', 'stations.too_many_reports'], limits: guestUploads,
  }),
} satisfies Contract

export const uploadCloud = implement(uploadContract, {
  receive: async (context, { fileId, use, body }) => keepFile(context, ownedBy(context.actor), { fileId, use, bytes: body }),
  receiveGuest: async (context, { fileId, device: phone, body }) => keepGuestPhoto(context, guestOwner(context, phone), fileId, body),
})
