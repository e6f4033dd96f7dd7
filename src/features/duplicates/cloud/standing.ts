import { verificationOf } from '@/cloud/domain/people/verification'
import type { Db } from '@/cloud/kernel/handler'
import { obstacleTo, survivorOf, type Obstacle, type Standing } from '../rules'
import type { RecordRow } from './queries/records'

const standingOf = async (db: Db, row: RecordRow): Promise<Standing> => ({
  id: row.id, status: row.status, memberSince: row.member_since, verified: (await verificationOf(db, row.id)).state === 'verified', createdAt: row.created_at,
})

/** Which of both goes on, and what is in the way. */
export const judge = async (db: Db, claimant: RecordRow, other: RecordRow, byDistrict: boolean): Promise<{ survivorId: string; loserId: string; obstacle: Obstacle | null }> => {
  const { survivor, loser } = survivorOf(await standingOf(db, claimant), await standingOf(db, other))
  const identity = (row: RecordRow) => ({ documentHash: row.document_hash, held: row.held, role: row.role })
  return { survivorId: survivor.id, loserId: loser.id, obstacle: obstacleTo(identity(claimant), identity(other), byDistrict) }
}
