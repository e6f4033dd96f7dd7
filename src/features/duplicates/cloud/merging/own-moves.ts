import { sql } from 'kysely'
import { changeRow, moveColumn, noteMade, takeRows } from './journal'
import { journalOf, type Merging } from './place'
import type { Reference } from './references'

const id = [{ name: 'id', type: 'uuid' }] as const
const of = (table: string, column: string): Reference => ({ table, column, key: id })

/**
 * Proposals about the person go along, but for those that the other record made: nobody proposes themselves. What is still
 * undecided names its author under the record that goes on, so that they can't confirm it under that name.
 */
const moveProposals = async (merging: Merging): Promise<number> => {
  const { survivorId, loserId } = merging
  const place = journalOf(merging)
  return (await moveColumn(place, of('role_proposals', 'person_id'), loserId, survivorId, sql`t.proposed_by <> ${survivorId}`))
    + (await moveColumn(place, of('role_proposals', 'proposed_by'), loserId, survivorId, sql`t.state = 'open' and t.person_id <> ${survivorId}`))
    + (await moveColumn(place, of('elections', 'recorded_by'), loserId, survivorId, sql`t.approved_by is null`))
}

/** Unused consents to messages of both add up: WeChat counts them by template (WX-5). */
const addSubscriptions = async (merging: Merging): Promise<number> => {
  const { context: { db }, survivorId, loserId } = merging
  const rows = await db.selectFrom('subscriptions').selectAll().where('person_id', '=', loserId).execute()
  await takeRows(journalOf(merging), 'subscriptions', { person_id: loserId })
  for (const row of rows) {
    const key = { person_id: survivorId, template_id: row.template_id }
    const known = await db.selectFrom('subscriptions').select('unused').where('person_id', '=', survivorId).where('template_id', '=', row.template_id).executeTakeFirst()
    if (known !== undefined) await changeRow(journalOf(merging), 'subscriptions', key, { unused: known.unused + row.unused })
    else {
      await db.insertInto('subscriptions').values({ ...row, person_id: survivorId }).execute()
      await noteMade(journalOf(merging), 'subscriptions', key)
    }
  }
  return rows.length
}

/** What the province was last known to have: the later word of both. */
const keepProvinceRecord = async (merging: Merging): Promise<number> => {
  const { context: { db }, survivorId, loserId } = merging
  const of = (personId: string) => db.selectFrom('province_records').selectAll().where('person_id', '=', personId).executeTakeFirst()
  const [kept, row] = [await of(survivorId), await of(loserId)]
  if (row === undefined) return 0
  await takeRows(journalOf(merging), 'province_records', { person_id: loserId })
  if (kept === undefined) {
    await db.insertInto('province_records').values({ ...row, person_id: survivorId }).execute()
    await noteMade(journalOf(merging), 'province_records', { person_id: survivorId })
  } else if (row.known_on > kept.known_on) {
    await changeRow(journalOf(merging), 'province_records', { person_id: survivorId }, { registered: row.registered, known_on: row.known_on, set_by: row.set_by, set_at: row.set_at })
  }
  return 1
}

/** What somebody works on goes over with them; who had what is closed by now is a deed, and stays. */
const moveWork = (merging: Merging): Promise<number> => moveColumn(journalOf(merging), of('cases', 'assignee_id'), merging.loserId, merging.survivorId, sql`t.closed_at is null`)

/** Columns whose table has a rule that a plain move would break (`fates.ts`: own). @returns how many rows */
export const moveOwn = async (merging: Merging): Promise<number> => (await moveWork(merging)) + (await moveProposals(merging)) + (await addSubscriptions(merging)) + (await keepProvinceRecord(merging))
