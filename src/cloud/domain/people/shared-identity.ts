import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/**
 * Whether another record bears the same document or phone. Only the desk is told: the applicant gets the same answer
 * either way, so nobody learns from it who is registered.
 */
export const sharedIdentity = async (db: Db, personId: string): Promise<{ document: boolean; phone: boolean }> => {
  const { rows } = await sql<{ document: boolean; phone: boolean }>`
    select exists (select from people o where o.document_hash = p.document_hash and o.id <> p.id) as document,
      exists (select from people o where o.phone_hash = p.phone_hash and o.id <> p.id) as phone
    from people p where p.id = ${personId}`.execute(db)
  return rows[0] ?? { document: false, phone: false }
}
