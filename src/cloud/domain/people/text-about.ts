import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { withoutIdentifiers, withoutName } from '@/cloud/domain/cases/note'

/** Free text as it is kept outside a case: numbers starred out, and the names of these people masked (PI-7). */
export const textAbout = async (db: Db, text: string, personIds: readonly string[]): Promise<string> => {
  const people = await db.selectFrom('people').select('name').where(sql<boolean>`id = any(${personIds}::uuid[])`).execute()
  return people.reduce((kept, { name }) => withoutName(kept, name), withoutIdentifiers(text))
}
