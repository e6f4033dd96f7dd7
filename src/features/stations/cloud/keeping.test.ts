import { sql } from 'kysely'
import { kept as within } from '@/cloud/domain/places/keeper-scope'
import { districtUnion } from '@/testing/joining'
import { filledList, formOf, keptPlaces, managedPlace, placeForm, reportFrom, shower } from '@/testing/places'
import { useWorld } from '@/testing/world'

const world = useWorld()
const add = async (over = {}, more = {}) => {
  const at = await keptPlaces(world)
  const input = { placeId: world.newId(), organizationId: at.union.organizationId, openReason: '早已开放，补录', ...(await placeForm(world, over)), ...more }
  return { ...at, input, as: world.as(at.officer) }
}

test('a place gets the next code of its street, or of the district, and the phones get it with the next version (STN-5)', async () => {
  const { as, input, place, street } = await add()
  const next = await as.call('stations.create', input)
  expect(next.code).toBe(`LG-${street.code}-${String(Number(place.code.slice(-3)) + 1).padStart(3, '0')}`)
  const { input: nowhere, as: other } = await add({ streetCode: null, point: null })
  expect((await other.call('stations.create', nowhere)).code).toMatch(/^LG-440307-\d{3}$/)
  const { rows } = await world.as(null).call('stations.feed', { since: 0 })
  expect(rows.map((row) => row[0])).toContain(next.code)
})

test('thirty at once get thirty codes', async () => {
  const { officer, union } = await keptPlaces(world)
  const forms = await Promise.all(Array.from({ length: 30 }, () => placeForm(world, { status: 'preparing' })))
  const made = await Promise.all(forms.map((form) => world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, alikeSeen: true, ...form })))
  expect(new Set(made.map((place) => place.code)).size).toBe(30)
})

test('what was sent twice under two keys is one place', async () => {
  const { as, input } = await add()
  const [one, two] = [await as.call('stations.create', input), await as.call('stations.create', input)]
  expect(two).toEqual(one)
})

test('a point outside the district, hours that nobody can read and a name with markup are refused', async () => {
  const { as, input } = await add()
  // 大鹏: its streets are not the district's any more.
  expect(await as.refusal('stations.create', { ...input, point: { longitude: 114.5, latitude: 22.6, origin: 'gcj02' } })).toBe('stations.outside_district')
  expect(await as.refusal('stations.create', { ...input, hours: '白天都开' })).toBe('stations.hours_unclear')
  for (const name of ['<b>驿站</b>', '=1+1', '@驿站', ' ', 'javascript:alert(1)']) expect(await as.refusal('stations.create', { ...input, name })).toBe('request.invalid')
  expect((await as.call('stations.create', { ...input, name: '爱心角+（示例）3 号' })).name).toBe('爱心角+（示例）3 号')
})

test('the same name in the street, or the same kind at the same spot, is asked about once', async () => {
  const { as, input, place } = await add()
  expect(await as.refusal('stations.create', { ...input, name: place.name })).toBe('stations.alike_exists')
  expect(await as.refusal('stations.create', { ...input, point: { longitude: place.longitude! + 0.0003, latitude: place.latitude!, origin: 'picked' } })).toBe('stations.alike_exists')
  expect(await as.refusal('stations.create', { ...input, name: place.name, alikeSeen: true })).toBe('ok')
})

test('a new station opens when it was accepted; an officer may say why not, a chair may not (item 33)', async () => {
  const { chair, officer, union } = await keptPlaces(world)
  const form = { organizationId: union.organizationId, ...(await placeForm(world)) }
  expect(await world.as(chair).refusal('stations.create', { placeId: world.newId(), openReason: '补录', ...form })).toBe('stations.not_accepted')
  expect(await world.as(officer).refusal('stations.create', { placeId: world.newId(), ...form })).toBe('stations.not_accepted')
  const place = await world.as(chair).call('stations.create', { placeId: world.newId(), ...form, status: 'preparing' })
  const open = { ...formOf(place), status: 'open' as const }
  expect(await world.as(chair).refusal('stations.edit', open)).toBe('stations.not_accepted')
  const items = await filledList(world, chair, 'acceptance')
  const check = (ok: boolean) => ({ checkId: world.newId(), placeId: place.placeId, list: 'acceptance' as const, on: '2026-11-20', items: items.map((item) => (item.code === 'water' ? { ...item, ok } : item)) })
  expect(await world.as(chair).call('stations.keepCheck', check(false))).toMatchObject({ passed: false })
  expect(await world.as(chair).refusal('stations.edit', open)).toBe('stations.not_accepted')
  world.later(1)
  expect(await world.as(chair).call('stations.keepCheck', check(true))).toMatchObject({ passed: true, byMe: true })
  expect(await world.as(chair).call('stations.edit', open)).toMatchObject({ status: 'open', version: 1 })
})

