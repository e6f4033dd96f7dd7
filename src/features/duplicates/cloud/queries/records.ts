import { sql } from 'kysely'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { notHeld } from '@/cloud/domain/erasure/holds'

/** One record with what hangs on it, and what decides about putting it together with another. */
export const recordRow = async (db: Db, personId: string, today: Day) => {
  const { rows } = await sql<{
    id: string; name: string | null; document_kind: string | null; document_enc: Buffer | null; document_hash: Buffer | null; phone_enc: Buffer | null; phone_hash: Buffer | null; created_at: Date; closed_at: Date | null
    member_no: string | null; union_name: string | null; status: string | null; member_since: Day | null; open_cases: number; sign_ins: number; last_seen: Date | null; held: boolean; role: boolean
  }>`
    select p.id, p.name, p.document_kind, p.document_enc, p.document_hash, p.phone_enc, p.phone_hash, p.created_at, p.closed_at,
      m.member_no, o.name as union_name, m.status, (select min(from_on)::text from memberships where person_id = p.id) as member_since,
      (select count(*) from cases where person_id = p.id and closed_at is null and kind <> 'duplicates.check') as open_cases,
      (select count(*) from accounts where person_id = p.id) as sign_ins,
      greatest((select max(created_at) from sessions where person_id = p.id), (select max(submitted_at) from cases where person_id = p.id and not quiet), (select max(read_at) from notices where person_id = p.id)) as last_seen,
      not ${notHeld('people', 'p.id', today)} as held,
      exists (select from roles where person_id = p.id and revoked_at is null and (to_on is null or to_on >= ${today})) as role
    from people p left join memberships m on m.person_id = p.id and m.to_on is null left join organizations o on o.id = m.organization_id
    where p.id = ${personId}`.execute(db)
  return rows[0]
}

export type RecordRow = NonNullable<Awaited<ReturnType<typeof recordRow>>>

/** Both rows in the order of their ids, so that nobody waits in a ring; who is closed or was put into another is not there. */
export const lockPeople = (db: Db, personIds: readonly string[]) =>
  db.selectFrom('people').selectAll().where('id', 'in', personIds).where('closed_at', 'is', null).orderBy('id').forUpdate().execute()

/**
 * Every case of these people, without waiting: whoever works on one of them may wait for the person, whom this transaction
 * holds. Throws 55P03 where somebody does: trying again in a moment is right.
 */
export const lockCases = async (db: Db, personIds: readonly string[]): Promise<void> => {
  await db.selectFrom('cases').select('id').where('person_id', 'in', personIds).orderBy('id').forUpdate().noWait().execute()
}
