import { sql } from 'kysely'
import type { NoticeTopic } from '@/contract/notice-topics'
import type { Db } from '@/cloud/kernel/handler'

/** A message taken from the queue by this worker alone. */
export interface Claimed {
  readonly noticeId: string
  readonly topic: string
  /** This attempt counted. */
  readonly attempt: number
  /** An earlier attempt may have arrived. */
  readonly uncertain: boolean
  readonly createdAt: Date
}

/** Longer than any call to WeChat takes. A row that is still in `sending` then has lost its sender. */
const leaseMs = 5 * 60_000

/** In the transaction of the fact, and only where the person has asked for it. No lock is taken: what is left is looked at again when it is sent. */
export const enqueue = async (db: Db, message: { noticeId: string; personId: string; topic: NoticeTopic; now: Date }): Promise<void> => {
  const { noticeId, personId, topic, now } = message
  await sql`
    insert into outgoing_messages (notice_id, topic, due_at, created_at)
    select ${noticeId}::uuid, ${topic}::text, ${now}::timestamptz, ${now}::timestamptz
    where exists (select from subscriptions where person_id = ${personId} and topic = ${topic} and unused > 0)`.execute(db)
}

/** Takes the message that waits longest and commits that, before anything goes out. `only`: no other topics now; null = all. */
export const claim = async (db: Db, now: Date, only: readonly string[] | null): Promise<Claimed | null> => {
  const lease = new Date(now.getTime() + leaseMs)
  const { rows } = await sql<{ notice_id: string; topic: string; attempts: number; uncertain: boolean; created_at: Date }>`
    update outgoing_messages set state = 'sending', attempts = attempts + 1, uncertain = uncertain or state = 'sending', due_at = ${lease}
    where notice_id = (
      select notice_id from outgoing_messages where state in ('waiting', 'sending') and due_at <= ${now} and (${only === null} or topic = any(${only ?? []}::text[]))
      order by due_at, notice_id limit 1 for update skip locked)
    returning notice_id, topic, attempts, uncertain, created_at`.execute(db)
  const row = rows[0]
  return row === undefined ? null : { noticeId: row.notice_id, topic: row.topic, attempt: row.attempts, uncertain: row.uncertain, createdAt: row.created_at }
}

export type Settled = 'sent' | 'dropped' | 'stuck'

/** The end of a message. Whoever lost the lease meanwhile changes nothing: attempts have gone on. */
export const settle = async (db: Db, message: Claimed, state: Settled, reason: string | null, now: Date): Promise<void> => {
  await db.updateTable('outgoing_messages').set({ state, reason, settled_at: now }).where('notice_id', '=', message.noticeId).where('state', '=', 'sending').where('attempts', '=', message.attempt).execute()
}

export const tryAgain = async (db: Db, message: Claimed, at: Date, reason: string, uncertain: boolean): Promise<void> => {
  await db.updateTable('outgoing_messages').set({ state: 'waiting', due_at: at, reason, uncertain: message.uncertain || uncertain })
    .where('notice_id', '=', message.noticeId).where('state', '=', 'sending').where('attempts', '=', message.attempt).execute()
}

/**
 * What staff decide of a message that is stuck: it waits once more, as if it were new (whether an earlier attempt arrived
 * is theirs to judge), or it is over. @returns false when it is stuck no more
 */
export const unstick = async (db: Db, noticeId: string, state: 'waiting' | 'dropped', now: Date): Promise<boolean> => {
  const fresh = { state, reason: null, attempts: 0, uncertain: false, created_at: now, due_at: now, settled_at: null }
  const over = { state, reason: 'told_otherwise', settled_at: now }
  const done = await db.updateTable('outgoing_messages').set(state === 'waiting' ? fresh : over).where('notice_id', '=', noticeId).where('state', '=', 'stuck').returning('notice_id').executeTakeFirst()
  return done !== undefined
}

/** What ended is kept for questions, as long as idempotency keys are. @returns how many rows went */
export const pruneOutgoing = async (db: Db, now: Date): Promise<number> => {
  const gone = await db.deleteFrom('outgoing_messages').where('settled_at', '<', new Date(now.getTime() - 90 * 86_400_000)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
