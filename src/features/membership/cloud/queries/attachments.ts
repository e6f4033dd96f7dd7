import type { Db } from '@/cloud/kernel/handler'

/**
 * Ties the signature to the application, so that it is not swept. False when the caller has no such file (yet): a file of
 * somebody else, one that is not a signature and one still on its way look the same.
 */
export const attachSignature = async (db: Db, fileId: string, ownerId: string, now: Date): Promise<boolean> => {
  const row = await db.updateTable('files').set({ attached_at: now }).where('id', '=', fileId).where('owner_id', '=', ownerId).where('use', '=', 'signature').where('deleted_at', 'is', null)
    .returning('id').executeTakeFirst()
  return row !== undefined
}

export interface GivenConsent {
  readonly purpose: string
  readonly version: string
  readonly recipients: readonly string[]
}

/** One row for each purpose, version and time (PI-1, PI-3); a consent that still runs is not written twice. */
export const recordConsents = async (db: Db, personId: string, given: readonly GivenConsent[], now: Date, newId: () => string): Promise<void> => {
  for (const consent of given) {
    const running = await db.selectFrom('consents').select('id').where('person_id', '=', personId).where('purpose', '=', consent.purpose).where('version', '=', consent.version).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (running !== undefined) continue
    await db.insertInto('consents').values({ id: newId(), person_id: personId, purpose: consent.purpose, version: consent.version, recipients: [...consent.recipients], given_at: now }).execute()
  }
}
