import type { CaseStep } from './case-steps'

/**
 * What people may have told to them of their own matters outside the app: three, the most that one dialog of WeChat offers.
 * `asked` = something is missing, `decided` = there is an answer, `moved` = somebody began, or another union goes on.
 */
export const caseTopics = ['asked', 'decided', 'moved'] as const
/** `reported` = somebody says something of a place that one looks after: asked for where reports are answered. */
export const keeperTopics = ['reported'] as const
export const noticeTopics = [...caseTopics, ...keeperTopics] as const
export type NoticeTopic = (typeof noticeTopics)[number]

/** What a person did a moment ago needs no message: it would only use up a consent (WX-5). */
const topics: Partial<Record<CaseStep, NoticeTopic>> = { asked: 'asked', approved: 'decided', refused: 'decided', taken: 'moved', escalated: 'moved', reply_missed: 'moved' }

export const topicOf = (step: CaseStep): NoticeTopic | null => topics[step] ?? null

/** The id that WeChat gives a template of the account. */
export const templateIdPattern = /^[\w-]{20,64}$/
