import * as v from 'valibot'
import { endpoint, type Contract } from '@/contract/endpoint'
import { id } from '@/contract/fields'
import { implement } from '@/cloud/kernel/handler'
import { keepFile } from '@/cloud/domain/files/keep-file'
import { fileUses } from '../contract'

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
} satisfies Contract

export const uploadCloud = implement(uploadContract, {
  receive: async (context, { fileId, use, body }) => keepFile(context, { fileId, use, bytes: body }),
})