test('a check needs every item of the list in force, and says itself whether it passed; what is only useful may be missing', async () => {
  const { chair, place } = await keptPlaces(world)
  const items = await filledList(world, chair, 'standard')
  const check = (some: typeof items) => ({ checkId: world.newId(), placeId: place.placeId, list: 'standard' as const, on: '2026-11-20', items: some })
  expect(await world.as(chair).refusal('stations.keepCheck', check(items.slice(1)))).toBe('stations.list_changed')
  expect(await world.as(chair).refusal('stations.keepCheck', check([...items.slice(1), { code: 'other', ok: true, note: null }]))).toBe('stations.list_changed')
  expect(await world.as(chair).refusal('stations.keepCheck', { ...check(items), on: '2027-01-01' })).toBe('request.invalid')
  const without = items.map((item) => (item.code === 'legal' ? { ...item, ok: null, note: '没查，电话 13800138000' } : item))
  const kept = await world.as(chair).call('stations.keepCheck', check(without))
  expect(kept.passed).toBe(true)
  expect(kept.items.find((item) => item.code === 'legal')).toEqual({ code: 'legal', ok: null, note: '没查，电话 ***********' })
})

test('an edit keeps what was there before, but no phone; two at once, and one wins', async () => {
  const { officer, chair, place } = await keptPlaces(world)
  world.later(1)
  const form = { ...formOf(place), hours: '1-7 24', phone: '0755-28901111', name: '示例改名驿站' }
  const answers = await Promise.all([officer, chair, officer, chair].map((who) => world.as(who).refusal('stations.edit', form)))
  expect(answers.sort()).toEqual(['case.state_changed', 'case.state_changed', 'case.state_changed', 'ok'])
  const { place: now, changes } = await world.as(officer).call('stations.keptPlace', { placeId: place.placeId })
  expect(now).toMatchObject({ hours: '1-7 24', phone: '0755-28901111', name: '示例改名驿站', version: 1 })
  expect(changes[0]).toMatchObject({ what: 'edited', fields: expect.arrayContaining(['hours', 'name', 'phone']) as string[] })
  const before = await world.owner.selectFrom('place_changes').select('before').where('place_id', '=', place.placeId).where('what', '=', 'edited').execute()
  expect(before).toEqual([{ before: { hours: place.hours, name: place.name, phone: null } }])
  expect(JSON.stringify(await world.owner.selectFrom('places').selectAll().where('id', '=', place.placeId).executeTakeFirst())).not.toContain('28901111')
})

test('a manager keeps hours, facilities and phone of the own place; name and point belong to the union', async () => {
  const { manager, place } = await managedPlace(world)
  const form = formOf((await world.as(manager).call('stations.keptPlace', { placeId: place.placeId })).place)
  expect(await world.as(manager).call('stations.edit', { ...form, hours: '1-7 06:00-23:00', facilities: ['water', 'toilet'], phone: null, phoneShown: false })).toMatchObject({ hours: '1-7 06:00-23:00', mayEdit: false, phone: null })
  for (const more of [{ name: '示例别名' }, { status: 'preparing' as const }, { point: null }, { kind: 'caring_corner' as const }, { sources: { name: 'x' } }]) {
    expect(await world.as(manager).refusal('stations.edit', { ...form, version: 1, ...more })).toBe('role.refused')
  }
  expect(await world.as(manager).refusal('stations.edit', { ...form, placeId: (await managedPlace(world)).place.placeId })).toBe('object.not_found')
})

test('a manager who has said that a place is closed for now opens it again; what is not in service yet stays with the union', async () => {
  const { officer, manager, place } = await managedPlace(world)
  const { input } = await reportFrom(world, place.code)
  await world.as(manager).call('stations.resolve', { reportId: input.reportId, version: 0, outcome: 'closed_for_now' })
  const form = async () => formOf((await world.as(manager).call('stations.keptPlace', { placeId: place.placeId })).place)
  const shut = await form()
  expect(shut.status).toBe('suspended')
  expect(await world.as(manager).call('stations.edit', { ...shut, status: 'open' })).toMatchObject({ status: 'open', mayEdit: false })
  expect((await world.as(officer).call('stations.keptPlace', { placeId: place.placeId })).changes.filter(({ what }) => what === 'status')).toHaveLength(2)
  const planned = await world.as(officer).call('stations.edit', { ...(await form()), status: 'preparing' })
  expect(await world.as(manager).refusal('stations.edit', { ...formOf(planned), status: 'open' })).toBe('role.refused')
})

