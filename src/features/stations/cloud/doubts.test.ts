import fc from 'fast-check'
import { dayOf } from '@/contract/dates'
import { aDevice, managedPlace, reportFrom } from '@/testing/places'
import { useWorld } from '@/testing/world'

const world = useWorld()
const placeOf = (id: string) => world.owner.selectFrom('places').select(['doubt_at', 'doubt_reports', 'broken', 'feed_version', 'version', 'status', 'confirmed_at', 'facilities', 'missing']).where('id', '=', id).executeTakeFirstOrThrow()
const feedVersion = async () => (await world.owner.selectFrom('place_feed').select('version').executeTakeFirstOrThrow()).version
const noticesOf = async (personId: string) => (await world.owner.selectFrom('notices').select('kind').where('person_id', '=', personId).orderBy('id').execute()).map((row) => row.kind)

test('three at once on three connections make exactly one doubt, told once, in one new version of the file', async () => {
  for (let round = 0; round < 8; round++) {
    const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
    const devices = await Promise.all([1, 2, 3].map(() => aDevice(world)))
    const before = await feedVersion()
    const replies = await Promise.all(devices.map((device) => reportFrom(world, place.code, { device })))
    expect(replies.map(({ reply }) => reply.envelope.ok)).toEqual([true, true, true])
    expect(await placeOf(place.placeId)).toMatchObject({ doubt_reports: 3, doubt_at: world.clock() })
    expect(await feedVersion()).toBe(before + 1)
    expect((await noticesOf(manager.personId)).sort()).toEqual(['stations.doubted', 'stations.reported'])
  }
})

test('two are not enough, nor are three behind one address, nor one phone on three', async () => {
  const { place } = await managedPlace(world, { hours: '1-7 24' })
  const device = await aDevice(world)
  for (const more of [{ address: '203.0.113.50' }, { address: '203.0.113.50' }, { address: '203.0.113.50' }, { device }, { device }, { device }]) await reportFrom(world, place.code, more)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: null, doubt_reports: 0 })
})

test('reports of more than an hour ago do not count any more, and each further one makes the number grow', async () => {
  const { place } = await managedPlace(world, { hours: '1-7 24' })
  await reportFrom(world, place.code)
  world.later(3_601)
  await reportFrom(world, place.code)
  await reportFrom(world, place.code)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: null })
  await reportFrom(world, place.code)
  await reportFrom(world, place.code)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_reports: 4, doubt_at: world.clock() })
})

const minutesAgo = (minutes: number) => new Date(world.clock().getTime() - minutes * 60_000).toISOString()

test('what waited on a phone without a network counts when it was seen: an old one marks nothing now, three of this hour do', async () => {
  const { place } = await managedPlace(world, { hours: '1-7 24' })
  for (const minutes of [61, 90, 600]) await reportFrom(world, place.code, { over: { seenAt: minutesAgo(minutes) } })
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: null, doubt_reports: 0 })
  for (const minutes of [55, 20, 40]) await reportFrom(world, place.code, { over: { seenAt: minutesAgo(minutes) } })
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: new Date(minutesAgo(20)), doubt_reports: 3 })
})

test('a door that was seen locked before somebody confirmed is no doubt after it, whenever it is heard of', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  await world.as(manager).call('stations.confirm', { placeId: place.placeId })
  world.later(1_200)
  for (const minutes of [25, 30, 35]) await reportFrom(world, place.code, { over: { seenAt: minutesAgo(minutes) } })
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: null })
  for (const minutes of [5, 10, 15]) await reportFrom(world, place.code, { over: { seenAt: minutesAgo(minutes) } })
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: new Date(minutesAgo(5)), doubt_reports: 3 })
})

test('a phone whose clock is wrong says neither tomorrow nor last year; its keeper reads when it was seen', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  for (const seenAt of ['2099-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z', minutesAgo(90)]) await reportFrom(world, place.code, { over: { seenAt } })
  const { rows } = await world.as(manager).call('stations.reports', {})
  expect(new Set(rows.map((row) => row.seenAt))).toEqual(new Set([world.clock().toISOString(), minutesAgo(1440), minutesAgo(90)]))
  expect(new Set(rows.map((row) => row.at))).toEqual(new Set([world.clock().toISOString()]))
})

