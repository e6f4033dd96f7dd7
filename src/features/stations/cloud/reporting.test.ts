import { sweepFiles } from '@/cloud/domain/files/sweep-files'
import { managedPlace, aDevice, guestPhoto, placePhoto, reportFrom, shower } from '@/testing/places'
import { useWorld } from '@/testing/world'

const world = useWorld()
const codeOf = ({ envelope }: Awaited<ReturnType<typeof world.send>>) => (envelope.ok ? 'ok' : envelope.error.code)
const rowOf = (id: string) => world.owner.selectFrom('place_reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const noticesOf = async (personId: string) => (await world.owner.selectFrom('notices').select('kind').where('person_id', '=', personId).orderBy('id').execute()).map((row) => row.kind)

test('anybody reports in two taps, without an account, and sees what became of it on this phone', async () => {
  const { place } = await managedPlace(world)
  const device = await aDevice(world)
  const { input, reply } = await reportFrom(world, place.code, { device })
  expect(reply.envelope).toMatchObject({ ok: true, data: { code: place.code, placeName: place.name, kind: 'locked', state: 'new', outcome: null } })
  const mine = await world.as(null).call('stations.myReports', { device })
  expect(mine.rows.map((row) => row.reportId)).toEqual([input.reportId])
  expect(await world.as(null).call('stations.myReports', { device: await aDevice(world) })).toEqual({ rows: [] })
  expect(await world.as(null).call('stations.myReports', {})).toEqual({ rows: [] })
})

test('a phone cannot be invented: an id that the cloud did not make is nobody', async () => {
  const { place } = await managedPlace(world)
  const device = await aDevice(world)
  const [id, mac] = device.split('.')
  for (const forged of [undefined, '', 'x', `${world.newId()}.${mac}`, `${id}.${'A'.repeat(22)}`, `${device}x`]) {
    const { reply } = await reportFrom(world, place.code, { device: forged ?? 'none' })
    expect({ forged, code: codeOf(reply) }).toEqual({ forged, code: 'stations.device_needed' })
  }
})

test('sent twice it is one report, also when the person has signed in between; somebody else\'s id is not found', async () => {
  const { place } = await managedPlace(world)
  const device = await aDevice(world)
  const { input } = await reportFrom(world, place.code, { device })
  const again = await world.send(await world.person(), 'stations.report', input)
  expect(codeOf(again)).toBe('ok')
  expect(await world.owner.selectFrom('place_reports').select('id').where('place_id', '=', place.placeId).execute()).toHaveLength(1)
  const { reply } = await reportFrom(world, place.code, { over: { reportId: input.reportId } })
  expect(codeOf(reply)).toBe('object.not_found')
})

test('numbers and the own name in a note are starred out, and only whoever looks after the place reads it', async () => {
  const { place, manager, chair } = await managedPlace(world)
  const { person } = await shower(world, '欧阳小雀')
  const { input } = await reportFrom(world, place.code, { who: person, over: { kind: 'wrong', note: '我是欧阳小雀，电话 13800138000' } })
  expect((await rowOf(input.reportId)).note).toBe('我是欧**，电话 ***********')
  for (const keeper of [manager, chair]) {
    const { rows } = await world.as(keeper).call('stations.reports', {})
    expect(rows).toMatchObject([{ reportId: input.reportId, note: '我是欧**，电话 ***********', kind: 'wrong' }])
    expect(JSON.stringify(rows)).not.toContain(person.personId)
  }
})

test('a photo of somebody signed in goes with their own report, once, and only whoever looks after the place opens it', async () => {
  const { place, manager } = await managedPlace(world)
  const worker = await world.person()
  const fileId = await placePhoto(world, worker, 'place_report')
  expect(codeOf((await reportFrom(world, place.code, { over: { fileId } })).reply)).toBe('file.not_ready')
  expect(codeOf((await reportFrom(world, place.code, { who: await world.person(), over: { fileId } })).reply)).toBe('file.not_ready')
  expect(codeOf((await reportFrom(world, place.code, { who: worker, over: { fileId } })).reply)).toBe('ok')
  expect(codeOf((await reportFrom(world, place.code, { who: worker, over: { fileId } })).reply)).toBe('file.not_ready')
  expect(await world.as(manager).refusal('files.link', { fileId })).toBe('ok')
  expect(await world.as((await managedPlace(world)).manager).refusal('files.link', { fileId })).toBe('object.not_found')
})

test('one phone reports a place five times a day at most, and begins anew tomorrow', async () => {
  const { place } = await managedPlace(world)
  const device = await aDevice(world)
  const answers = []
  for (let i = 0; i < 6; i++) answers.push(codeOf((await reportFrom(world, place.code, { device })).reply))
  expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'stations.too_many_reports'])
  world.later(86_400)
  expect(codeOf((await reportFrom(world, place.code, { device })).reply)).toBe('ok')
})

