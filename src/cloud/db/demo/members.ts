import { sql } from 'kysely'
import { addDays } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import type { Dice } from './dice'
import type { DemoPerson } from './people'
import type { DemoUnion } from './unions'

export const addMembership = async (db: Db, dice: Dice, personId: string, organizationId: string, fromOn: string, caseId: string | null): Promise<void> => {
  await db.updateTable('people').set({ document_claimed: true }).where('id', '=', personId).execute()
  await db.insertInto('memberships').values({
    id: dice.id(), person_id: personId, organization_id: organizationId, member_no: sql`'LG' || nextval('member_numbers')::text`, from_on: fromOn, case_id: caseId, demo: true,
  }).execute()
}

/** Members who joined earlier, spread over the unions; the chair and the staff are members too. */
export const seedMembers = async (db: Db, dice: Dice, people: readonly DemoPerson[], unions: readonly DemoUnion[], today: string): Promise<void> => {
  for (const person of people) {
    if (person.key === 'rider' || person.key === 'worker') continue
    await addMembership(db, dice, person.id, person.key === 'chair' ? unions[0]!.id : dice.pick(unions).id, addDays(today, -60 - dice.below(1500)), null)
  }
}