test('who looks after a place shows a code and bears the name; ended, the place is not theirs with the next call', async () => {
  const { chair, place } = await keptPlaces(world)
  const { person, code, name } = await shower(world)
  const target = { placeId: place.placeId, code, name }
  expect(await world.as(chair).refusal('stations.addManager', { managerId: world.newId(), ...target, name: '示例别人' })).toBe('object.not_found')
  expect(await world.as(person).refusal('stations.confirm', { placeId: place.placeId })).toBe('object.not_found')
  const managerId = world.newId()
  await world.as(chair).call('stations.addManager', { managerId, ...target })
  expect(await world.as(chair).refusal('stations.addManager', { managerId: world.newId(), ...target })).toBe('object.not_found')
  expect(await world.as(person).refusal('stations.confirm', { placeId: place.placeId })).toBe('ok')
  const again = await world.as(person).call('roles.showCode', {})
  expect(await world.as(chair).refusal('stations.addManager', { managerId: world.newId(), ...target, code: again.code })).toBe('roles.already_held')
  await world.as(chair).call('stations.endManager', { managerId })
  expect(await world.as(person).refusal('stations.confirm', { placeId: place.placeId })).toBe('object.not_found')
})

test('a closed place leaves the phones, its code and its answers stay, and nobody edits it any more', async () => {
  const { officer, manager, place } = await managedPlace(world)
  const { input } = await reportFrom(world, place.code)
  const closed = await world.as(officer).call('stations.close', { placeId: place.placeId, version: place.version, reason: '房屋到期' })
  expect(closed).toMatchObject({ status: 'closed', openReports: 0 })
  expect((await world.owner.selectFrom('place_reports').select('outcome').where('id', '=', input.reportId).executeTakeFirstOrThrow()).outcome).toBe('closed_for_good')
  expect((await world.as(null).call('stations.feed', { since: 0 })).gone).toContain(place.code)
  expect((await world.as(null).call('stations.place', { code: place.code })).status).toBe('closed')
  expect(await world.as(officer).refusal('stations.edit', { ...formOf(place), version: closed.version })).toBe('case.state_changed')
  expect(await world.as(manager).refusal('stations.confirm', { placeId: place.placeId })).toBe('object.not_found')
})

test('a public place does not go into a draft, whose code nobody sees; a draft goes into it', async () => {
  const { officer, place, union } = await managedPlace(world)
  const draft = await world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, alikeSeen: true, ...(await placeForm(world, { status: 'draft' })) })
  expect(await world.as(officer).call('stations.findByCode', { code: draft.code })).toMatchObject({ draft: true })
  expect(await world.as(officer).refusal('stations.merge', { placeId: place.placeId, version: place.version, intoPlaceId: draft.placeId })).toBe('request.invalid')
  expect((await world.as(null).call('stations.place', { code: place.code })).status).toBe('open')
  await world.as(officer).call('stations.merge', { placeId: draft.placeId, version: draft.version, intoPlaceId: place.placeId })
  expect((await world.as(null).call('stations.place', { code: place.code })).status).toBe('open')
})

test('two entries become one: reports, checks and managers go along, and the old code leads there', async () => {
  const { officer, union, chair, place, manager } = await managedPlace(world)
  await reportFrom(world, place.code)
  await world.as(chair).call('stations.keepCheck', { checkId: world.newId(), placeId: place.placeId, list: 'acceptance', on: '2026-11-20', items: await filledList(world, chair, 'acceptance') })
  const other = await world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, openReason: '补录', ...(await placeForm(world)) })
  const into = { placeId: place.placeId, version: place.version, intoPlaceId: other.placeId }
  const both = await Promise.all([world.as(officer).refusal('stations.merge', into), world.as(chair).refusal('stations.merge', { placeId: other.placeId, version: other.version, intoPlaceId: place.placeId })])
  expect(both.filter((answer) => answer === 'ok')).toHaveLength(1)
  const [gone, kept] = both[0] === 'ok' ? [place, other] : [other, place]
  expect(await world.as(null).call('stations.place', { code: gone.code })).toMatchObject({ status: 'merged', mergedInto: kept.code })
  const { place: now, managers, checks } = await world.as(manager).call('stations.keptPlace', { placeId: kept.placeId })
  expect([now.openReports, managers.length, checks.length]).toEqual([1, 1, 1])
  expect(await world.as(officer).refusal('stations.findByCode', { code: gone.code })).toBe('object.not_found')
})

