import { randomBytes } from 'node:crypto'
import type { Db } from './handler'
import type { Vault } from './vault'

/** What a code is for; a code of one purpose is worth nothing for another. */
export type CodePurpose = 'first_admin' | 'web_state' | 'pairing' | 'file_link' | 'account_link' | 'role'

export interface NewCode {
  readonly purpose: CodePurpose
  /** Default: 32 random bytes. Give one where people have to read it, and limit the guesses. */
  readonly code?: string
  /** A second secret that its maker keeps (pairing of a computer). */
  readonly secret?: string
  readonly personId?: string
  /** Id of the thing that it opens. */
  readonly subject?: string
  readonly seconds: number
  readonly now: Date
}

export interface RedeemedCode {
  readonly personId: string | null
  readonly subject: string | null
}

const codeHash = (vault: Vault, purpose: CodePurpose, code: string): Buffer => vault.lookup('code', `${purpose}:${code}`)
const secretHash = (vault: Vault, purpose: CodePurpose, secret: string): Buffer => vault.lookup('code-secret', `${purpose}:${secret}`)

/** The code in plain text, or null when a living one happens to be the same (short codes: take another). */
export const makeCode = async (db: Db, vault: Vault, wanted: NewCode): Promise<string | null> => {
  const code = wanted.code ?? randomBytes(32).toString('base64url')
  const row = {
    purpose: wanted.purpose,
    secret_hash: wanted.secret === undefined ? null : secretHash(vault, wanted.purpose, wanted.secret),
    person_id: wanted.personId ?? null,
    subject: wanted.subject ?? null,
    created_at: wanted.now,
    expires_at: new Date(wanted.now.getTime() + wanted.seconds * 1000),
    used_at: null,
  }
  const made = await db
    .insertInto('one_time_codes')
    .values({ code_hash: codeHash(vault, wanted.purpose, code), ...row })
    .onConflict((clash) =>
      clash.column('code_hash').doUpdateSet(row).where((or) => or.or([or('one_time_codes.expires_at', '<=', wanted.now), or('one_time_codes.used_at', 'is not', null)])),
    )
    .returning('purpose')
    .executeTakeFirst()
  return made ? code : null
}

interface Shown {
  readonly purpose: CodePurpose
  readonly now: Date
}

/** Whose living code it is, without using it up: what has to be locked before. `used` tells a retry from a guess. */
export const peekCode = async (db: Db, vault: Vault, shown: Shown & { readonly code: string }): Promise<{ personId: string | null; used: boolean } | null> => {
  const row = await db
    .selectFrom('one_time_codes')
    .select(['person_id', 'used_at'])
    .where('code_hash', '=', codeHash(vault, shown.purpose, shown.code))
    .where('expires_at', '>', shown.now)
    .executeTakeFirst()
  return row ? { personId: row.person_id, used: row.used_at !== null } : null
}

/** Uses a code up: of any number of racing callers exactly one gets it. null = wrong, used or expired, all the same. */
export const redeemCode = async (db: Db, vault: Vault, shown: Shown & { readonly code: string }): Promise<RedeemedCode | null> => {
  const row = await db
    .updateTable('one_time_codes')
    .set({ used_at: shown.now })
    .where('code_hash', '=', codeHash(vault, shown.purpose, shown.code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', shown.now)
    .returning(['person_id', 'subject'])
    .executeTakeFirst()
  return row ? { personId: row.person_id, subject: row.subject } : null
}

/** Pairing: ties a waiting code to the person who approves it; false = wrong, expired, or tied already. */
export const bindCode = async (db: Db, vault: Vault, shown: Shown & { readonly code: string; readonly personId: string }): Promise<boolean> => {
  const row = await db
    .updateTable('one_time_codes')
    .set({ person_id: shown.personId })
    .where('code_hash', '=', codeHash(vault, shown.purpose, shown.code))
    .where('person_id', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', shown.now)
    .returning('purpose')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Pairing: the keeper of the secret asks. `waiting` = nobody has approved yet; `gone` = wrong, used or expired;
 * otherwise the code is used up by this very call.
 */
export const redeemSecret = async (db: Db, vault: Vault, shown: Shown & { readonly secret: string }): Promise<RedeemedCode | 'waiting' | 'gone'> => {
  const hash = secretHash(vault, shown.purpose, shown.secret)
  const row = await db
    .updateTable('one_time_codes')
    .set({ used_at: shown.now })
    .where('secret_hash', '=', hash)
    .where('person_id', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', shown.now)
    .returning(['person_id', 'subject'])
    .executeTakeFirst()
  if (row) return { personId: row.person_id, subject: row.subject }
  const waiting = await db
    .selectFrom('one_time_codes')
    .select('purpose')
    .where('secret_hash', '=', hash)
    .where('person_id', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', shown.now)
    .executeTakeFirst()
  return waiting ? 'waiting' : 'gone'
}
