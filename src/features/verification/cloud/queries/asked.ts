import type { Db } from '@/cloud/kernel/handler'
import { kind } from '../kind-name'

const asked = (db: Db, personId: string) =>
  db.selectFrom('cases').innerJoin('organizations', 'organizations.id', 'cases.organization_id').where('cases.kind', '=', kind).where('cases.person_id', '=', personId)
    .select(['cases.id', 'cases.number', 'cases.state', 'cases.version', 'cases.promised_on', 'cases.promise_tentative', 'cases.closed_at', 'cases.reason_code', 'organizations.name as union_name'])

/** The running question to the chair. */
export const openQuestion = (db: Db, personId: string) => asked(db, personId).where('cases.closed_at', 'is', null)

export const ownQuestion = (db: Db, caseId: string, personId: string) => asked(db, personId).where('cases.id', '=', caseId).executeTakeFirst()

export const newestQuestion = (db: Db, personId: string) => asked(db, personId).orderBy('cases.submitted_at', 'desc').orderBy('cases.id', 'desc').limit(1).executeTakeFirst()

export type Question = NonNullable<Awaited<ReturnType<typeof ownQuestion>>>

/** Any case of that id, whoever's: ids are made by the phone. */
export const caseOwner = (db: Db, caseId: string) => db.selectFrom('cases').select(['person_id', 'kind']).where('id', '=', caseId).executeTakeFirst()