test('in whatever order and however late they arrive, the door is doubtful just when three of them were seen within this hour', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1, maxLength: 6 }), async (ages) => {
    const { place } = await managedPlace(world, { hours: '1-7 24' })
    for (const minutes of ages) await reportFrom(world, place.code, { over: { seenAt: minutesAgo(minutes) } })
    const fresh = ages.filter((minutes) => minutes < 60).length
    expect((await placeOf(place.placeId)).doubt_reports).toBe(fresh >= 3 ? fresh : 0)
  }), { numRuns: 12 })
})

test('three more in the evening are told as of the evening, so the doubt ends a day after them', async () => {
  const { place } = await managedPlace(world, { hours: '1-7 24' })
  for (let i = 0; i < 4; i++) await reportFrom(world, place.code)
  world.later(10 * 3_600)
  await reportFrom(world, place.code)
  await reportFrom(world, place.code)
  expect((await placeOf(place.placeId)).doubt_at).not.toEqual(world.clock())
  await reportFrom(world, place.code)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_reports: 3, doubt_at: world.clock() })
})

test('whoever confirms ends the doubt; every reporter with an account is told, and the phone reads the answer', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  const worker = await world.person()
  const device = await aDevice(world)
  await reportFrom(world, place.code, { who: worker })
  await reportFrom(world, place.code, { device })
  await reportFrom(world, place.code)
  expect((await world.as(null).call('stations.place', { code: place.code })).doubt).toMatchObject({ reports: 3 })
  const confirmed = await world.as(manager).call('stations.confirm', { placeId: place.placeId })
  expect(confirmed).toMatchObject({ doubt: null, openReports: 0, confirmedAt: world.clock().toISOString() })
  expect((await world.as(null).call('stations.place', { code: place.code })).doubt).toBeNull()
  expect(await noticesOf(worker.personId)).toEqual(['stations.answered'])
  expect((await world.as(null).call('stations.myReports', { device })).rows).toMatchObject([{ state: 'resolved', outcome: 'was_so_now_open', answeredAt: world.clock().toISOString() }])
})

test('a facility is out of order when its keeper has seen the report, or when three say so on their own; the answer puts it right', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  const broken = { kind: 'broken', facility: 'water' } as const
  await reportFrom(world, place.code, { over: broken })
  expect((await placeOf(place.placeId)).broken).toEqual([])
  const [row] = (await world.as(manager).call('stations.reports', {})).rows
  await world.as(manager).call('stations.acknowledge', { reportId: row!.reportId, version: row!.version })
  expect((await placeOf(place.placeId)).broken).toEqual(['water'])
  await reportFrom(world, place.code, { over: broken })
  const answer = await world.as(manager).call('stations.resolve', { reportId: row!.reportId, version: row!.version + 1, outcome: 'repaired' })
  expect(answer).toMatchObject({ told: 2, report: { state: 'resolved', outcome: 'repaired' } })
  expect((await placeOf(place.placeId)).broken).toEqual([])
  expect((await world.as(manager).call('stations.reports', {})).rows).toEqual([])
  for (let i = 0; i < 3; i++) await reportFrom(world, place.code, { over: { kind: 'expired' } })
  expect((await placeOf(place.placeId)).broken).toEqual(['medicine'])
})

