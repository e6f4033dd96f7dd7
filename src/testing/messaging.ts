import type { NoticeTopic } from '@/contract/notice-topics'
import { caseTopics } from '@/contract/notice-topics'
import { sendMessages } from '@/cloud/domain/notices/outgoing/send-messages'
import { renderMessage } from '@/features/notices/cloud'
import { application, type ApplicationAt } from './joining'
import { stubTemplates } from './wechat-stub/mailbox'
import type { Person, World } from './world'

export const templateOf = (topic: NoticeTopic): string => stubTemplates[topic]!.id

/** Somebody who signed in within the mini-program and allowed messages there, so many of each topic. */
export const agrees = async (world: World, who: Person, topics: readonly NoticeTopic[] = caseTopics, count = 1): Promise<string> => {
  const openid = `o-${who.personId}`
  const { appId } = world.wechat.config.miniProgram
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: appId, subject: openid, person_id: who.personId }).onConflict((c) => c.doNothing()).execute()
  for (let i = 0; i < count; i++) await world.as(who).call('progress.recordSubscription', { answers: topics.map((topic) => ({ templateId: templateOf(topic), accepted: true })) })
  for (const topic of topics) world.wechat.mailbox.agree(openid, templateOf(topic), count)
  return openid
}

/** An application whose applicant allowed one message of each topic, taken by the chair a moment ago: one message waits. */
export const waitingMessage = async (world: World): Promise<ApplicationAt & { version: number; openid: string }> => {
  const at = await application(world)
  const openid = await agrees(world, at.worker)
  const { version } = await world.as(at.chair).call('desk.take', { caseId: at.caseId, version: 0 })
  return { ...at, version, openid }
}

/** What the timer does each minute. */
export const send = (world: World) => sendMessages(world.db, world.clock(), world.services, renderMessage)

/** A message that WeChat refuses for good. */
export const stuckMessage = async (world: World) => {
  const at = await waitingMessage(world)
  const { notice_id: messageId } = await world.owner.updateTable('outgoing_messages').set({ state: 'stuck', reason: '47003', attempts: 1, settled_at: world.clock() })
    .where('notice_id', 'in', (n) => n.selectFrom('notices').select('id').where('person_id', '=', at.worker.personId)).returning('notice_id').executeTakeFirstOrThrow()
  return { ...at, messageId }
}
