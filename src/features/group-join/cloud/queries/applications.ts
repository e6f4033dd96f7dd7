import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

/** What the person has under way to get into that very union. */
export const openApplicationTo = async (db: Db, personId: string, organizationId: string): Promise<string | undefined> =>
  (await db.selectFrom('cases').innerJoin('join_applications as form', 'form.case_id', 'cases.id').select('cases.id').where('cases.person_id', '=', personId).where('cases.first_organization_id', '=', organizationId).where('cases.closed_at', 'is', null).executeTakeFirst())?.id

/** Typed in from paper by somebody, for a person who has never signed in; only such a record can be taken over. */
export const paperPerson = (db: Db, caseId: string) =>
  db.selectFrom('paper_entries as paper').innerJoin('cases', 'cases.id', 'paper.case_id').innerJoin('group_joins as g', 'g.id', 'paper.group_join_id').where('paper.case_id', '=', caseId)
    .select(['cases.person_id', 'g.id as group_id', 'g.organization_id'])
    .select(sql<boolean>`exists (select from accounts where accounts.person_id = cases.person_id)`.as('signed_in')).executeTakeFirst()

export const paperOf = (db: Db, caseId: string) => db.selectFrom('paper_entries').select(['entered_by', 'group_join_id']).where('case_id', '=', caseId).executeTakeFirst()

/** Any case of that id, whoever's: ids are made by the phone. */
export const caseKnown = async (db: Db, caseId: string): Promise<boolean> => (await db.selectFrom('cases').select('id').where('id', '=', caseId).executeTakeFirst()) !== undefined

export const insertPaper = async (db: Db, row: { caseId: string; groupId: string; by: string; at: Date; keptWhere: string }): Promise<void> => {
  await db.insertInto('paper_entries').values({ case_id: row.caseId, group_join_id: row.groupId, entered_by: row.by, entered_at: row.at, kept_where: row.keptWhere }).execute()
}

export const numberOf = async (db: Db, caseId: string): Promise<string> => (await db.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()).number

export const dropClaimCodes = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom('one_time_codes').where('person_id', '=', personId).where('purpose', '=', 'account_link').execute()
}
