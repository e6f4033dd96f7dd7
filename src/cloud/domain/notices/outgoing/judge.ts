import type { Claimed, Settled } from './queue'
import type { MessageFacts } from './facts'

export interface Verdict {
  readonly state: Exclude<Settled, 'sent'>
  readonly reason: string
}

/** After two days a message surprises more than it helps; the queue was stopped all the while, so staff should know. */
const oldestMs = 48 * 3_600_000

/** What could not go out is shown to staff by its case; of what tells of none the inbox is enough. */
export const lost = (facts: MessageFacts): 'stuck' | 'dropped' => (facts.caseKind === null ? 'dropped' : 'stuck')

/** Why a message does not go out (any more), or null: it does. */
export const judge = (message: Claimed, facts: MessageFacts, now: Date): Verdict | null => {
  if (facts.read) return { state: 'dropped', reason: 'read' }
  if (facts.outdated) return { state: 'dropped', reason: 'outdated' }
  if (now.getTime() - message.createdAt.getTime() > oldestMs) return { state: lost(facts), reason: 'too_old' }
  if (facts.openid === null) return { state: 'dropped', reason: 'no_account' }
  if (facts.unused === 0) return { state: 'dropped', reason: 'no_consent' }
  // With one consent WeChat itself refuses a twin (43101); with more, a second one would get through (one message a fact).
  return message.uncertain && facts.unused > 1 ? { state: lost(facts), reason: 'unanswered' } : null
}

/** Minutes until the next attempt: together with the first one seven attempts in some ten hours. */
const pauses = [1, 5, 15, 60, 180, 360] as const

/** null = that was the last one. */
export const nextAttempt = (attempt: number, now: Date): Date | null => {
  const pause = pauses[attempt - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000)
}
