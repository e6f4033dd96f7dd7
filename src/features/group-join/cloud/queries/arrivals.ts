import { sql } from 'kysely'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'
import { hasDocument } from '@/cloud/domain/people/document-taken'
import { organizationsWithin, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'

const rows = (db: Db, groupId: string) =>
  db.selectFrom('group_join_arrivals as a').leftJoin('cases', 'cases.id', 'a.case_id').leftJoin('people as p', 'p.id', 'a.person_id')
    .leftJoin('verifications as v', 'v.person_id', 'a.person_id').leftJoin('paper_entries as paper', 'paper.case_id', 'a.case_id').where('a.group_join_id', '=', groupId)

export const arrivalPage = (db: Db, groupId: string, after: Place | null) => {
  return rows(db, groupId).select(['a.case_id', 'a.person_id', 'a.came_at', 'cases.state', 'p.name', 'v.state as verification', 'paper.case_id as paper'])
    .where(olderThan(sql`a.came_at`, sql`a.person_id`, after)).orderBy('a.came_at', 'desc').orderBy('a.person_id').limit(pageAndOne).execute()
}

export type ArrivalRow = Awaited<ReturnType<typeof arrivalPage>>[number]

/** Changes with everything that the list shows: who came, each step of each case, each verification. */
export const listMark = async (db: Db, groupId: string): Promise<string> => {
  const { rows: found } = await sql<{ mark: string | null }>`
    select md5(string_agg(a.person_id::text || coalesce(c.id::text || ':' || c.version, '') || coalesce(v.state, ''), ',' order by a.person_id)) as mark
    from group_join_arrivals a left join cases c on c.id = a.case_id left join verifications v on v.person_id = a.person_id where a.group_join_id = ${groupId}`.execute(db)
  return found[0]?.mark ?? ''
}

/** Everything that decides whether somebody can be approved with the others; the oldest first. `caseIds`: only these. */
export const standingRows = (db: Db, reach: Reach, groupId: string, caseIds?: readonly string[]) => {
  const query = rows(db, groupId).leftJoin('join_applications as form', 'form.case_id', 'a.case_id').leftJoin('occupations', 'occupations.code', 'form.occupation_code').leftJoin('platforms', 'platforms.code', 'form.platform_code')
    .select(['a.case_id', 'a.came_at', 'a.person_id', 'cases.state', 'cases.version', 'cases.organization_id', 'cases.assignee_id', 'v.state as verification', 'paper.case_id as paper', 'form.mode', 'occupations.name as occupation', 'platforms.name as platform'])
    .select(['p.id', 'p.name', 'p.document_kind', 'p.document_enc', 'p.phone_enc'])
    .select([
      hasDocument(sql`p.document_hash`, sql`p.id`).as('document_taken'),
      sql<boolean>`coalesce(cases.organization_id in (${organizationsWithin(reach)}), false)`.as('here'),
      sql<string | null>`(select m.organization_id from memberships m where m.person_id = a.person_id and m.to_on is null)`.as('member_of'),
    ])
    .orderBy('a.came_at').orderBy('a.person_id')
  return caseIds === undefined ? query : query.where(sql<boolean>`a.case_id = any(${caseIds}::uuid[])`)
}

export type StandingRow = Awaited<ReturnType<ReturnType<typeof standingRows>['execute']>>[number]

/** Takes the rows that nobody else is at this moment deciding, the people before their cases as everywhere; the rest is not waited for. */
export const lockCases = async (db: Db, caseIds: readonly string[]): Promise<Set<string>> => {
  const { rows: locked } = await sql<{ id: string }>`
    with held as materialized (select id from people where id in (select person_id from cases where id = any(${caseIds}::uuid[])) order by id for no key update skip locked)
    select cases.id from cases join held on held.id = cases.person_id where cases.id = any(${caseIds}::uuid[]) order by cases.id for update of cases skip locked`.execute(db)
  return new Set(locked.map((row) => row.id))
}
