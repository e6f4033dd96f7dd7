import * as v from 'valibot'
import { keeperTopics, noticeTopics, templateIdPattern, type NoticeTopic } from '@/contract/notice-topics'

/**
 * What may stand in a field of a template: the service, what came of it (at most 5 characters, for `phrase`), the number
 * of the case, the time, a hint. No name, no phone: WeChat reads along (PI-7).
 */
export const messageWords = ['service', 'outcome', 'number', 'at', 'hint'] as const
export type MessageWord = (typeof messageWords)[number]

/** WeChat names a field by its kind and a number: `thing1`, `character_string4`. */
const field = v.pipe(v.string(), v.regex(/^[a-z_]+\d{1,3}$/))
const template = v.strictObject({ id: v.pipe(v.string(), v.regex(templateIdPattern)), data: v.record(field, v.picklist(messageWords)) })
const shape = v.strictObject(v.entriesFromList(noticeTopics, v.optional(template)))

export interface MessageTemplate {
  readonly id: string
  /** Field of the template → what stands in it. */
  readonly data: Readonly<Record<string, MessageWord>>
}

/** The templates that the account took over from WeChat's library (mp.weixin.qq.com, 订阅消息); a topic without one is never sent. */
export type MessageTemplates = Readonly<Partial<Record<NoticeTopic, MessageTemplate>>>

/** null = not of this shape. Two topics can't share a template: WeChat's dialog would offer it once. */
export const parseMessageTemplates = (text: string): MessageTemplates | null => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = v.safeParse(shape, read)
  if (!parsed.success) return null
  // A report has no number, and WeChat refuses an empty field.
  if (keeperTopics.some((topic) => Object.values(parsed.output[topic]?.data ?? {}).includes('number'))) return null
  const templates: MessageTemplates = Object.fromEntries(Object.entries(parsed.output).filter(([, one]) => one !== undefined))
  const ids = Object.values(templates).map((one) => one.id)
  return new Set(ids).size === ids.length ? templates : null
}
