import { sql } from 'kysely'
import { canonicalLine, firstLink, link, type ChainedRow, type ChainHead } from './audit-chain'
import type { Db } from './handler'

const batch = 2_000

/**
 * How far below the newest sealed row unsealed ones are looked for: a row gets its id before its transaction commits,
 * so a slow one comes late. What came later still is found by `checkAudit` as unsealed.
 */
const lookBack = 100_000

/**
 * Seals what is committed, oldest id first: rows of transactions that ended before every running one began, so no row
 * appears behind the seal of its batch. A restore into another cluster keeps rows whose transaction numbers lie in its
 * future; an hour is longer than any transaction of ours lives, so those are sealed by age.
 * Returns the head of the chain, null while it is empty. Run by one process at a time (see jobs).
 */
export const sealAudit = async (db: Db): Promise<ChainHead | null> => {
  for (;;) {
    const sealed = await sealBatch(db)
    if (sealed < batch) break
  }
  const last = await lastSeal(db)
  return last ? { seq: last.seq, hash: last.hash.toString('hex') } : null
}

const lastSeal = (db: Db) => db.selectFrom('audit_seals').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()

const sealBatch = async (db: Db): Promise<number> => {
  const { rows } = await sql<ChainedRow>`
    select a.id, ${canonicalLine} as line from audit a
    where a.id > (select coalesce(max(audit_id), 0) - ${lookBack} from audit_seals)
      and (a.txid < pg_snapshot_xmin(pg_current_snapshot()) or a.at < clock_timestamp() - interval '1 hour')
      and not exists (select from audit_seals s where s.audit_id = a.id)
    order by a.id limit ${batch}`.execute(db)
  if (rows.length === 0) return 0
  const last = await lastSeal(db)
  let hash = last?.hash ?? firstLink
  const seals = rows.map((row, index) => {
    hash = link(hash, row.line)
    return { seq: (last?.seq ?? 0) + index + 1, audit_id: row.id, hash }
  })
  await db.insertInto('audit_seals').values(seals).execute()
  return rows.length
}
