import { sql, type Insertable, type Updateable } from 'kysely'
import type { JoinApplications } from '@/cloud/db/tables/join-applications'
import type { Db } from '@/cloud/kernel/handler'
import { kind, moveKind } from '../kind-name'

/** A case of joining with its form and the names that belong to it, without any value of the person. */
const joined = (db: Db) =>
  db.selectFrom('cases').innerJoin('join_applications as form', 'form.case_id', 'cases.id')
    .innerJoin('organizations as chosen', 'chosen.id', 'cases.first_organization_id')
    .innerJoin('organizations as handling', 'handling.id', 'cases.organization_id')
    .leftJoin('enterprises as employer', 'employer.id', 'form.enterprise_id')
    .where('cases.kind', '=', kind)

export const applicationRow = (db: Db, caseId: string) =>
  joined(db).where('cases.id', '=', caseId).selectAll('form')
    .select([
      'cases.id', 'cases.number', 'cases.state', 'cases.version', 'cases.person_id', 'cases.submitted_at', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'cases.reason_code',
      'cases.info_asked_at', 'cases.info_answered_at', 'cases.info_fields', 'cases.demo', 'cases.first_organization_id', 'cases.organization_id',
      'chosen.name as union_name', 'handling.name as handling_name', 'employer.name as employer_name',
    ])
    .executeTakeFirst()

export type Application = NonNullable<Awaited<ReturnType<typeof applicationRow>>>

export const ownApplication = async (db: Db, caseId: string, personId: string): Promise<Application | undefined> => {
  const row = await applicationRow(db, caseId)
  return row?.person_id === personId ? row : undefined
}

/** Any case of that id, whoever's: ids are made by the phone. */
export const caseOwner = (db: Db, caseId: string) => db.selectFrom('cases').select(['person_id', 'kind']).where('id', '=', caseId).executeTakeFirst()

export const newestApplicationId = async (db: Db, personId: string): Promise<string | undefined> => {
  const row = await db.selectFrom('cases').select('id').where('person_id', '=', personId).where('kind', '=', kind).orderBy('submitted_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id
}

/** What the person has under way to get into a union: an application or a move, never both. */
export const openEntries = (db: Db, personId: string) =>
  db.selectFrom('cases').select(['id', 'version']).where('person_id', '=', personId).where('kind', 'in', [kind, moveKind]).where('closed_at', 'is', null)

export const openEntryId = async (db: Db, personId: string): Promise<string | undefined> => (await openEntries(db, personId).executeTakeFirst())?.id

export const insertForm = async (db: Db, form: Insertable<JoinApplications>): Promise<void> => {
  await db.insertInto('join_applications').values(form).execute()
}

export const updateForm = async (db: Db, caseId: string, set: Updateable<JoinApplications>): Promise<void> => {
  if (Object.keys(set).length > 0) await db.updateTable('join_applications').set(set).where('case_id', '=', caseId).execute()
}

export const signaturesOf = async (db: Db, caseIds: readonly string[]): Promise<string[]> => {
  const rows = await db.selectFrom('join_applications').select('signature_file_id').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
  return rows.flatMap((row) => row.signature_file_id ?? [])
}

export const deleteForms = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.deleteFrom('join_applications').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}

/** Names for the queue: of many cases at once. */
export const summaryRows = (db: Db, caseIds: readonly string[]) =>
  joined(db).innerJoin('people', 'people.id', 'cases.person_id').innerJoin('occupations', 'occupations.code', 'form.occupation_code')
    .leftJoin('platforms', 'platforms.code', 'form.platform_code').where(sql<boolean>`cases.id = any(${caseIds}::uuid[])`)
    .select(['cases.id', 'people.name', 'occupations.name as occupation', 'platforms.name as platform', 'employer.name as employer', 'form.employer_typed'])
    .execute()

/** What the register calls the codes of one application. */
export const formNames = (db: Db, caseId: string) =>
  db.selectFrom('join_applications as form').innerJoin('occupations', 'occupations.code', 'form.occupation_code').innerJoin('streets', 'streets.code', 'form.street_code')
    .leftJoin('platforms', 'platforms.code', 'form.platform_code').where('form.case_id', '=', caseId)
    .select(['occupations.name as occupation', 'streets.name as street', 'platforms.name as platform']).executeTakeFirstOrThrow()

/** One person, one application at an event: somebody with that document has one there that was not turned down. */
export const sameDocumentIn = async (db: Db, groupId: string, documentHash: Buffer): Promise<boolean> =>
  (await db.selectFrom('group_join_arrivals as a').innerJoin('people', 'people.id', 'a.person_id').innerJoin('cases', 'cases.id', 'a.case_id').select('cases.id')
    .where('a.group_join_id', '=', groupId).where('people.document_hash', '=', documentHash).where('cases.state', 'not in', ['refused', 'withdrawn']).executeTakeFirst()) !== undefined
