import { sql } from 'kysely'
import type { AuditEntry, Db } from './handler'

export interface AuditRow extends AuditEntry {
  readonly action: string
  readonly requestId: string
  readonly actorId: string | null
  /** 'ok', or the code of the refusal */
  readonly outcome: string
  readonly at: Date
}

/** Written out, since it is part of every write: a builder puts it together anew each time. */
export const insertAudit = (rows: readonly AuditRow[]) => sql`
  insert into audit (at, request_id, actor_id, action, outcome, target_id, organization_id, detail)
  values ${sql.join(rows.map((row) => sql`(${row.at}, ${row.requestId}, ${row.actorId}, ${row.action}, ${row.outcome}, ${row.targetId ?? null}, ${row.organizationId ?? null}, ${JSON.stringify(row.detail ?? {})})`))}`

/** Written with the fact itself, or, for a refusal, on its own after the rollback. Ids and codes only. */
export const writeAudit = async (db: Db, rows: readonly AuditRow[]): Promise<void> => {
  if (rows.length > 0) await insertAudit(rows).execute(db)
}
