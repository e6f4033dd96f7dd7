import { sql } from 'kysely'
import { alongWithNext } from '@/cloud/db/named-statements'
import { insertAudit, type AuditRow } from './audit'
import { canonical } from './canonical'
import { isLockTimeout } from './database-trouble'
import type { Db } from './handler'
import { Refusal } from './refusal'
import type { Vault } from './vault'

export interface Attempt {
  readonly actorId: string
  /** Made by the phone with the draft; the same on every retry. */
  readonly key: string
  readonly path: string
  readonly input: unknown
}

/** Keyed, because a plain hash of a form with a document number can be guessed. */
const requestHash = (vault: Vault, attempt: Attempt): Buffer => vault.lookup('request', `${attempt.path}\n${canonical(attempt.input)}`)

const place = (attempt: Attempt): string => `idempotency.answer_enc:${attempt.actorId}/${attempt.key}`

/**
 * Claims the key inside the transaction of the write. `first` = run the handler; otherwise the answer of the attempt
 * that was committed. A twin waits here for at most `twinWaitMs`; a first that is rolled back frees the key.
 */
export const claimKey = async (trx: Db, vault: Vault, attempt: Attempt, now: Date, twinWaitMs: number): Promise<'first' | { answer: unknown }> => {
  const hash = requestHash(vault, attempt)
  try {
    // The CTE sets the limit of the wait in the same round trip; it holds until the end of this transaction.
    const claimed = await sql`
      with patience as materialized (select set_config('lock_timeout', ${String(twinWaitMs)}, true) as set)
      insert into idempotency (actor_id, key, path, request_hash, created_at)
      select ${attempt.actorId}::uuid, ${attempt.key}::text, ${attempt.path}::text, ${hash}::bytea, ${now}::timestamptz from patience where set is not null
      on conflict do nothing returning 1 as one`.execute(trx)
    if (claimed.rows.length > 0) return 'first'
  } catch (error) {
    if (isLockTimeout(error)) throw new Refusal('request.in_flight')
    throw error
  }
  const stored = await trx
    .selectFrom('idempotency')
    .select(['path', 'request_hash', 'answer_enc'])
    .where('actor_id', '=', attempt.actorId)
    .where('key', '=', attempt.key)
    .executeTakeFirst()
  if (!stored?.answer_enc) throw new Refusal('request.in_flight')
  if (stored.path !== attempt.path || !stored.request_hash.equals(hash)) throw new Refusal('request.key_reused')
  return { answer: JSON.parse(vault.open(place(attempt), stored.answer_enc)) as unknown }
}

/** Keeps the checked answer with the key, and the audit of the call with it in one round trip; all is committed together with what the handler wrote. */
export const keepAnswer = async (trx: Db, vault: Vault, attempt: Attempt, answer: unknown, rows: readonly AuditRow[]): Promise<void> => {
  const answer_enc = vault.seal(place(attempt), JSON.stringify(answer))
  await sql`
    with kept as (update idempotency set answer_enc = ${answer_enc} where actor_id = ${attempt.actorId} and key = ${attempt.key})
    ${insertAudit(rows)} ${sql.raw(alongWithNext)}`.execute(trx)
}