test('its manager is told once for what many say; without a manager the union\'s staff is', async () => {
  const { place, manager, chair, managerId } = await managedPlace(world)
  await reportFrom(world, place.code, { over: { kind: 'wrong' } })
  await reportFrom(world, place.code, { over: { kind: 'wrong' } })
  expect(await noticesOf(manager.personId)).toEqual(['stations.reported'])
  expect(await noticesOf(chair.personId)).toEqual([])
  await world.as(chair).call('stations.endManager', { managerId })
  await reportFrom(world, place.code, { over: { kind: 'expired' } })
  expect(await noticesOf(chair.personId)).toEqual(['stations.reported'])
  expect(await noticesOf(manager.personId)).toEqual(['stations.reported'])
})

test('a place that is closed or a draft takes no report, and an old code reports on the place that it leads to', async () => {
  const { place, officer, union } = await managedPlace(world)
  const draft = (await managedPlace(world, { status: 'draft' })).place
  expect(codeOf((await reportFrom(world, draft.code)).reply)).toBe('object.not_found')
  const other = await world.as(officer).call('stations.create', {
    placeId: world.newId(), organizationId: union.organizationId, kind: 'drivers_home', level: null, name: '示例司机之家', streetCode: null, community: null, address: null, point: null, facilities: [], missing: [], hours: null,
    access: null, phone: null, phoneShown: false, status: 'open', openedOn: null, note: null, sources: {},
  })
  await world.as(officer).call('stations.merge', { placeId: other.placeId, version: other.version, intoPlaceId: place.placeId })
  expect((await reportFrom(world, other.code)).reply.envelope).toMatchObject({ ok: true, data: { code: place.code } })
  const { place: now } = await world.as(officer).call('stations.keptPlace', { placeId: place.placeId })
  await world.as(officer).call('stations.close', { placeId: place.placeId, version: now.version, reason: '房屋到期' })
  expect(codeOf((await reportFrom(world, place.code)).reply)).toBe('object.not_found')
})

test('a phone without an account sends a photo with its report; nobody else can use or see it', async () => {
  const { place, manager } = await managedPlace(world)
  const [device, other] = [await aDevice(world), await aDevice(world)]
  const { fileId, code } = await guestPhoto(world, device)
  expect(code).toBe('ok')
  // The answer was lost: the same again is the same, anything else under the id is nobody's.
  expect((await guestPhoto(world, device, { fileId })).code).toBe('ok')
  expect((await guestPhoto(world, other, { fileId })).code).toBe('file.refused')
  expect(codeOf((await reportFrom(world, place.code, { device: other, over: { fileId } })).reply)).toBe('file.not_ready')
  expect(codeOf((await reportFrom(world, place.code, { who: await world.person(), over: { fileId } })).reply)).toBe('file.not_ready')
  expect(codeOf((await reportFrom(world, place.code, { device, over: { fileId, note: '卷帘门拉下来了' } })).reply)).toBe('ok')
  expect((await world.as(manager).call('stations.reports', {})).rows).toMatchObject([{ hasPhoto: true, fileId, note: '卷帘门拉下来了' }])
  expect(await world.as(manager).refusal('files.link', { fileId })).toBe('ok')
  expect(await world.as(await world.person()).refusal('files.link', { fileId })).toBe('object.not_found')
})

