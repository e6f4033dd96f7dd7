import type { Db } from '@/cloud/kernel/handler'

/** A visit lasts so long: time to take out a document and to read six signs. */
const VISIT_MS = 10 * 60_000
/** WeChat's `verify_id` is good for an hour. */
const FACE_MS = 60 * 60_000

/** False when the code was used before: of any number of racing scanners one gets the visit. */
export const openSession = async (db: Db, session: { id: string; way: 'desk' | 'face'; personId: string; staffId: string | null; codeHash: Buffer; now: Date }): Promise<boolean> => {
  const row = await db.insertInto('verification_sessions')
    .values({ id: session.id, way: session.way, person_id: session.personId, staff_id: session.staffId, code_hash: session.codeHash, opened_at: session.now })
    .onConflict((clash) => clash.column('code_hash').doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

/** The running visit that this member of staff opened. */
export const ownVisit = (db: Db, id: string, staffId: string, now: Date) =>
  db.selectFrom('verification_sessions').select(['id', 'person_id']).where('id', '=', id).where('way', '=', 'desk').where('staff_id', '=', staffId)
    .where('closed_at', 'is', null).where('opened_at', '>', new Date(now.getTime() - VISIT_MS)).executeTakeFirst()

/** The running face check that this person began. */
export const ownFaceCheck = (db: Db, codeHash: Buffer, personId: string, now: Date) =>
  db.selectFrom('verification_sessions').select(['id', 'person_id']).where('code_hash', '=', codeHash).where('way', '=', 'face').where('person_id', '=', personId)
    .where('closed_at', 'is', null).where('opened_at', '>', new Date(now.getTime() - FACE_MS)).executeTakeFirst()

export const closeSession = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.updateTable('verification_sessions').set({ closed_at: now }).where('id', '=', id).execute()
}

/** Used codes are refused by their age anyway; the rows are kept a day. @returns how many went */
export const pruneSessions = async (db: Db, now: Date): Promise<number> => {
  const gone = await db.deleteFrom('verification_sessions').where('opened_at', '<', new Date(now.getTime() - 86_400_000)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
