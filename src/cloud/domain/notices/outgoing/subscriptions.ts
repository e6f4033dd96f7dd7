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

/** WeChat says that there is none. */
export const useAll = async (db: Db, personId: string, templateId: string, now: Date): Promise<void> => {
  await db.updateTable('subscriptions').set({ unused: 0, updated_at: now }).where('person_id', '=', personId).where('template_id', '=', templateId).execute()
}
