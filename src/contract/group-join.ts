import * as v from 'valibot'
import { millisOf, type Instant } from './dates'

/** 集中入会: the code of one event, in its QR and on its poster. */
export const groupCode = v.pipe(v.string(), v.regex(/^\d{6}$/, 'group'))

export const groupPhases = ['upcoming', 'open', 'ended'] as const
export type GroupPhase = (typeof groupPhases)[number]

export interface GroupWindow {
  readonly opensAt: Instant
  /** It ends by itself then. */
  readonly closesAt: Instant
  /** Ended by hand; null = not. */
  readonly closedAt: Instant | null
}

/** Hours after the end in which what was begun before it still counts to the event. A proposal, to be confirmed by the district union. */
export const GRACE_HOURS = 24

/** Milliseconds since 1970: by itself, or by hand before that. */
export const groupEnd = ({ closesAt, closedAt }: GroupWindow): number => Math.min(millisOf(closesAt), closedAt === null ? Number.POSITIVE_INFINITY : millisOf(closedAt))

export const groupPhase = (window: GroupWindow, now: Instant): GroupPhase => {
  if (millisOf(now) >= groupEnd(window)) return 'ended'
  return millisOf(now) < millisOf(window.opensAt) ? 'upcoming' : 'open'
}

/**
 * Whether an application that arrives now counts to the event. Who comes before the beginning is welcome; after the end
 * it counts what was begun before it, because a bad network is nobody's fault. Otherwise the application goes to the same
 * union the ordinary way: it is never lost.
 * @param begunAt when the person came or began, as far as anybody knows
 */
export const groupTakes = (window: GroupWindow, now: Instant, begunAt: Instant | null, graceHours: number): boolean => {
  const end = groupEnd(window)
  if (millisOf(now) < end) return true
  return begunAt !== null && millisOf(begunAt) < end && millisOf(now) < end + graceHours * 3_600_000
}
