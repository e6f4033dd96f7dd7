import type { Db } from '@/cloud/kernel/handler'
import { isForeignKeyRefusal } from '@/cloud/kernel/database-trouble'

/** A code that is shown makes the ones before it worthless. */
export const dropLinkCodes = (db: Db, personId: string) =>
  db.deleteFrom('one_time_codes').where('purpose', '=', 'account_link').where('person_id', '=', personId).where('used_at', 'is', null).execute()

/** In one order everywhere: two people who link to each other at the same moment must not wait in a ring. */
export const lockPeople = (db: Db, personIds: readonly string[]) => db.selectFrom('people').select('id').where('id', 'in', personIds).orderBy('id').forUpdate().execute()

/** How many there were. */
export const moveAccounts = async (db: Db, from: string, to: string): Promise<number> =>
  Number((await db.updateTable('accounts').set({ person_id: to }).where('person_id', '=', from).executeTakeFirst()).numUpdatedRows)

/**
 * Deletes somebody of whom nothing is kept but how they signed in; false = something is. The foreign keys are the check:
 * they know every table, also those that come later, and what is written at this very moment. After false the
 * transaction can only be rolled back.
 */
export const dissolvePerson = async (db: Db, personId: string): Promise<boolean> => {
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
  await db.deleteFrom('one_time_codes').where('person_id', '=', personId).execute()
  const gone = await db
    .deleteFrom('people')
    .where('id', '=', personId)
    .where((and) => and.and([and('name', 'is', null), and('document_hash', 'is', null), and('phone_hash', 'is', null), and('demo_key', 'is', null)]))
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (isForeignKeyRefusal(error)) return { numDeletedRows: 0n }
      throw error
    })
  return gone.numDeletedRows > 0n
}
