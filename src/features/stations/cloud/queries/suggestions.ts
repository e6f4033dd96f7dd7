import { sql, type Insertable } from 'kysely'
import type { PlaceSuggestions } from '@/cloud/db/tables/place-suggestions'
import type { Db } from '@/cloud/kernel/handler'
import { kind } from '../kind-name'

export const insertSuggestion = async (db: Db, row: Insertable<PlaceSuggestions>): Promise<void> => {
  await db.insertInto('place_suggestions').values(row).execute()
}

/** What was suggested, by case, with the name of the street. */
export const suggestions = (db: Db, caseIds: readonly string[]) =>
  db.selectFrom('place_suggestions as g').innerJoin('streets as s', 's.code', 'g.street_code').where(sql<boolean>`g.case_id = any(${caseIds}::uuid[])`).selectAll('g').select('s.name as street_name').execute()

export type Suggestion = Awaited<ReturnType<typeof suggestions>>[number]

/** Still open, of the same person, by the same name in the same street. */
export const hasSuggested = async (db: Db, personId: string, name: string, streetCode: string): Promise<boolean> =>
  (await db.selectFrom('cases').innerJoin('place_suggestions as g', 'g.case_id', 'cases.id').select('cases.id').where('cases.kind', '=', kind).where('cases.person_id', '=', personId)
    .where('cases.closed_at', 'is', null).where('g.name', '=', name).where('g.street_code', '=', streetCode).limit(1).executeTakeFirst()) !== undefined

/** Any case of that id, whoever's: ids are made by the phone. */
export const caseById = (db: Db, id: string) => db.selectFrom('cases').select(['id', 'kind', 'person_id', 'number', 'promised_on']).where('id', '=', id).executeTakeFirst()

/** As the person who made it sees it; the code only of a place that the public sees. */
export const ownSuggestion = (db: Db, caseId: string, personId: string) =>
  db.selectFrom('cases').innerJoin('place_suggestions as g', 'g.case_id', 'cases.id').innerJoin('organizations as handling', 'handling.id', 'cases.organization_id')
    .leftJoin('places as p', 'p.id', 'g.place_id')
    .where('cases.id', '=', caseId).where('cases.person_id', '=', personId)
    .select(['cases.id', 'cases.number', 'cases.state', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'cases.reason_code', 'g.name', 'handling.name as handled_by', sql<string | null>`case when p.status = 'open' then p.code end`.as('place_code'), sql<boolean | null>`p.status = 'closed'`.as('ended')])
    .executeTakeFirst()

export const becamePlace = async (db: Db, caseId: string, placeId: string): Promise<void> => {
  await db.updateTable('place_suggestions').set({ place_id: placeId }).where('case_id', '=', caseId).execute()
}

export const deleteSuggestions = async (db: Db, caseIds: readonly string[]): Promise<void> => {
  await db.deleteFrom('place_suggestions').where(sql<boolean>`case_id = any(${caseIds}::uuid[])`).execute()
}