test('a facility that is taken away, and a door that stays closed for now, change what everybody reads', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  await reportFrom(world, place.code, { over: { kind: 'broken', facility: 'hot_meal' } })
  await reportFrom(world, place.code)
  const { rows } = await world.as(manager).call('stations.reports', {})
  expect(rows.map((row) => row.kind)).toEqual(['locked', 'broken'])
  world.later(1)
  await world.as(manager).call('stations.resolve', { reportId: rows[1]!.reportId, version: 0, outcome: 'facility_removed' })
  await world.as(manager).call('stations.resolve', { reportId: rows[0]!.reportId, version: 0, outcome: 'closed_for_now' })
  const shown = await world.as(null).call('stations.place', { code: place.code })
  expect(shown).toMatchObject({ status: 'suspended', facilities: ['water', 'rest', 'medicine'], missing: ['hot_meal', 'battery_swap'], broken: [] })
  const { changes } = await world.as(manager).call('stations.keptPlace', { placeId: place.placeId })
  expect(changes.slice(0, 2).map(({ what, fields, byMe }) => ({ what, fields, byMe }))).toEqual(expect.arrayContaining([
    { what: 'status', fields: ['status'], byMe: true }, { what: 'edited', fields: expect.arrayContaining(['facilities', 'missing']) as string[], byMe: true },
  ]))
})

test('an answer that does not fit, one given twice, and one by somebody else are refused', async () => {
  const { place, manager, chair } = await managedPlace(world, { hours: '1-7 24' })
  await reportFrom(world, place.code)
  const [row] = (await world.as(manager).call('stations.reports', {})).rows
  const target = { reportId: row!.reportId, version: row!.version }
  expect(await world.as(manager).refusal('stations.resolve', { ...target, outcome: 'repaired' })).toBe('request.invalid')
  expect(await world.as((await managedPlace(world, { hours: '1-7 24' })).manager).refusal('stations.resolve', { ...target, outcome: 'not_found' })).toBe('object.not_found')
  const answers = await Promise.all([manager, chair, manager, chair].map((who) => world.as(who).refusal('stations.resolve', { ...target, outcome: 'not_found' })))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'case.state_changed')).toHaveLength(3)
  expect(await world.as(manager).refusal('stations.acknowledge', target)).toBe('case.state_changed')
})

test('who finds it locked outside its hours marks nothing for the next day; where the hours are not known, any three do', async () => {
  const today = dayOf(world.clock())
  const off = await managedPlace(world, { hours: `${today} off;1-7 24` })
  for (let i = 0; i < 4; i++) await reportFrom(world, off.place.code)
  expect(await placeOf(off.place.placeId)).toMatchObject({ doubt_at: null, doubt_reports: 0 })
  expect(await noticesOf(off.manager.personId)).toEqual(['stations.reported'])
  const unknown = await managedPlace(world, { hours: null })
  for (let i = 0; i < 3; i++) await reportFrom(world, unknown.place.code)
  expect(await placeOf(unknown.place.placeId)).toMatchObject({ doubt_reports: 3 })
})

test('an answer about a thing leaves the doubt of the door as it is', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  for (let i = 0; i < 3; i++) await reportFrom(world, place.code)
  const { input } = await reportFrom(world, place.code, { over: { kind: 'broken' } })
  await world.as(manager).call('stations.resolve', { reportId: input.reportId, version: 0, outcome: 'not_found' })
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_reports: 3, doubt_at: world.clock() })
})

test('three who say that a thing is broken are told to the manager as that, not as a locked door', async () => {
  const { place, manager } = await managedPlace(world, { hours: '1-7 24' })
  for (let i = 0; i < 3; i++) await reportFrom(world, place.code, { over: { kind: 'broken', facility: 'water' } })
  expect((await noticesOf(manager.personId)).sort()).toEqual(['stations.faulty', 'stations.reported'])
})

test('one phone is one witness, whether its owner has signed in or not', async () => {
  const { place } = await managedPlace(world, { hours: '1-7 24' })
  const device = await aDevice(world)
  await reportFrom(world, place.code, { device })
  await reportFrom(world, place.code, { who: await world.person(), over: { device } })
  await reportFrom(world, place.code)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_at: null })
  await reportFrom(world, place.code)
  expect(await placeOf(place.placeId)).toMatchObject({ doubt_reports: 3 })
})

test('when the only manager is who reports, the union hears of it', async () => {
  const { place, manager, officer, chair } = await managedPlace(world, { hours: '1-7 24' })
  await reportFrom(world, place.code, { who: manager })
  expect([...(await noticesOf(officer.personId)), ...(await noticesOf(chair.personId))]).toContain('stations.reported')
})
