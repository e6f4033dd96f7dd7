import type { Db } from '@/cloud/kernel/handler'

/** Where somebody stands, as staff see it (MEM-11). The words of the verification service; no document value. */
export interface Verification {
  readonly state: 'none' | 'submitted' | 'verified' | 'conflict'
  /** set when verified */
  readonly way: string | null
  readonly at: Date | null
  readonly organizationId: string | null
}

export const verificationOf = async (db: Db, personId: string): Promise<Verification> => {
  const row = await db.selectFrom('verifications').select(['state', 'way', 'at', 'organization_id']).where('person_id', '=', personId).executeTakeFirst()
  if (row === undefined) return { state: 'none', way: null, at: null, organizationId: null }
  return { state: row.state as Verification['state'], way: row.way, at: row.at, organizationId: row.organization_id }
}

/** One code for a field of a case: how somebody was verified, else the state. */
export const verificationWord = ({ state, way }: Verification): string => (state === 'verified' ? (way ?? state) : state)
