import { noticeKind, type CaseStep } from '@/contract/case-steps'
import { topicOf, type NoticeTopic } from '@/contract/notice-topics'
import type { Db } from '@/cloud/kernel/handler'
import { enqueue } from './outgoing/queue'

/** The same where there is no case: `kind` names the service and what happened, `verification.verified`. Outside the app only with a topic. */
export const tellPlainly = async (db: Db, notice: { id: string; personId: string; kind: string; topic?: NoticeTopic; now: Date }): Promise<void> => {
  const { id, personId, kind, topic, now } = notice
  await db.insertInto('notices').values({ id, person_id: personId, kind, created_at: now }).execute()
  if (topic !== undefined) await enqueue(db, { noticeId: id, personId, topic, now })
}

/** Tells a person in the app what happened to their case, and outside it where they asked for that. The rows hold ids and codes, no words and no values. */
export const tell = async (db: Db, notice: { id: string; personId: string; caseId: string; caseKind: string; step: CaseStep; now: Date }): Promise<void> => {
  await db.insertInto('notices')
    .values({ id: notice.id, person_id: notice.personId, kind: noticeKind(notice.caseKind, notice.step), case_id: notice.caseId, created_at: notice.now })
    .execute()
  const topic = topicOf(notice.step)
  if (topic !== null) await enqueue(db, { noticeId: notice.id, personId: notice.personId, topic, now: notice.now })
}
