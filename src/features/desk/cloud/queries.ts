import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import type { DeskScope } from '@/cloud/domain/cases/desk-scope'

/** A case within the read scope, with the names of its organizations and whether the caller may move it. */
export const readableCase = (db: Db, scope: DeskScope, caseId: string) =>
  db.selectFrom('cases').innerJoin('organizations as handling', 'handling.id', 'cases.organization_id').innerJoin('organizations as first', 'first.id', 'cases.first_organization_id')
    .where('cases.id', '=', caseId).where(scope.readable).selectAll('cases')
    .select(['handling.name as organization_name', 'first.name as first_name', sql<boolean>`${scope.writable}`.as('writable')]).executeTakeFirst()
