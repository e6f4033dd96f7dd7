import { sql } from 'kysely'
import type { CaseState } from '@/contract/case-states'
import { dayOf } from '@/contract/dates'
import { recordEvent } from '@/cloud/domain/cases/record'
import { changeRow, takeRows } from './journal'
import { journalOf, type Merging } from './place'

/** Kinds of which one person has one open case at a time, as the unique indexes say. */
const oneOpen: readonly (readonly string[])[] = [['membership.join', 'membership.move'], ['my_data.correct'], ['verification.confirm'], ['duplicates.check']]

const openCases = (merging: Merging) =>
  merging.context.db.selectFrom('cases').leftJoin('join_applications', 'join_applications.case_id', 'cases.id').where('person_id', 'in', [merging.survivorId, merging.loserId]).where('closed_at', 'is', null)
    .selectAll('cases').select('join_applications.mode').orderBy('cases.id').execute()

type Open = Awaited<ReturnType<typeof openCases>>[number]

/** Taken back for the person, as they would do it; what its kind makes of that happens too. */
const withdraw = async (merging: Merging, row: Open): Promise<void> => {
  const { db, now } = merging.context
  await changeRow(journalOf(merging), 'cases', { id: row.id }, { state: 'withdrawn', closed_at: now })
  const after = await db.updateTable('cases').set({ version: row.version + 1 }).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow()
  await recordEvent(db, { caseId: row.id, at: now, actorId: null, organizationId: null, what: 'withdrawn', from: row.state as CaseState, to: 'withdrawn' })
  await merging.kinds.find((kind) => kind.kind === row.kind)?.onTransition(merging.context, after, 'withdrawn')
}

const isMember = async ({ context, survivorId, loserId }: Merging): Promise<boolean> =>
  (await context.db.selectFrom('memberships').select('id').where('person_id', 'in', [survivorId, loserId]).where('to_on', 'is', null).limit(1).executeTakeFirst()) !== undefined

/** One open case of each such kind; and nobody who is a member by now waits to become one. Before memberships are touched. */
export const withdrawTwins = async (merging: Merging): Promise<number> => {
  const open = await openCases(merging)
  const member = await isMember(merging)
  const doubled = oneOpen.flatMap((kinds) => {
    const same = open.filter((row) => kinds.includes(row.kind))
    const owners = new Set(same.map((row) => row.person_id))
    return owners.size < 2 ? [] : same.filter((row) => row.person_id === merging.loserId)
  })
  // A move of the membership that ends with the merge has nothing to move; one who is verified needs nobody to confirm it.
  const idle = open.filter((row) => (member && row.kind === 'membership.join' && row.mode === 'join') || row.kind === 'verification.confirm' || (row.kind === 'membership.move' && row.person_id === merging.loserId))
  const gone = [...new Set([...doubled, ...idle])]
  for (const row of gone) await withdraw(merging, row)
  return gone.length
}

/** Of two running memberships that of the record that goes on stays (`survivorOf`); the other one ends as merged (MEM-2). */
export const endMembership = async (merging: Merging): Promise<void> => {
  const { db, now } = merging.context
  const running = await db.selectFrom('memberships').select(['id', 'person_id', 'from_on']).where('person_id', 'in', [merging.survivorId, merging.loserId]).where('to_on', 'is', null).execute()
  const second = running.length > 1 ? running.find((row) => row.person_id === merging.loserId) : undefined
  const today = dayOf(now)
  if (second !== undefined) await changeRow(journalOf(merging), 'memberships', { id: second.id }, { to_on: second.from_on > today ? second.from_on : today, ended_reason: 'merged' })
}

/** The same honour in the same union runs once. */
export const endMarks = async (merging: Merging): Promise<void> => {
  const { db, actor, now } = merging.context
  const twice = await db.selectFrom('member_marks as a').innerJoin('member_marks as b', (join) => join.onRef('b.mark', '=', 'a.mark').onRef('b.organization_id', '=', 'a.organization_id').on('b.to_on', 'is', null).on('b.person_id', '=', merging.survivorId))
    .where('a.person_id', '=', merging.loserId).where('a.to_on', 'is', null).select(['a.id', 'a.from_on']).execute()
  const today = dayOf(now)
  for (const { id, from_on } of twice) await changeRow(journalOf(merging), 'member_marks', { id }, { to_on: from_on > today ? from_on : today, ended_by: actor.personId })
}

/** Who looks after a place with both looks after it once. */
export const endDuties = async (merging: Merging): Promise<void> => {
  const { context: { db, now }, survivorId, loserId } = merging
  const twice = await db.selectFrom('place_managers as a').innerJoin('place_managers as b', (join) => join.onRef('b.place_id', '=', 'a.place_id').on('b.to_on', 'is', null).on('b.person_id', '=', survivorId))
    .where('a.person_id', '=', loserId).where('a.to_on', 'is', null).select(['a.id', 'a.from_on']).execute()
  const today = dayOf(now)
  for (const { id, from_on } of twice) await changeRow(journalOf(merging), 'place_managers', { id }, { to_on: from_on > today ? from_on : today })
}

/** Who came to an event with both came once; the arrival that an application hangs on stays. */
export const takeArrivals = async (merging: Merging): Promise<void> => {
  const { context: { db }, survivorId, loserId } = merging
  const twice = await db.selectFrom('group_join_arrivals as a').innerJoin('group_join_arrivals as b', (join) => join.onRef('b.group_join_id', '=', 'a.group_join_id').on('b.person_id', '=', survivorId))
    .where('a.person_id', '=', loserId).select(['a.group_join_id', 'a.case_id', 'b.case_id as kept']).execute()
  for (const { group_join_id, case_id, kept } of twice) {
    await takeRows(journalOf(merging), 'group_join_arrivals', { group_join_id, person_id: loserId })
    if (kept === null && case_id !== null) await changeRow(journalOf(merging), 'group_join_arrivals', { group_join_id, person_id: survivorId }, { case_id })
  }
}

/** Whoever proposed themselves by a second record, or is proposed twice, is not proposed any longer: the four eyes must be four. */
export const declineProposals = async (merging: Merging): Promise<void> => {
  const { context: { db, actor, now }, survivorId, loserId } = merging
  const { rows } = await sql<{ id: string }>`
    select p.id from role_proposals p where p.state = 'open' and p.person_id = any(${[survivorId, loserId]}::uuid[]) and (p.proposed_by = any(${[survivorId, loserId]}::uuid[])
      or (p.person_id = ${loserId} and exists (select from role_proposals o where o.state = 'open' and o.person_id = ${survivorId} and o.role = p.role and o.organization_id = p.organization_id)))`.execute(db)
  for (const { id } of rows) await changeRow(journalOf(merging), 'role_proposals', { id }, { state: 'declined', decided_by: actor.personId, decided_at: now })
}
