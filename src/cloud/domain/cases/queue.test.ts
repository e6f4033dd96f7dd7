import { sql } from 'kysely'
import { caseKinds } from '@/cloud/functions/features'
import { fillLists } from '@/testing/growth/fill'
import { topOf } from '@/testing/growth/questions'
import { useWorld } from '@/testing/world'
import { deskScope } from './desk-scope'
import { queuePage, type QueueQuestion, type QueueView } from './queue'

const world = useWorld()
const today = '2026-11-23'

/** To the end, page by page, as the desk goes on. */
const whole = async (scope: ReturnType<typeof deskScope>, ask: Omit<QueueQuestion, 'after'>): Promise<string[]> => {
  const numbers: string[] = []
  for (let after: QueueQuestion['after'] = null; ;) {
    const rows = await queuePage(world.db, scope, { ...ask, after })
    numbers.push(...rows.slice(0, 20).map((row) => row.number))
    const last = rows[19]
    if (rows.length <= 20 || last === undefined) return numbers
    after = { at: ask.view === 'closed' ? last.closed_at!.toISOString() : last.promised_on!, id: last.id }
  }
}

/** The same by one plain question. */
const plainly = async (path: string, union: string | null, me: string, view: QueueView, kind: string | undefined): Promise<string[]> => {
  const within = (column: string) => (union === null ? sql`${sql.ref(column)} in (select o.id from organizations o where o.path <@ ${path}::ltree)` : sql`${sql.ref(column)} = ${union}`)
  const open = sql`c.closed_at is null`
  const here = within('c.organization_id')
  const which = {
    open: sql`${open} and ${here}`, mine: sql`${open} and ${here} and c.assignee_id = ${me}`, due_today: sql`${open} and ${here} and c.promised_on = ${today}::date`, closed: sql`c.closed_at is not null and ${here}`,
    overdue: sql`${open} and c.promised_on < ${today}::date and (${here} or ${within('c.first_organization_id')})`,
  }[view]
  const { rows } = await sql<{ number: string }>`
    select c.number from cases c where ${which} and ${kind === undefined ? sql`true` : sql`c.kind = ${kind}`} and c.person_id <> ${me}
    order by ${view === 'closed' ? sql`c.closed_at desc` : sql`c.promised_on`}, c.id`.execute(world.owner)
  return rows.map((row) => row.number)
}

test.each([['few', 60], ['very many', 1_200]])('a queue over %s unions is what one plain question gives, in every view and of each kind', async (_, unions) => {
  await world.database.reset()
  await fillLists(world.owner, 1_200, unions)
  const top = await topOf(world.owner)
  for (const role of ['chair', 'officer', 'district'] as const) {
    const who = await world.staff(role, top[role])
    // Some have risen to the street, and some of those on to the district; some are the caller's own work, and one is about the caller.
    await sql`update cases set organization_id = (select parent_id from organizations o where o.id = cases.first_organization_id), escalated_at = submitted_at where number like '%40'`.execute(world.owner)
    await sql`update cases set organization_id = ${top.district}, escalated_at = submitted_at where number like '%80'`.execute(world.owner)
    await sql`update cases set assignee_id = ${who.personId} where number like '%60'`.execute(world.owner)
    await sql`update cases set person_id = ${who.personId} where number = 'G100'`.execute(world.owner)
    const { path } = await world.owner.selectFrom('organizations').select('path').where('id', '=', top[role]).executeTakeFirstOrThrow()
    const scope = deskScope({ personId: who.personId, roles: [{ role, organizationId: top[role], path }] }, caseKinds)
    for (const view of ['open', 'mine', 'overdue', 'due_today', 'closed'] as const) {
      for (const kind of [undefined, 'stations.suggest']) {
        const ask = { view, me: who.personId, today, ...(kind === undefined ? {} : { kind }) } as const
        expect([role, ask, await whole(scope, ask)]).toEqual([role, ask, await plainly(path, role === 'chair' ? top.chair : null, who.personId, view, kind)])
      }
    }
  }
})
