import { sql, type Insertable } from 'kysely'
import type { DataCorrections } from '@/cloud/db/tables/data-corrections'
import type { Db } from '@/cloud/kernel/handler'

/** Name and document that somebody wants, as they are kept until the decision. */
export const correctionRow = (db: Db, caseId: string) => db.selectFrom('data_corrections').selectAll().where('case_id', '=', caseId).executeTakeFirst()

export type Correction = NonNullable<Awaited<ReturnType<typeof correctionRow>>>

export const insertCorrection = async (db: Db, row: Insertable<DataCorrections>): Promise<void> => {
  await db.insertInto('data_corrections').values(row).execute()
}

/** Decided or taken back: the wanted values are not needed any more, what was to be changed stays. */
export const forgetWanted = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.updateTable('data_corrections').set({ name_enc: null, document_kind: null, document_enc: null }).where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}

export const deleteCorrections = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.deleteFrom('data_corrections').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}

/** Names for the queue. */
export const summaryRows = (db: Db, caseIds: readonly string[]) =>
  db.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id').innerJoin('organizations', 'organizations.id', 'cases.first_organization_id')
    .where(sql<boolean>`cases.id = any(${caseIds}::uuid[])`).select(['cases.id', 'people.name', 'organizations.name as union_name']).execute()

/** Whether a record of somebody else bears this document. */
export const documentElsewhere = async (db: Db, personId: string, hash: Buffer): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('document_hash', '=', hash).where('id', '<>', personId).limit(1).executeTakeFirst()) !== undefined

/** Open cases of the person, whatever their kind. What the union keeps for itself is theirs to finish, and no business of the person. */
export const openCasesOf = (db: Db, personId: string) =>
  db.selectFrom('cases').select(['id', 'kind', 'number', 'version', 'state', 'organization_id']).where('person_id', '=', personId).where('closed_at', 'is', null).where('quiet', '=', false).orderBy('id').execute()

export const isMember = async (db: Db, personId: string): Promise<boolean> =>
  (await db.selectFrom('memberships').select('id').where('person_id', '=', personId).where('to_on', 'is', null).executeTakeFirst()) !== undefined
