import type { Db } from './handler'

const dayMs = 86_400_000
const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)

/**
 * What the pipeline keeps only for a while. Keys stay 90 days, longer than an outbox entry of a phone; the longest
 * window of a limit is a day. Gives how many rows went.
 */
export const pruneKernel = async (db: Db, now: Date): Promise<number> => {
  const gone = [
    await db.deleteFrom('idempotency').where('created_at', '<', ago(now, 90)).executeTakeFirst(),
    await db.deleteFrom('rate_limits').where('window_at', '<', ago(now, 2)).executeTakeFirst(),
    await db.deleteFrom('one_time_codes').where('expires_at', '<', ago(now, 1)).executeTakeFirst(),
    await db.deleteFrom('sessions').where('expires_at', '<', ago(now, 30)).executeTakeFirst(),
    await db.deleteFrom('sessions').where('revoked_at', '<', ago(now, 30)).executeTakeFirst(),
  ]
  return gone.reduce((sum, each) => sum + Number(each.numDeletedRows), 0)
}
