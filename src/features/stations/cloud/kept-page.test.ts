import { sql } from 'kysely'
import { kept as within } from '@/cloud/domain/places/keeper-scope'
import type { InputOf } from '@/features/contracts'
import { districtUnion } from '@/testing/joining'
import { filled, fillLists } from '@/testing/growth/fill'
import { topOf } from '@/testing/growth/questions'
import { keptPlaces, reportFrom } from '@/testing/places'
import { useWorld, type Person } from '@/testing/world'
import { noteStale } from './stale'

const world = useWorld()
type Ask = Omit<InputOf<'stations.kept'>, 'cursor'>

const stale = sql`p.status = 'open' and (p.confirmed_at is null or p.confirmed_at < timestamptz '2026-11-23T02:00:00Z' - interval '90 days')`

/** The whole list as one plain question would give it, without any of the indexes' help. */
const plainly = async (who: Person, role: 'chair' | 'officer' | 'district' | null, at: { id: string; path: string }, ask: Ask): Promise<string[]> => {
  const roles = role === null ? [] : [{ role, organizationId: at.id, path: at.path }]
  const { rows } = await sql<{ code: string }>`
    select p.code from places p where ${within({ personId: who.personId, roles })} and ${ask.status === undefined ? sql`p.status <> 'merged'` : sql`p.status = ${ask.status}`}
      and ${ask.kind === undefined ? sql`true` : sql`p.kind = ${ask.kind}`} and ${ask.streetCode === undefined ? sql`true` : sql`p.street_code = ${ask.streetCode}`} and ${ask.stale === true ? stale : sql`true`}
      and strpos(p.name, ${ask.q}) > 0
    order by not exists (select from place_reports r where r.place_id = p.id and r.state <> 'resolved'), coalesce(p.street_code, ''), p.name, p.id`.execute(world.owner)
  return rows.map((row) => row.code)
}

const listed = async (who: Person, ask: Ask): Promise<string[]> => {
  const codes: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.as(who).call('stations.kept', { ...ask, ...(cursor === undefined ? {} : { cursor }) })
    expect(page.rows.length).toBe(page.next === undefined ? page.rows.length : 20)
    codes.push(...page.rows.map((row) => row.code))
    cursor = page.next
  } while (cursor !== undefined)
  return codes
}

test('whatever the list is filtered by, its pages are the places of the scope in their order, each once', async () => {
  // Three drafts, one of a rare kind, some stale in every street and one street that has confirmed nothing.
  await fillLists(world.owner, 700, 40)
  await sql`update places set status = 'draft' where code like '%5' and organization_id <> ${filled.union}`.execute(world.owner)
  await sql`update places set kind = 'cultural_palace', confirmed_at = timestamptz '2026-11-23T02:00:00Z' - interval '91 days' where code like '%7'`.execute(world.owner)
  const top = await topOf(world.owner)
  const asks: Ask[] = [{ q: '' }, { q: '', stale: true }, { q: '', status: 'draft' }, { q: '', status: 'closed', kind: 'station' }, { q: '', kind: 'cultural_palace' }, { q: '', kind: 'cultural_palace', stale: true }, { q: '', streetCode: '440307003' }, { q: '', streetCode: '440307003', status: 'open' }, { q: '示例驿站' }, { q: '驿站', stale: true }, { q: '示例驿站', status: 'draft' }]
  for (const role of ['chair', 'officer', 'district'] as const) {
    const who = await world.staff(role, top[role])
    // Looks after two places besides, one within and one without.
    for (const n of [20, 33]) await sql`insert into place_managers (id, place_id, person_id, from_on) select gen_random_uuid(), id, ${who.personId}, '2026-01-01' from places where code = ${`LG-440307-${String(n).padStart(6, '0')}`}`.execute(world.owner)
    const at = await world.owner.selectFrom('organizations').select(['id', 'path']).where('id', '=', top[role]).executeTakeFirstOrThrow()
    for (const ask of asks) {
      const whole = await plainly(who, role, at, ask)
      expect([role, ask, await listed(who, ask)]).toEqual([role, ask, whole])
    }
  }
})

test('the job that notes what is stale changes nothing of the list, also when the days are changed (STN-6)', async () => {
  const { chair, place } = await keptPlaces(world)
  const staleCodes = async () => (await world.as(chair).call('stations.kept', { q: '', stale: true })).rows.map((row) => row.code)
  const confirmedAgo = (days: number) => world.owner.updateTable('places').set({ confirmed_at: new Date(world.clock().getTime() - days * 86_400_000) }).where('id', '=', place.placeId).execute()
  const lapsed = async () => (await world.owner.selectFrom('places').select('lapsed').where('id', '=', place.placeId).executeTakeFirstOrThrow()).lapsed
  const untilDone = async () => { while ((await noteStale(world.db, world.clock())) > 0); }
  await confirmedAgo(89)
  await untilDone()
  expect([await lapsed(), await staleCodes()]).toEqual([false, []])
  await confirmedAgo(91)
  expect([await lapsed(), await staleCodes()]).toEqual([false, [place.code]])
  await untilDone()
  expect([await lapsed(), await staleCodes()]).toEqual([true, [place.code]])
  await world.owner.insertInto('settings').values({ key: 'stations.stale_days', from_on: '2026-11-22', value: '180' }).execute()
  expect(await staleCodes()).toEqual([])
  await untilDone()
  expect(await lapsed()).toBe(false)
  await world.owner.deleteFrom('settings').where('key', '=', 'stations.stale_days').where('from_on', '=', '2026-11-22').execute()
  await world.as(chair).call('stations.confirm', { placeId: place.placeId })
  expect([await lapsed(), await staleCodes()]).toEqual([false, []])
})

test('open reports of a place stay counted while many come, are answered and go along with a merge', async () => {
  const { officer, union, place } = await keptPlaces(world)
  const counted = async () => {
    const { rows } = await sql<{ code: string }>`select p.code from places p where p.open_reports <> (select count(*) from place_reports r where r.place_id = p.id and r.state <> 'resolved')`.execute(world.owner)
    return rows
  }
  await Promise.all(Array.from({ length: 6 }, () => reportFrom(world, place.code)))
  const other = await keptPlaces(world)
  await reportFrom(world, other.place.code, { over: { kind: 'wrong' } })
  expect(await counted()).toEqual([])
  await world.as(officer).call('stations.confirm', { placeId: place.placeId })
  expect((await world.as(officer).call('stations.keptPlace', { placeId: place.placeId })).place.openReports).toBe(0)
  const district = await world.staff('district', (await districtUnion(world)).id)
  const now = (await world.as(district).call('stations.keptPlace', { placeId: other.place.placeId })).place
  await world.as(district).call('stations.merge', { placeId: other.place.placeId, version: now.version, intoPlaceId: place.placeId })
  expect((await world.as(officer).call('stations.kept', { q: '' })).rows[0]).toMatchObject({ code: place.code, openReports: 1 })
  expect(await counted()).toEqual([])
  expect(union.organizationId).not.toBe(other.union.organizationId)
})
