import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { DeskScope } from '@/cloud/domain/cases/desk-scope'
import { duplicateKind } from '@/cloud/domain/people/duplicate-check'

const withUnion = (db: Db) =>
  db.selectFrom('cases').innerJoin('organizations', 'organizations.id', 'cases.organization_id').innerJoin('duplicate_checks', 'duplicate_checks.case_id', 'cases.id')
    .where('cases.kind', '=', duplicateKind).selectAll('cases').select(['organizations.name as union_name', 'duplicate_checks.said', 'duplicate_checks.note'])

/** Their own checks, without those that the union began for itself; the newest first. */
export const ownChecks = (db: Db, personId: string) =>
  withUnion(db).where('cases.person_id', '=', personId).where('cases.quiet', '=', false).orderBy('cases.submitted_at', 'desc').orderBy('cases.id', 'desc').limit(20).execute()

export type Check = Awaited<ReturnType<typeof ownChecks>>[number]

export const ownCheck = (db: Db, caseId: string, personId: string) => withUnion(db).where('cases.id', '=', caseId).where('cases.person_id', '=', personId).executeTakeFirst()

/** Within the read scope of staff, and whether they may move it. */
export const readableCheck = (db: Db, scope: DeskScope, caseId: string) =>
  withUnion(db).where('cases.id', '=', caseId).where(scope.readable).select(sql<boolean>`${scope.writable}`.as('writable')).executeTakeFirst()

export const anyCase = (db: Db, caseId: string) => db.selectFrom('cases').select(['id', 'kind', 'person_id']).where('id', '=', caseId).executeTakeFirst()

/** Name, document or phone: without any of them there is nothing to compare. */
export const hasParticulars = async (db: Db, personId: string): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('id', '=', personId).where((of) => of.or([of('document_hash', 'is not', null), of('phone_hash', 'is not', null)])).executeTakeFirst()) !== undefined

export const runningQuiet = (db: Db, personId: string) =>
  db.selectFrom('cases').select(['id', 'state', 'version']).where('kind', '=', duplicateKind).where('person_id', '=', personId).where('closed_at', 'is', null).where('quiet', '=', true)

/** One that this member of staff began. */
export const raisedCheck = (db: Db, caseId: string, by: string) => withUnion(db).where('cases.id', '=', caseId).where('duplicate_checks.raised_by', '=', by).executeTakeFirst()

export const forgetSayings = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.updateTable('duplicate_checks').set({ said: null, note: null }).where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}
