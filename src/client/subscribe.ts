import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { caseTopics, type NoticeTopic } from '@/contract/notice-topics'
import { call } from './call'
import { asCallError } from './call-error'
import { onRegained } from './network'
import { newKey } from './new-record-id'
import { owner } from './session-token'
import { useAnswer } from './use-answer'

type Said = Readonly<Record<string, unknown>>

/** `ban` and `filter` are WeChat's own no, of which the person knows nothing. */
const answersIn = (templates: readonly string[], said: Said) =>
  templates.flatMap((templateId) => {
    const answer = said[templateId]
    if (answer === 'reject') return [{ templateId, accepted: false }]
    return typeof answer === 'string' && answer.startsWith('accept') ? [{ templateId, accepted: true }] : []
  })

/** Told to the cloud in passing: a lost yes costs one message, and the inbox has it anyway. */
const record = async (who: string, answers: ReturnType<typeof answersIn>): Promise<void> => {
  const key = await newKey()
  const tell = async () => {
    if (owner() === who) await call('progress.recordSubscription', { answers }, { key })
  }
  try {
    await tell()
  } catch (thrown) {
    if (!asCallError(thrown).code.startsWith('network.')) return
    const stop = onRegained(() => {
      stop()
      tell().catch(() => undefined)
    })
  }
}

/**
 * WeChat's dialog for messages outside the app: one yes = one message (WX-5). Call it within the handler of a tap, before
 * anything is awaited, or WeChat shows nothing. It throws nothing and nobody waits for it.
 */
export const askSubscribe = async (templates: readonly string[]): Promise<void> => {
  const who = owner()
  if (templates.length === 0 || who === null) return
  try {
    // The type demands what only Alipay has.
    const said: unknown = await Taro.requestSubscribeMessage({ tmplIds: templates.slice(0, 3) } as Taro.requestSubscribeMessage.Option)
    const answers = answersIn(templates, said as Said)
    if (answers.length > 0) await record(who, answers)
  } catch {
    // Switched off in the person's settings, an old WeChat, or no network: then there is no message.
  }
}

/**
 * What to call in the tap that hands something in. The templates are asked for when the page opens, by a guest, too: many
 * sign in on the last step, and what was known before stays known.
 */
export const useSubscribing = (topics: readonly NoticeTopic[] = caseTopics): (() => void) => {
  const { data } = useAnswer('progress.templates', {})
  const known = useRef(data)
  known.current = data ?? known.current
  return () => void askSubscribe((known.current ?? []).filter(({ topic }) => topics.includes(topic)).map(({ templateId }) => templateId))
}