test('a photo of a guest that no report names goes after a day, and the phone is asked for it again', async () => {
  const { place } = await managedPlace(world)
  const device = await aDevice(world)
  const { fileId } = await guestPhoto(world, device)
  expect(await sweepFiles(world.db, world.services.storage, new Date(world.clock().getTime() + 86_500_000))).toBeGreaterThanOrEqual(1)
  expect(codeOf((await reportFrom(world, place.code, { device, over: { fileId } })).reply)).toBe('file.not_ready')
  expect((await guestPhoto(world, device, { fileId })).code).toBe('ok')
  expect(codeOf((await reportFrom(world, place.code, { device, over: { fileId } })).reply)).toBe('ok')
})

test('a phone that the cloud did not make, a phone that sends more than twenty a day and what is no small picture send none', async () => {
  expect((await guestPhoto(world, 'made-up')).code).toBe('stations.device_needed')
  const device = await aDevice(world)
  expect((await guestPhoto(world, device, { body: new Uint8Array(700_000) })).code).toBe('file.refused')
  expect((await guestPhoto(world, device, { body: new TextEncoder().encode('<svg/>') })).code).toBe('file.refused')
  for (let i = 0; i < 20; i++) expect((await guestPhoto(world, device)).code).toBe('ok')
  expect((await guestPhoto(world, device)).code).toBe('stations.too_many_reports')
})

test('what a report says is read by everybody only while somebody who looks after the place lets it be, and not by their own word', async () => {
  const { place, manager, chair } = await managedPlace(world)
  const said = async () => (await world.as(null).call('stations.place', { code: place.code })).said
  await reportFrom(world, place.code, { over: { note: '门上贴了告示，装修到月底' } })
  const [row] = (await world.as(manager).call('stations.reports', {})).rows
  expect(row).toMatchObject({ noteShown: false })
  expect(await said()).toEqual([])
  const target = { reportId: row!.reportId, version: row!.version }
  expect(await world.as((await managedPlace(world)).manager).refusal('stations.showNote', { ...target, show: true })).toBe('object.not_found')
  expect(await world.as(manager).call('stations.showNote', { ...target, show: true })).toMatchObject({ noteShown: true, version: row!.version + 1 })
  expect(await said()).toEqual([{ kind: 'locked', note: '门上贴了告示，装修到月底', at: row!.seenAt }])
  expect(await world.as(chair).refusal('stations.showNote', { ...target, show: false })).toBe('case.state_changed')
  await world.as(chair).call('stations.showNote', { ...target, version: row!.version + 1, show: false })
  expect(await said()).toEqual([])
  await world.as(chair).call('stations.showNote', { ...target, version: row!.version + 2, show: true })
  await world.as(manager).call('stations.confirm', { placeId: place.placeId })
  expect(await said()).toEqual([])
  const { input } = await reportFrom(world, place.code, { who: manager, over: { kind: 'wrong', note: '自己说自己看' } })
  expect(await world.as(manager).refusal('stations.showNote', { reportId: input.reportId, version: 0, show: true })).toBe('stations.own_note')
})

test('what two have written about wrong facts is answered one by one; those who said no more are answered together', async () => {
  const { place, manager } = await managedPlace(world)
  const [one, other, ...plain] = [
    await reportFrom(world, place.code, { over: { kind: 'wrong', note: '门牌不对' } }), await reportFrom(world, place.code, { over: { kind: 'wrong', note: '电话打不通' } }),
    await reportFrom(world, place.code, { over: { kind: 'wrong' } }), await reportFrom(world, place.code, { over: { kind: 'wrong' } }),
  ]
  const open = async () => (await world.as(manager).call('stations.reports', {})).rows
  expect(Object.fromEntries((await open()).map(({ note, alike }) => [note, alike]))).toEqual({ 门牌不对: 1, 电话打不通: 1, null: 2 })
  expect((await world.as(manager).call('stations.resolve', { reportId: one.input.reportId, version: 0, outcome: 'corrected' })).told).toBe(1)
  expect((await open()).map(({ reportId }) => reportId)).toEqual(expect.arrayContaining([other, ...plain].map(({ input }) => input.reportId)))
  expect((await world.as(manager).call('stations.resolve', { reportId: plain[0]!.input.reportId, version: 0, outcome: 'not_found' })).told).toBe(2)
  expect((await open()).map(({ reportId }) => reportId)).toEqual([other.input.reportId])
})
