import type { AuditEntry, Db } from './handler'

export interface AuditRow extends AuditEntry {
  readonly action: string
  readonly requestId: string
  readonly actorId: string | null
  /** 'ok', or the code of the refusal */
  readonly outcome: string
  readonly at: Date
}

export const auditValues = (rows: readonly AuditRow[]) =>
  rows.map((row) => ({
    at: row.at,
    request_id: row.requestId,
    actor_id: row.actorId,
    action: row.action,
    outcome: row.outcome,
    target_id: row.targetId ?? null,
    organization_id: row.organizationId ?? null,
    detail: JSON.stringify(row.detail ?? {}),
  }))

/** Written with the fact itself, or, for a refusal, on its own after the rollback. Ids and codes only. */
export const writeAudit = async (db: Db, rows: readonly AuditRow[]): Promise<void> => {
  if (rows.length > 0) await db.insertInto('audit').values(auditValues(rows)).execute()
}
