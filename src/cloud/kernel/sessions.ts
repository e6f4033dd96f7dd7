import { randomBytes } from 'node:crypto'
import type { Db } from './handler'
import type { Vault } from './vault'

/** 30 days; a lost phone is cut off by `endAllSessions`. */
const lifeMs = 30 * 86_400_000

export interface OpenedSession {
  /** Shown this once; only its keyed hash is stored. */
  readonly token: string
  /** ISO 8601, UTC */
  readonly expiresAt: string
}

export const sessionHash = (vault: Vault, token: string): Buffer => vault.lookup('session', token)

/** `provider`: how the person proved who they are: 'wechat', 'demo', 'pairing', 'first_admin' … */
export const openSession = async (db: Db, vault: Vault, personId: string, provider: string, now: Date): Promise<OpenedSession> => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifeMs)
  await db
    .insertInto('sessions')
    .values({ token_hash: sessionHash(vault, token), person_id: personId, provider, created_at: now, expires_at: expiresAt })
    .execute()
  return { token, expiresAt: expiresAt.toISOString() }
}

/** True when it was running until now. */
export const endSession = async (db: Db, hash: Buffer, now: Date): Promise<boolean> => {
  const ended = await db.updateTable('sessions').set({ revoked_at: now }).where('token_hash', '=', hash).where('revoked_at', 'is', null).executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** How many were running until now. */
export const endAllSessions = async (db: Db, personId: string, now: Date): Promise<number> => {
  const ended = await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
