import { sql } from 'kysely'
import type { InputOf } from '@/features/contracts'
import { fillLists } from '@/testing/growth/fill'
import { topOf } from '@/testing/growth/questions'
import { member } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'
import { writeProvince } from './queries/register'

const world = useWorld()
type Ask = Omit<InputOf<'roster.members'>, 'cursor'>

const listed = async (who: Person, ask: Ask): Promise<string[]> => {
  const numbers: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.as(who).call('roster.members', { ...ask, ...(cursor === undefined ? {} : { cursor }) })
    numbers.push(...page.rows.map((row) => row.memberNo))
    cursor = page.next
  } while (cursor !== undefined)
  return numbers
}

test('the members of a union and of all below it come union by union, each once, whatever is known of them in the province', async () => {
  await fillLists(world.owner, 900, 60)
  const top = await topOf(world.owner)
  for (const role of ['chair', 'officer', 'district'] as const) {
    const who = await world.staff(role, top[role])
    for (const subtree of [true, false]) {
      for (const province of ['yes', 'no', 'unknown', undefined] as const) {
        const { rows } = await sql<{ no: string }>`
          select m.member_no as no from memberships m join organizations o on o.id = m.organization_id left join province_records r on r.person_id = m.person_id
          where m.to_on is null and ${subtree && role !== 'chair' ? sql`o.path <@ (select path from organizations where id = ${top[role]})` : sql`o.id = ${top[role]}`}
            and ${province === undefined ? sql`true` : province === 'unknown' ? sql`r.person_id is null` : sql`r.registered = ${province === 'yes'}`} order by m.organization_id, m.id`.execute(world.owner)
        const ask = { organizationId: top[role], subtree, ...(province === undefined ? {} : { province }) }
        expect([ask, await listed(who, ask)]).toEqual([ask, rows.map((row) => row.no)])
      }
    }
  }
})

/** Rows of which the list would say something else than the province has. */
const astray = async () => (await sql`select m.member_no from memberships m left join province_records r on r.person_id = m.person_id
  where m.to_on is null and m.province <> coalesce(case when r.registered then 'yes' when not r.registered then 'no' end, 'unknown')`.execute(world.owner)).rows

test('what the province knows stays beside the membership, through a change of union, of the answer, and its erasure', async () => {
  const { worker, chair, employer } = await member(world)
  const state = async () => (await world.owner.selectFrom('memberships').select('province').where('person_id', '=', worker.personId).where('to_on', 'is', null).executeTakeFirst())?.province
  const one = (await world.as(chair).call('roster.members', { organizationId: employer.organizationId, subtree: false, province: 'unknown' })).rows.at(-1)!
  await world.as(chair).call('roster.setProvince', { membershipId: one.membershipId, registered: true, knownOn: '2026-11-20' })
  expect(await state()).toBe('yes')
  await world.as(worker).call('membership.leave', {})
  await world.owner.updateTable('province_records').set({ registered: false }).where('person_id', '=', worker.personId).execute()
  await world.as(worker).call('membership.comeBack', {})
  expect(await state()).toBe('no')
  await world.db.deleteFrom('province_records').where('person_id', '=', worker.personId).execute()
  expect(await state()).toBe('unknown')
  expect(await astray()).toEqual([])
})

test('an answer of the province and a membership that begin in the same moment find each other', async () => {
  const { worker, employer } = await member(world)
  const { id, ...row } = await world.owner.selectFrom('memberships').selectAll().where('person_id', '=', worker.personId).where('to_on', 'is', null).executeTakeFirstOrThrow()
  for (let i = 0; i < 10; i++) {
    await world.owner.deleteFrom('membership_changes').execute()
    await world.owner.deleteFrom('memberships').where('person_id', '=', worker.personId).execute()
    await world.owner.deleteFrom('province_records').where('person_id', '=', worker.personId).execute()
    await Promise.all([
      world.db.insertInto('memberships').values({ ...row, id, province: 'unknown' }).execute(),
      writeProvince(world.db, [{ personId: worker.personId, registered: true, knownOn: '2026-11-20' }], worker.personId, world.clock()),
    ])
  }
  expect(await astray()).toEqual([])
  expect(employer.organizationId).toBe(row.organization_id)
})
