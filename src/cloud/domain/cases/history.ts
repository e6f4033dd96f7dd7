import { deskSteps } from '@/contract/case-steps'
import type { Db } from '@/cloud/kernel/handler'

/** The steps of a case, the oldest first, with the organization that acted. */
const steps = (db: Db, caseId: string) =>
  db.selectFrom('case_events').leftJoin('organizations', 'organizations.id', 'case_events.organization_id').where('case_id', '=', caseId).orderBy('case_events.id')

/** What the applicant sees: who acted is the union, never a person's name. */
export const stepsForApplicant = (db: Db, caseId: string) =>
  steps(db, caseId).where('what', 'not in', deskSteps).select(['case_events.at', 'what', 'organizations.name as organization', 'note']).execute()

/** What the desk sees: the name of the staff member, else the union. */
export const stepsForDesk = (db: Db, caseId: string) =>
  steps(db, caseId).leftJoin('people', 'people.id', 'case_events.actor_id')
    .select(['case_events.at', 'what', 'organizations.name as organization', 'people.name as staff', 'note']).execute()