test('the list shows what waits first, then by street and name, page by page without a gap or a twin', async () => {
  const { officer, union, chair } = await keptPlaces(world)
  for (let i = 0; i < 43; i++) {
    const place = await world.as(officer).call('stations.create', { placeId: world.newId(), organizationId: union.organizationId, alikeSeen: true, ...(await placeForm(world, { status: 'preparing', ...(i % 7 === 0 ? { streetCode: null } : {}) })) })
    if (i % 2 === 0) await reportFrom(world, place.code)
  }
  const seen = []
  let cursor: string | undefined
  do {
    const page = await world.as(chair).call('stations.kept', { q: '', ...(cursor === undefined ? {} : { cursor }) })
    expect(page.rows.length).toBeLessThanOrEqual(20)
    seen.push(...page.rows)
    cursor = page.next
  } while (cursor !== undefined)
  expect(seen).toHaveLength(44)
  expect(new Set(seen.map((row) => row.code)).size).toBe(44)
  expect(seen.map((row) => row.openReports > 0)).toEqual([...Array<boolean>(22).fill(true), ...Array<boolean>(22).fill(false)])
  expect((await world.as(chair).call('stations.kept', { q: seen[3]!.name })).rows.map((row) => row.code)).toContain(seen[3]!.code)
  expect((await world.as(await world.person()).call('stations.kept', { q: '' }))).toEqual({ rows: [], mayCreate: false })
  expect((await world.as(await world.staff('district', (await districtUnion(world)).id)).call('stations.kept', { q: '', status: 'preparing' })).rows).toHaveLength(20)
})

test('what nobody has confirmed for long is listed, until somebody does (STN-6)', async () => {
  const { chair, place } = await keptPlaces(world)
  const stale = async () => (await world.as(chair).call('stations.kept', { q: '', stale: true })).rows.map((row) => row.code)
  expect(await stale()).toEqual([place.code])
  await world.as(chair).call('stations.confirm', { placeId: place.placeId })
  expect(await stale()).toEqual([])
  await world.owner.updateTable('places').set({ confirmed_at: new Date(world.clock().getTime() - 91 * 86_400_000) }).where('id', '=', place.placeId).execute()
  expect(await stale()).toEqual([place.code])
})

test('the open reports of a scope are found by their index, however many were answered', async () => {
  const { rows } = await world.owner.connection().execute(async (db) => {
    await sql`set enable_seqscan = off`.execute(db)
    return sql<Record<string, string>>`explain select id from place_reports where state <> 'resolved'
      order by (case when risen_at is null then 2 else 0 end + case when kind = 'locked' then 0 else 1 end), at, id limit 21`.execute(db)
  })
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('place_reports_work')
})

test('all reports of one place, answered ones too, are found by its own index', async () => {
  const { rows } = await world.owner.connection().execute(async (db) => {
    await sql`set enable_seqscan = off`.execute(db)
    return sql<Record<string, string>>`explain select id from place_reports where place_id = ${world.newId()}
      order by (case when risen_at is null then 2 else 0 end + case when kind = 'locked' then 0 else 1 end), at, id limit 21`.execute(db)
  })
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('place_reports_place')
})

test('staff hand a place over to another union within their reach, and nobody else does', async () => {
  const { chair, officer, manager, place } = await managedPlace(world)
  const other = await keptPlaces(world)
  const handOver = { ...formOf(place), organizationId: other.union.organizationId }
  expect(await world.as(chair).refusal('stations.edit', handOver)).toBe('object.not_found')
  expect(await world.as(manager).refusal('stations.edit', handOver)).toBe('object.not_found')
  expect(await world.as(officer).call('stations.edit', handOver)).toMatchObject({ organizationId: other.union.organizationId })
  expect(await world.as(chair).refusal('stations.keptPlace', { placeId: place.placeId })).toBe('object.not_found')
  expect((await world.as(other.chair).call('stations.keptPlace', { placeId: place.placeId })).changes).toContainEqual(expect.objectContaining({ what: 'edited', fields: ['union'] }))
})

test('the few places of a chair and of a manager are found by their index, however many there are', async () => {
  const { chair, union } = await keptPlaces(world)
  for (const roles of [[], [{ role: 'chair' as const, organizationId: union.organizationId, path: 'x.y' }], [{ role: 'officer' as const, organizationId: union.organizationId, path: 'x.y' }]]) {
    const { rows } = await world.owner.connection().execute(async (db) => {
      await sql`set enable_seqscan = off`.execute(db)
      return sql<Record<string, string>>`explain select p.id from places p where ${within({ personId: chair.personId, roles })} order by coalesce(p.street_code, ''), p.name, p.id limit 21`.execute(db)
    })
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('places_pkey')
    if (roles.length > 0) expect(plan).toContain('places_kept')
    expect(plan).not.toMatch(/places_in_order|Seq Scan on places/)
  }
})
