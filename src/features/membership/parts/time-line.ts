import { isOpen } from '@/contract/case-states'
import { dayOf, formatDay, formatInstant, type Instant } from '@/contract/dates'
import type { TimelineItem } from '@/ui/timeline'
import { copy } from '../copy'
import type { Status } from './shapes'

const titleOf = (what: string): string => (copy.steps as Readonly<Record<string, string>>)[what] ?? copy.status.otherStep

const untilOf = (status: Status, now: Instant): string =>
  copy.status.latest(formatDay(status.promisedOn, dayOf(now))) + (status.promiseTentative ? copy.status.tentative : '')

/** What has happened, who has it now, and what comes next and until when. */
export const timeLine = (status: Status, now: Instant): TimelineItem[] => {
  const done = status.steps.map(({ at, what, by }) => ({
    title: titleOf(what), note: [formatInstant(at, now), by].filter(Boolean).join(' · '), state: 'done' as const,
  }))
  const { state } = status
  if (!isOpen(state)) return done
  const title = (copy.status.now as Readonly<Record<string, string>>)[state] ?? copy.status.otherStep
  return [
    ...done,
    { title, note: state === 'needs_info' ? copy.status.yourTurn : status.handledBy, state: 'now' },
    { title: copy.status.decision, note: status.overdue ? copy.status.overdue : untilOf(status, now), state: 'next' },
  ]
}

/** Who has it and until when, in one sentence; what is late is said plainly. */
export const whoAndUntil = (status: Status, now: Instant): { readonly main: string; readonly more: string | null } =>
  status.overdue
    ? { main: copy.status.overdue, more: copy.status.overdueUntil(status.handledBy) }
    : { main: copy.status.until(status.handledBy, formatDay(status.promisedOn, dayOf(now))), more: status.promiseTentative ? copy.status.tentative : null }
