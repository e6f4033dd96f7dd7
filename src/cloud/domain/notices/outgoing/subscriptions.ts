import { sql } from 'kysely'
import type { NoticeTopic } from '@/contract/notice-topics'
import type { Db } from '@/cloud/kernel/handler'

/** More than this nobody needs ahead; WeChat's own dialog gives one at a time. */
const mostUnused = 20

/** One consent more (WX-5), or a no, after which nothing is sent that was agreed to before. */
export const recordConsent = async (db: Db, consent: { personId: string; templateId: string; topic: NoticeTopic; accepted: boolean; now: Date }): Promise<void> => {
  const { personId, templateId, topic, accepted, now } = consent
  await sql`
    insert into subscriptions (person_id, template_id, topic, unused, updated_at) values (${personId}, ${templateId}, ${topic}, ${accepted ? 1 : 0}, ${now})
    on conflict (person_id, template_id) do update set
      topic = excluded.topic, updated_at = excluded.updated_at, unused = case when ${accepted} then least(subscriptions.unused + 1, ${mostUnused}) else 0 end`.execute(db)
}

export const useOne = async (db: Db, personId: string, templateId: string, now: Date): Promise<void> => {
  await db.updateTable('subscriptions').set({ unused: sql`unused - 1`, updated_at: now }).where('person_id', '=', personId).where('template_id', '=', templateId).where('unused', '>', 0).execute()
}

/** Messages outside the app that were agreed to and not used yet, all topics together. */
export const unusedOf = async (db: Db, personId: string): Promise<number> => {
  const row = await db.selectFrom('subscriptions').select((e) => e.fn.coalesce(e.fn.sum<number>('unused'), e.lit(0)).as('unused')).where('person_id', '=', personId).executeTakeFirstOrThrow()
  return Number(row.unused)
}

/** The person wants none any more: what was agreed to is void, and what waits is not sent. */
export const stopAll = async (db: Db, personId: string, now: Date): Promise<void> => {
  await db.updateTable('subscriptions').set({ unused: 0, updated_at: now }).where('person_id', '=', personId).where('unused', '>', 0).execute()
  await sql`
    update outgoing_messages m set state = 'dropped', reason = 'stopped', settled_at = ${now} from notices n
    where n.id = m.notice_id and n.person_id = ${personId} and m.state = 'waiting'`.execute(db)
}

/** WeChat says that there is none. */
export const useAll = async (db: Db, personId: string, templateId: string, now: Date): Promise<void> => {
  await db.updateTable('subscriptions').set({ unused: 0, updated_at: now }).where('person_id', '=', personId).where('template_id', '=', templateId).execute()
}
