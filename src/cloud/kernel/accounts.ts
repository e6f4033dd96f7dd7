import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from '@/contract/ids'
import type { WechatIdentity } from '@/cloud/adapters/wechat/wechat'
import type { Db } from './handler'

const provider = 'wechat'

/**
 * The person whom WeChat vouches for: known by this OPENID, else by the unionid of another app, else new.
 * Twins of the first contact wait for each other, so there is one person. An account keeps its person even when its
 * unionid turns out to belong to another: merging two is a case for staff (MEM-11).
 */
export const ensureAccount = async (db: Db, who: WechatIdentity, now: Date): Promise<string> => {
  const known = await find(db, who)
  if (known) {
    // WeChat begins to give a unionid when the app is bound to the open platform, after people have signed in.
    if (who.unionid && known.union_subject === null) await learnUnion(db, who, who.unionid)
    return known.person_id
  }
  return inTransaction(db, async (trx) => {
    // The lock is taken on what the twins share: the unionid where there is one.
    const shared = who.unionid ? `union:${who.unionid}` : `${who.app}:${who.openid}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${provider}:${shared}`}, 0))`.execute(trx)
    const twin = await find(trx, who)
    if (twin) return twin.person_id
    const linked = who.unionid ? await findByUnion(trx, who.unionid) : undefined
    const personId = linked ?? (await newPerson(trx, now))
    await trx
      .insertInto('accounts')
      .values({ provider, app: who.app, subject: who.openid, union_subject: who.unionid || null, person_id: personId, created_at: now })
      .execute()
    return personId
  })
}

/** Somebody of whom nothing is known yet. */
export const newPerson = async (db: Db, now: Date): Promise<string> => {
  const id = uuidv7(randomBytes(16), now.getTime())
  await db.insertInto('people').values({ id, created_at: now }).execute()
  return id
}

const inTransaction = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> => (db.isTransaction ? work(db) : db.transaction().execute(work))

const find = (db: Db, { app, openid }: WechatIdentity) =>
  db
    .selectFrom('accounts')
    .select(['person_id', 'union_subject'])
    .where('provider', '=', provider)
    .where('app', '=', app)
    .where('subject', '=', openid)
    .executeTakeFirst()

const findByUnion = async (db: Db, unionid: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('person_id')
    .where('provider', '=', provider)
    .where('union_subject', '=', unionid)
    .orderBy('created_at')
    .executeTakeFirst()
  return row?.person_id
}

const learnUnion = (db: Db, { app, openid }: WechatIdentity, unionid: string) =>
  db
    .updateTable('accounts')
    .set({ union_subject: unionid })
    .where('provider', '=', provider)
    .where('app', '=', app)
    .where('subject', '=', openid)
    .where('union_subject', 'is', null)
    .execute()
