import { scopeCondition } from '@/cloud/domain/orgs/scope'
import type { Actor, Db } from '@/cloud/kernel/handler'

const staff = ['district', 'admin'] as const

/** A case within reach that still has something to keep. */
export const caseNumbered = (db: Db, actor: Actor, number: string) =>
  db.selectFrom('cases').where('number', '=', number).where('erased_at', 'is', null).where(scopeCondition(actor, 'organization_id', staff))
    .select(['id', 'person_id', 'organization_id']).executeTakeFirst()

/** The person of a member number within reach, while anything of them is left. */
export const memberNumbered = (db: Db, actor: Actor, memberNo: string) =>
  db.selectFrom('memberships as m').innerJoin('people', 'people.id', 'm.person_id').where('m.member_no', '=', memberNo).where('people.erased_at', 'is', null).where(scopeCondition(actor, 'm.organization_id', staff))
    .select(['m.person_id', 'm.organization_id']).orderBy('m.from_on', 'desc').limit(1).executeTakeFirst()

/** Whoever erases takes this row first; a closed account still has one. */
export const holdPerson = async (db: Db, personId: string): Promise<void> => {
  await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
}
