import { dayOf } from '@/contract/dates'
import { GRACE_HOURS, groupTakes } from '@/contract/group-join'
import type { Db } from '@/cloud/kernel/handler'
import { numberSetting } from '@/cloud/domain/settings'
import { groupByCode, windowOf, type Group } from './find'

const cameAt = async (db: Db, groupId: string, personId: string): Promise<Date | null> =>
  (await db.selectFrom('group_join_arrivals').select('came_at').where('group_join_id', '=', groupId).where('person_id', '=', personId).executeTakeFirst())?.came_at ?? null

/** `begunAt`: what the phone says; it is believed because it decides on which list an application stands, and nothing else. */
export const stillTakes = async (db: Db, group: Group, personId: string, begunAt: Date | null, now: Date): Promise<boolean> => {
  const came = await cameAt(db, group.id, personId)
  const grace = await numberSetting(db, 'group_join.grace_hours', dayOf(now), GRACE_HOURS)
  return groupTakes(windowOf(group), now, came ?? begunAt, grace)
}

/** One row a person and event, however often somebody scans; the time of the first stays. */
export const putArrival = async (db: Db, row: { groupId: string; personId: string; caseId: string | null; now: Date }): Promise<void> => {
  await db.insertInto('group_join_arrivals').values({ group_join_id: row.groupId, person_id: row.personId, came_at: row.now, case_id: row.caseId })
    .onConflict((c) => (row.caseId === null ? c.columns(['group_join_id', 'person_id']).doNothing() : c.columns(['group_join_id', 'person_id']).doUpdateSet({ case_id: row.caseId }))).execute()
}

export interface Entering {
  readonly code: string
  /** ISO 8601, by the phone's clock */
  readonly begunAt: string
  readonly caseId: string
  readonly personId: string
  /** The union that was chosen: another one than the event's has nothing to do with the event. */
  readonly organizationId: string
}

/** Puts an application on the list of the event that it came from. `over`: it goes the ordinary way, to the same union. */
export const enterGroup = async (db: Db, entering: Entering, now: Date): Promise<'in' | 'over' | 'elsewhere'> => {
  const group = await groupByCode(db, entering.code)
  if (group === undefined || group.organization_id !== entering.organizationId.toLowerCase()) return 'elsewhere'
  if (!(await stillTakes(db, group, entering.personId, new Date(entering.begunAt), now))) return 'over'
  await putArrival(db, { groupId: group.id, personId: entering.personId, caseId: entering.caseId, now })
  return 'in'
}
