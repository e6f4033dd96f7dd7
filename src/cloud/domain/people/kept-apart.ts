import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** Remembers of each pair which numbers were looked at: those that both bear now. Doing it again changes nothing. */
export const keepPairsApart = async (db: Db, { personId, otherIds, caseId, now }: { personId: string; otherIds: readonly string[]; caseId: string; now: Date }): Promise<void> => {
  await sql`
    insert into kept_apart (first_id, second_id, number_hash, case_id, at)
    select least(p.id, o.id), greatest(p.id, o.id), shared.hash, ${caseId}, ${now}
    from people p join people o on o.id = any(${otherIds}::uuid[]) and o.id <> p.id
    cross join lateral (values (case when o.document_hash = p.document_hash then p.document_hash end), (case when o.phone_hash = p.phone_hash then p.phone_hash end)) shared (hash)
    where p.id = ${personId} and shared.hash is not null
    on conflict do nothing`.execute(db)
}

/** Nobody has to be told apart from somebody who is gone (PI-5). */
export const forgetPairs = async (db: Db, personId: string): Promise<void> => {
  await sql`delete from kept_apart where first_id = ${personId} or second_id = ${personId}`.execute(db)
}
