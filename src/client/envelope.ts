import type { Issue } from '@/contract/errors'
import { CallError, knownCode } from './call-error'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const issuesOf = (value: unknown): Issue[] =>
  (Array.isArray(value) ? value : []).filter((one): one is Issue => isRecord(one) && typeof one.path === 'string' && typeof one.reason === 'string')

/** The data of an answer; everything else is thrown. What is no envelope did not come from our cloud. */
export const openEnvelope = (answer: unknown): unknown => {
  if (!isRecord(answer)) throw new CallError('network.unreadable')
  if (answer.ok === true && 'data' in answer) return answer.data
  if (answer.ok !== false || !isRecord(answer.error)) throw new CallError('network.unreadable')
  const { code, issues, requestId } = answer.error
  throw new CallError(knownCode(code), issuesOf(issues), typeof requestId === 'string' ? requestId : null)
}
