import type { Db } from '@/cloud/kernel/handler'

/** The OPENID of somebody in that app; of several the newest: that is the phone in use. */
export const openidOf = async (db: Db, personId: string, app: string): Promise<string | null> =>
  (await db.selectFrom('accounts').select('subject').where('person_id', '=', personId).where('provider', '=', 'wechat').where('app', '=', app)
    .orderBy('created_at', 'desc').orderBy('subject').limit(1).executeTakeFirst())?.subject ?? null
