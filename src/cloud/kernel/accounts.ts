import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from '@/contract/ids'
import type { Db } from './handler'

export interface AccountName {
  /** 'wechat' */
  readonly provider: string
  /** App id: an OPENID differs between mini-program and web. */
  readonly app: string
  readonly subject: string
  readonly unionSubject?: string
}

/**
 * The person behind an account; on first contact the account is made, for the person who has another account with the
 * same unionid, or else for a new one. Twins of the first contact wait for each other, so there is one person.
 */
export const ensureAccount = async (db: Db, name: AccountName, now: Date): Promise<string> => {
  const known = await find(db, name)
  if (known) return known
  return inTransaction(db, async (trx) => {
    // The lock is taken on what the twins share: the unionid where there is one.
    const shared = name.unionSubject === undefined ? `${name.app}:${name.subject}` : `union:${name.unionSubject}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${name.provider}:${shared}`}, 0))`.execute(trx)
    const twin = await find(trx, name)
    if (twin) return twin
    const linked = name.unionSubject === undefined ? undefined : await findByUnion(trx, name.provider, name.unionSubject)
    const personId = linked ?? (await newPerson(trx, now))
    await trx
      .insertInto('accounts')
      .values({ provider: name.provider, app: name.app, subject: name.subject, union_subject: name.unionSubject ?? null, person_id: personId, created_at: now })
      .execute()
    return personId
  })
}

const inTransaction = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> => (db.isTransaction ? work(db) : db.transaction().execute(work))

const find = async (db: Db, name: AccountName): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('person_id')
    .where('provider', '=', name.provider)
    .where('app', '=', name.app)
    .where('subject', '=', name.subject)
    .executeTakeFirst()
  return row?.person_id
}

const findByUnion = async (db: Db, provider: string, unionSubject: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('accounts')
    .select('person_id')
    .where('provider', '=', provider)
    .where('union_subject', '=', unionSubject)
    .orderBy('created_at')
    .executeTakeFirst()
  return row?.person_id
}

const newPerson = async (db: Db, now: Date): Promise<string> => {
  const id = uuidv7(randomBytes(16), now.getTime())
  await db.insertInto('people').values({ id, created_at: now }).execute()
  return id
}
