/**
 * What may happen to a case, as its history names it; the words are the phone's.
 * `matched` and `revealed` stay inside the desk, every other step is told to the applicant; `changed` is told to staff.
 */
export const caseSteps = ['received', 'taken', 'asked', 'answered', 'reply_missed', 'escalated', 'approved', 'refused', 'withdrawn', 'corrected', 'matched', 'revealed', 'acknowledged', 'changed', 'reopened', 'undone'] as const
export type CaseStep = (typeof caseSteps)[number]

/** Steps of the desk that are no business of the applicant's time-line. */
export const deskSteps: readonly CaseStep[] = ['matched', 'revealed']

/** A notice is named by its service and the step: `membership.received`. */
export const noticeKind = (caseKind: string, step: CaseStep): string => `${caseKind.split('.')[0]!}.${step}`
