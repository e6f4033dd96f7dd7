import type { Db } from '@/cloud/kernel/handler'
import type { Services } from '@/cloud/adapters/services'
import { saysEnough } from '@/cloud/adapters/wechat/errcodes'
import type { MessageTemplates, MessageWord } from '@/cloud/adapters/wechat/message-templates'
import type { SendAnswer } from '@/cloud/adapters/wechat/send-message'
import type { Wechat } from '@/cloud/adapters/wechat/wechat'
import { factsOf, type MessageFacts } from './facts'
import { judge, lost, nextAttempt } from './judge'
import { claim, settle, tryAgain, type Claimed, type Settled } from './queue'
import { topicsNow } from './quiet-hours'
import { useAll, useOne } from './subscriptions'

/** What stands in a message; the words belong to a feature's copy. */
export type Render = (facts: MessageFacts) => { readonly page: string; readonly words: Readonly<Record<MessageWord, string>> }

type Sender = NonNullable<Wechat['messages']>

interface Run {
  readonly db: Db
  readonly now: Date
  readonly sender: Sender
  readonly templates: MessageTemplates
  readonly render: Render
}

/** A timer function has 60 s for all its jobs. */
const budgetMs = 30_000
/** So many in a row that reached nobody: WeChat is down, and the others keep their attempts. */
const downAfter = 3

const inOne = (db: Db, work: (tx: Db) => Promise<void>): Promise<void> => db.transaction().execute(work)

const record = async ({ db, now }: Run, message: Claimed, facts: MessageFacts, templateId: string, answer: SendAnswer): Promise<void> => {
  const end = (state: Settled, reason: string | null, count: typeof useOne | null) => inOne(db, async (tx) => {
    await settle(tx, message, state, reason, now)
    await count?.(tx, facts.personId, templateId, now)
  })
  if (answer.outcome === 'sent') return end('sent', null, useOne)
  // Refused for want of a consent after an attempt without an answer: that attempt had arrived and used it.
  if (answer.outcome === 'no_consent') return message.uncertain ? end('sent', 'presumed', useAll) : end('dropped', String(answer.errcode), useAll)
  const reason = answer.errcode === undefined ? 'unavailable' : String(answer.errcode)
  const next = answer.outcome === 'later' ? nextAttempt(message.attempt, now) : null
  return next === null ? end(lost(facts), reason, null) : tryAgain(db, message, next, reason, answer.lost)
}

/** One message. @returns what WeChat answered, or null where it was not asked */
const deliver = async (run: Run, message: Claimed): Promise<SendAnswer | null> => {
  const { db, now, sender, templates, render } = run
  const without = async (state: Settled, reason: string): Promise<null> => {
    await settle(db, message, state, reason, now)
    return null
  }
  const template = Object.entries(templates).find(([topic]) => topic === message.topic)?.[1]
  if (template === undefined) return without('dropped', 'no_template')
  const facts = await factsOf(db, message.noticeId, sender.app, template.id)
  if (facts === null) return without('stuck', 'broken')
  const verdict = judge(message, facts, now)
  if (verdict !== null) return without(verdict.state, verdict.reason)
  const { page, words } = render(facts)
  const data = Object.fromEntries(Object.entries(template.data).map(([field, word]) => [field, words[word]]))
  const answer = await sender.send({ openid: facts.openid ?? '', templateId: template.id, page, data })
  await record(run, message, facts, template.id, answer)
  return answer
}

/**
 * Sends what is due, one after the other: sign-in shares the few calls to WeChat that a process may have open. Started
 * twice or by several machines at once, each message is still one machine's. A message that breaks stops no other.
 * @returns how many were sent, or `off` where this installation has no templates
 */
export const sendMessages = async (db: Db, now: Date, { wechat, messageTemplates = {} }: Pick<Services, 'wechat' | 'messageTemplates'>, render: Render): Promise<number | 'off'> => {
  const sender = wechat?.messages ?? null
  if (sender === null || Object.keys(messageTemplates).length === 0) return 'off'
  const run: Run = { db, now, sender, templates: messageTemplates, render }
  const topics = await topicsNow(db, now)
  const until = Date.now() + budgetMs
  let [sent, unreached] = [0, 0]
  while (Date.now() < until && unreached < downAfter) {
    const message = await claim(db, now, topics)
    if (message === null) break
    try {
      const answer = await deliver(run, message)
      if (answer === null) continue
      if (answer.outcome === 'sent') sent += 1
      else if (saysEnough(answer.errcode)) break
      unreached = answer.outcome === 'later' ? unreached + 1 : 0
    } catch {
      // A row that can't be read or rendered. Whether it went out is not known, so it is not sent again by itself.
      await settle(db, message, 'stuck', 'broken', now)
    }
  }
  return sent
}
