import { millisOf, type Instant } from '@/contract/dates'
import { normaliseDocument } from '@/contract/identifiers'
import type { Issue } from '@/contract/errors'
import type { CaseState } from '@/contract/case-states'
import { groupEnd, type GroupWindow } from '@/contract/group-join'

/** 街道总工会 · 兜底工联会 · 社区/园区/行业工联会 · 单位工会: the district itself takes nobody in. For riders the catch-all or the sector comes first (MEM-4). */
export const unionKinds = ['catch_all', 'sector', 'street', 'community', 'park', 'enterprise'] as const
export type UnionKind = (typeof unionKinds)[number]

/** One call approves so many at most; one transaction must not grow without bound. */
export const mostAtOnce = 200

/** FORM-1: nothing temporary stays open for ever. */
export const LONGEST_DAYS = 14
export const FARTHEST_DAYS = 90
const dayMs = 86_400_000

/** `closesAt` after `opensAt`, not over yet, not longer than two weeks, not too far ahead. */
export const windowIssues = (opensAt: Instant, closesAt: Instant, now: Instant): Issue[] => {
  const [from, to, at] = [millisOf(opensAt), millisOf(closesAt), millisOf(now)]
  if (from > at + FARTHEST_DAYS * dayMs) return [{ path: 'opensAt', reason: 'far' }]
  if (to <= from || to <= at) return [{ path: 'closesAt', reason: 'over' }]
  return to - from > LONGEST_DAYS * dayMs ? [{ path: 'closesAt', reason: 'long' }] : []
}

/** Why somebody is not approved with the others; `not_sent` … `own` are known beforehand, `changed` and `busy` only at the tap. */
export const leftReasons = [
  'not_sent', 'asked', 'decided', 'with_colleague', 'elsewhere', 'own', 'under_age', 'age_unknown', 'document_taken', 'already_member', 'changed', 'busy',
] as const
export type LeftReason = (typeof leftReasons)[number]

/** What is known of somebody on the list, when the reviewer looks. */
export interface Standing {
  readonly state: CaseState | null
  /** The reviewer's own application. */
  readonly own: boolean
  /** Within the reviewer's reach now: an overdue case may have risen to the next union. */
  readonly here: boolean
  /** Somebody else is at it. */
  readonly withColleague: boolean
  /** null = the document does not tell the age. */
  readonly oldEnough: boolean | null
  /** Another member bears the same document (MEM-11). */
  readonly documentTaken: boolean
  /** A member already, and this is no transfer (MEM-2). */
  readonly memberAlready: boolean
}

/** null = ready. A machine sorts out and a person decides: what needs a look is opened singly (PI-8). */
export const whyLeft = (who: Standing): LeftReason | null => {
  if (who.state === null) return 'not_sent'
  if (who.state === 'needs_info') return 'asked'
  if (who.state !== 'submitted' && who.state !== 'in_review') return 'decided'
  if (who.own) return 'own'
  if (!who.here) return 'elsewhere'
  if (who.withColleague) return 'with_colleague'
  if (who.oldEnough !== true) return who.oldEnough === null ? 'age_unknown' : 'under_age'
  if (who.documentTaken) return 'document_taken'
  return who.memberAlready ? 'already_member' : null
}

export const endOf = (window: GroupWindow): string => new Date(groupEnd(window)).toISOString()

/** The last signs of a document that staff read off it. */
export const LAST_SIGNS = 6
export const plainSigns = (typed: string): string => normaliseDocument('resident_id', typed)
