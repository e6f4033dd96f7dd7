import * as v from 'valibot'
import type { Endpoint } from '@/contract/endpoint'
import type { Issue } from '@/contract/errors'
import { Refusal } from './refusal'

const mostIssues = 20

/** Field names are ours; whatever else stands there was sent by somebody and is not echoed. */
const segment = (key: unknown): string => (typeof key === 'number' || (typeof key === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(key)) ? String(key) : '?')

/** A word for what is wrong: the schema's own message where it is one, never valibot's sentence (it holds the value). */
const reason = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'unknown'
    if (issue.received === 'undefined') return 'required'
  }
  return /^[a-z_]{1,30}$/.test(issue.message) ? issue.message : issue.type
}

/** A field that the schema doesn't know has the name that the sender gave it: that may be an ID number, so it isn't told. */
const issueOf = (issue: v.BaseIssue<unknown>): Issue => {
  const why = reason(issue)
  const path = (issue.path ?? []).map((item) => segment(item.key))
  return { path: (why === 'unknown' ? [...path.slice(0, -1), '?'] : path).join('.'), reason: why }
}

/** The input as the schema makes it, or `request.invalid` with field paths and reasons. */
export const parseInput = (operation: Endpoint, input: unknown): unknown => {
  // An absent body is the empty input.
  const parsed = v.safeParse(operation.input, input ?? {}, { abortPipeEarly: true })
  if (parsed.success) return parsed.output
  throw new Refusal('request.invalid', parsed.issues.slice(0, mostIssues).map(issueOf))
}

/** What a handler gave does not fit its contract: a fault of ours, and the fields that it would have leaked stay here. */
export class OutputRefused extends Error {
  override name = 'OutputRefused'
}

export const checkOutput = (operation: Endpoint, output: unknown): unknown => {
  const parsed = v.safeParse(operation.output, output)
  if (parsed.success) return parsed.output
  throw new OutputRefused(parsed.issues.slice(0, mostIssues).map((issue) => `${issueOf(issue).path} ${reason(issue)}`).join(', '))
}
