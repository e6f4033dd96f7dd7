import { sql } from 'kysely'
import type { ErrorCode } from '@/contract/errors'
import { isRowTrouble } from './database-trouble'
import type { AuditEntry, Context } from './handler'
import { Refusal } from './refusal'

export type Part<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode }

/**
 * One of many parts of a write: all of it or nothing of it, and the others go on. A refusal takes back what this part
 * wrote (a savepoint), its audit and its effects too; a row that somebody else holds for too long is `request.in_flight`.
 * Only inside a transaction.
 */
export const apart = async <C extends Context, T>(context: C, work: (context: C) => Promise<T>): Promise<Part<T>> => {
  const entries: AuditEntry[] = []
  const effects: (() => Promise<void>)[] = []
  await sql`savepoint part`.execute(context.db)
  try {
    const value = await work({ ...context, audit: (entry) => void entries.push(entry), afterCommit: (effect) => void effects.push(effect) })
    await sql`release savepoint part`.execute(context.db)
    entries.forEach(context.audit)
    effects.forEach(context.afterCommit)
    return { ok: true, value }
  } catch (error) {
    const code = error instanceof Refusal ? error.code : isRowTrouble(error) ? ('request.in_flight' as const) : null
    if (code === null) throw error
    await sql`rollback to savepoint part`.execute(context.db)
    await sql`release savepoint part`.execute(context.db)
    return { ok: false, code }
  }
}
