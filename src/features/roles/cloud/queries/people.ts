import type { Db } from '@/cloud/kernel/handler'

export const personById = (db: Db, id: string) => db.selectFrom('people').select(['id', 'name']).where('id', '=', id).executeTakeFirst()

/** The member with that number, and the union of the running membership. */
export const memberByNo = (db: Db, memberNo: string) =>
  db.selectFrom('memberships').innerJoin('people', 'people.id', 'memberships.person_id').where('memberships.member_no', '=', memberNo).where('memberships.to_on', 'is', null)
    .select(['people.id', 'people.name', 'memberships.organization_id', 'memberships.member_no']).executeTakeFirst()

/** A code that is shown makes the ones before it worthless. */
export const dropCodes = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom('one_time_codes').where('purpose', '=', 'role').where('person_id', '=', personId).where('used_at', 'is', null).execute()
}
