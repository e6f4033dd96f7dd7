import { sql, type Insertable } from 'kysely'
import type { MoveApplications } from '@/cloud/db/tables/move-applications'
import type { Db } from '@/cloud/kernel/handler'
import { moveKind } from '../kind-name'

/** A move with the names that belong to it. */
const joined = (db: Db) =>
  db.selectFrom('cases').innerJoin('move_applications as form', 'form.case_id', 'cases.id').innerJoin('memberships as period', 'period.id', 'form.membership_id')
    .innerJoin('organizations as chosen', 'chosen.id', 'cases.first_organization_id').innerJoin('organizations as handling', 'handling.id', 'cases.organization_id')
    .innerJoin('organizations as former', 'former.id', 'period.organization_id').innerJoin('people', 'people.id', 'cases.person_id').innerJoin('streets', 'streets.code', 'form.street_code')
    .leftJoin('occupations', 'occupations.code', 'form.occupation_code').leftJoin('platforms', 'platforms.code', 'form.platform_code').leftJoin('enterprises as employer', 'employer.id', 'form.enterprise_id')
    .where('cases.kind', '=', moveKind)

const rowsOf = (db: Db) =>
  joined(db).selectAll('form').select([
    'cases.id', 'cases.number', 'cases.state', 'cases.version', 'cases.person_id', 'cases.submitted_at', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'cases.reason_code', 'cases.first_organization_id',
    'chosen.name as union_name', 'handling.name as handling_name', 'former.name as former_name', 'period.member_no', 'period.status as former_status', 'people.name', 'streets.name as street',
    'occupations.name as occupation', 'platforms.name as platform', 'employer.name as employer',
  ])

export const moveRow = (db: Db, caseId: string) => rowsOf(db).where('cases.id', '=', caseId).executeTakeFirst()
export type MoveRow = NonNullable<Awaited<ReturnType<typeof moveRow>>>

export const ownMove = (db: Db, caseId: string, personId: string) => rowsOf(db).where('cases.id', '=', caseId).where('cases.person_id', '=', personId).executeTakeFirst()
export const newestMove = (db: Db, personId: string) => rowsOf(db).where('cases.person_id', '=', personId).orderBy('cases.submitted_at', 'desc').orderBy('cases.id', 'desc').limit(1).executeTakeFirst()
export const openMove = (db: Db, personId: string) => rowsOf(db).where('cases.person_id', '=', personId).where('cases.closed_at', 'is', null).limit(1).executeTakeFirst()
export const moveRows = (db: Db, caseIds: readonly string[]) => rowsOf(db).where(sql<boolean>`cases.id = any(${caseIds}::uuid[])`).execute()

export const insertMove = async (db: Db, form: Insertable<MoveApplications>): Promise<void> => {
  await db.insertInto('move_applications').values(form).execute()
}

export const matchMoveEmployer = async (db: Db, caseId: string, employerId: string): Promise<void> => {
  await db.updateTable('move_applications').set({ enterprise_id: employerId }).where('case_id', '=', caseId).execute()
}

/** What somebody said last about their work: asked once (MEM-2). */
export const lastOccupation = async (db: Db, personId: string): Promise<string | null> => {
  const { rows } = await sql<{ code: string }>`
    select form.code from (select case_id, occupation_code as code from join_applications union all select case_id, occupation_code from move_applications) form
    join cases on cases.id = form.case_id where cases.person_id = ${personId} and form.code is not null order by cases.submitted_at desc limit 1`.execute(db)
  return rows[0]?.code ?? null
}

export const deleteMoves = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.deleteFrom('move_applications').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}
