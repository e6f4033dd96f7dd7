import { sql } from 'kysely'
import type { Day } from '@/contract/dates'
import { notHeld } from '@/cloud/domain/erasure/holds'
import type { Db } from '@/cloud/kernel/handler'

/** A running membership that came by list, of somebody without account, case, duty or finding of their own, and without a hold. */
export const listedOnly = async (db: Db, membershipId: string, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select from memberships m join people p on p.id = m.person_id
    where m.id = ${membershipId} and m.to_on is null and m.source = 'import' and m.status = 'active' and p.closed_at is null and ${notHeld('people', 'p.id', today)}
      and not exists (select from accounts where person_id = p.id) and not exists (select from cases where person_id = p.id) and not exists (select from roles where person_id = p.id)
      and not exists (select from verifications where person_id = p.id and state = 'verified')
      and not exists (select from memberships other where other.person_id = p.id and other.id <> m.id)`.execute(db)
  return rows.length > 0
}

export const endListedPeriod = async (db: Db, membershipId: string, on: Day, reason: string): Promise<void> => {
  await db.updateTable('memberships').set({ to_on: on, status: 'left', ended_reason: reason }).where('id', '=', membershipId).execute()
}

/** The next ones that a sheet has made and that still run; in the order of people, so that two who lock several don't wait in a ring. */
export const madeBy = async (db: Db, importId: string, after: string | null, most: number) => {
  const rows = await db.selectFrom('memberships').select(['id', 'person_id', 'from_on']).where('import_id', '=', importId).where('to_on', 'is', null)
    .where((e) => (after === null ? e.lit(true) : e('id', '>', after))).orderBy('id').limit(most).execute()
  return { last: rows.at(-1)?.id ?? null, rows: rows.map((row) => ({ membershipId: row.id, personId: row.person_id, fromOn: row.from_on })).sort((a, b) => (a.personId < b.personId ? -1 : 1)) }
}
