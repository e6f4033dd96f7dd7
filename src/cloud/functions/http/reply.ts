import { randomUUID } from 'node:crypto'
import { errorRules, type ErrorCode } from '@/contract/errors'
import type { Reply } from '@/cloud/kernel/dispatch'
import { dataPolicy } from './security-headers'

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': dataPolicy }

export const replyJson = ({ status, envelope }: Reply): Response =>
  new Response(JSON.stringify(envelope), { status, headers: { ...headers, ...(envelope.ok ? {} : { 'x-request-id': envelope.error.requestId }) } })

/** For what never got as far as the pipeline. A body that was not read to its end closes the line. */
export const replyRefusal = (code: ErrorCode): Response => {
  const { status } = errorRules[code]
  const response = replyJson({ status, envelope: { ok: false, error: { code, requestId: randomUUID() } } })
  if (status === 413) response.headers.set('connection', 'close')
  return response
}
