import { removeCondemned } from '@/cloud/domain/erasure/remove-files'
import { districtUnion } from '@/testing/joining'
import { aDevice, guestPhoto, keptPlaces, managedPlace, placePhoto, reportFrom, shower, filledList } from '@/testing/places'
import { useWorld } from '@/testing/world'
import { endDoubts, pruneReports, raiseReports } from './jobs'

const world = useWorld()
const day = 86_400_000
const inDays = (days: number) => new Date(world.clock().getTime() + days * day)
const noticesOf = async (personId: string) => (await world.owner.selectFrom('notices').select('kind').where('person_id', '=', personId).orderBy('id').execute()).map((row) => row.kind)

test('what nobody has answered in two working days stands first at the street, which is told once for each place', async () => {
  const { place, officer, chair, manager } = await managedPlace(world)
  await reportFrom(world, place.code, { over: { kind: 'wrong' } })
  await reportFrom(world, place.code, { over: { kind: 'wrong' } })
  // A Monday: Tuesday and Wednesday are the two working days.
  expect(await raiseReports(world.db, inDays(2.5))).toBe(0)
  const [one, two] = await Promise.all([raiseReports(world.db, inDays(3)), raiseReports(world.db, inDays(3))])
  expect(one + two).toBe(2)
  expect(await raiseReports(world.db, inDays(4))).toBe(0)
  expect(await noticesOf(officer.personId)).toEqual(['stations.risen'])
  // The union whose place it is heard of nothing before, since a manager looks after it.
  expect(await noticesOf(chair.personId)).toEqual(['stations.risen'])
  const later = await keptPlaces(world)
  await reportFrom(world, later.place.code)
  const district = await world.staff('district', (await districtUnion(world)).id)
  const { rows } = await world.as(district).call('stations.reports', {})
  expect(rows.map(({ risen, kind }) => ({ risen, kind }))).toEqual([{ risen: true, kind: 'wrong' }, { risen: true, kind: 'wrong' }, { risen: false, kind: 'locked' }])
  expect((await world.as(manager).call('stations.reports', {})).rows.every((row) => row.risen)).toBe(true)
})

test('a doubt that nobody answers ends a day after its last report; the reports stay open', async () => {
  const { place, chair } = await keptPlaces(world)
  for (let i = 0; i < 3; i++) await reportFrom(world, place.code)
  expect(await endDoubts(world.db, inDays(0.9))).toBe(0)
  const { version } = await world.owner.selectFrom('place_feed').select('version').executeTakeFirstOrThrow()
  expect((await Promise.all([endDoubts(world.db, inDays(1.1)), endDoubts(world.db, inDays(1.1))])).reduce((sum, one) => sum + one)).toBe(1)
  expect(await world.owner.selectFrom('place_feed').select('version').executeTakeFirstOrThrow()).toEqual({ version: version + 1 })
  expect((await world.as(chair).call('stations.keptPlace', { placeId: place.placeId })).place).toMatchObject({ doubt: null, openReports: 3 })
})

test('what tells reporters apart, notes and photos go 30 days after the answer, also from the storage', async () => {
  const { place, manager } = await managedPlace(world)
  const worker = await world.person()
  const fileId = await placePhoto(world, worker, 'place_report')
  const { input } = await reportFrom(world, place.code, { who: worker, over: { kind: 'wrong', note: '门牌不对', fileId } })
  const { input: anonymous } = await reportFrom(world, place.code, { over: { kind: 'wrong' } })
  for (const { reportId } of [input, anonymous]) await world.as(manager).call('stations.resolve', { reportId, version: 0, outcome: 'corrected' })
  const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  expect(await pruneReports(world.db, inDays(29))).toBe(0)
  expect(await pruneReports(world.db, inDays(31))).toBe(2)
  expect(await pruneReports(world.db, inDays(31))).toBe(0)
  const rows = await world.owner.selectFrom('place_reports').select(['device_hash', 'address_hash', 'note', 'file_id']).where('id', 'in', [input.reportId, anonymous.reportId]).execute()
  expect(rows).toEqual(Array.from({ length: 2 }, () => ({ device_hash: null, address_hash: null, note: null, file_id: null })))
  await removeCondemned(world.db, world.services.storage)
  expect(await world.services.storage.get(storage_key)).toBeNull()
})

test('where nobody answers they go after 90 days; that a report stands open stays', async () => {
  const { place, manager } = await managedPlace(world)
  const device = await aDevice(world)
  const { fileId } = await guestPhoto(world, device)
  const { input } = await reportFrom(world, place.code, { device, over: { note: '卷帘门拉下来了', fileId } })
  expect(await pruneReports(world.db, inDays(89))).toBe(0)
  expect(await pruneReports(world.db, inDays(91))).toBeGreaterThanOrEqual(1)
  const row = await world.owner.selectFrom('place_reports').select(['state', 'device_hash', 'address_hash', 'note', 'file_id']).where('id', '=', input.reportId).executeTakeFirstOrThrow()
  expect(row).toEqual({ state: 'new', device_hash: null, address_hash: null, note: null, file_id: null })
  await removeCondemned(world.db, world.services.storage)
  expect(await world.owner.selectFrom('files').select('id').where('id', '=', fileId).execute()).toEqual([])
  expect((await world.as(manager).call('stations.reports', {})).rows).toMatchObject([{ reportId: input.reportId, note: null, hasPhoto: false }])
})

test('whoever closes the account reads and takes out first what places know of them, and is then forgotten there', async () => {
  const { place, chair } = await keptPlaces(world)
  const { person, code, name } = await shower(world, '欧阳小鹊')
  await world.as(chair).call('stations.addManager', { managerId: world.newId(), placeId: place.placeId, code, name })
  const photoId = world.newId()
  await world.as(person).call('stations.addPhoto', { photoId, placeId: place.placeId, fileId: await placePhoto(world, person) })
  await world.as(person).call('stations.confirm', { placeId: place.placeId })
  await reportFrom(world, place.code, { who: person, over: { kind: 'wrong', note: '门牌不对' } })
  await world.as(chair).call('stations.keepCheck', { checkId: world.newId(), placeId: place.placeId, list: 'acceptance', on: '2026-11-20', items: await filledList(world, chair, 'acceptance') })
  const seen = await world.as(person).call('myData.see', {})
  expect(seen).toMatchObject({ placeReports: [{ placeName: place.name, kind: 'wrong', note: '门牌不对', state: 'new' }], placesKept: [{ placeName: place.name, toOn: null }] })
  const { fileId } = await world.as(person).call('myData.exportData', { format: 'json' })
  const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('id', '=', fileId).executeTakeFirstOrThrow()
  expect(Buffer.from((await world.services.storage.get(storage_key))!).toString('utf8')).toContain('门牌不对')
  await world.as(person).call('myData.close', { understood: true })
  for (const table of ['place_reports', 'place_managers'] as const) expect(await world.owner.selectFrom(table).select('id').where('person_id', '=', person.personId).execute()).toEqual([])
  expect(await world.owner.selectFrom('place_changes').select('id').where('by_id', '=', person.personId).execute()).toEqual([])
  expect(await world.owner.selectFrom('place_photos').select('id').where('id', '=', photoId).execute()).toEqual([])
  const kept = await world.as(chair).call('stations.keptPlace', { placeId: place.placeId })
  expect(kept.managers).toEqual([])
  expect(kept.place.confirmedAt).not.toBeNull()
})
