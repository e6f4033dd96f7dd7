import fc from 'fast-check'
import { sql } from 'kysely'
import { facilities } from '@/contract/places/words'
import { nextCode } from '@/cloud/domain/places/next-code'
import { nextFeedVersion } from '@/cloud/domain/places/feed-version'
import { linesOf } from '@/testing/sheets/sheet-files'
import { keptPlaces, placeSheet } from '@/testing/places'
import { aStreet, districtUnion, unionOfStreet } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const officer = async () => world.staff('officer', (await unionOfStreet(world, (await aStreet(world)).code, 'street')).id)
const titles = ['驿站名称', '所属街道', '经度', '纬度', '开放时间', '状态']
const opened = async (who: Person, lines: Parameters<typeof placeSheet>[2]) => {
  const fileId = await placeSheet(world, who, lines)
  const { mapping, ...sheet } = await world.as(who).call('stations.openSheet', { fileId })
  return { sheet, how: { fileId, mapping, system: 'wgs84' as const, status: 'draft' as const } }
}
/** The one file of that ending that was made for somebody. */
const fileOf = async (who: Person, ending: string, path: string) => {
  expect(path).toMatch(/^\/api\/files\/[A-Za-z0-9_-]{43}$/)
  const { storage_key } = await world.owner.selectFrom('files').select('storage_key').where('owner_id', '=', who.personId).where('storage_key', 'like', `export/%.${ending}`).executeTakeFirstOrThrow()
  return Buffer.from((await world.services.storage.get(storage_key))!)
}

test('three bad lines of two hundred are named with line, column and reason; 197 go in, and once more nothing changes', async () => {
  const [who, street] = [await officer(), await aStreet(world)]
  const rows = Array.from({ length: 200 }, (_, i) => [`示例导入${i}站`, street.name, 114.2 + (i % 20) * 0.001, 22.7 + Math.floor(i / 20) * 0.001, '8:00-20:00', i % 2 === 0 ? '正常' : ''])
  rows[9]![4] = '白天'
  rows[99]![2] = 113.3
  rows[199]![1] = '福田街道'
  const { sheet, how } = await opened(who, [titles, ...rows])
  expect(sheet).toEqual({ titles, lines: 200 })
  const dry = await world.as(who).call('stations.checkSheet', how)
  expect(dry).toEqual({
    lines: 200, added: 197, changed: 0, same: 0, bad: 3,
    rows: [
      { line: 11, name: '示例导入9站', problems: [{ column: 'hours', reason: 'hours' }] },
      { line: 101, name: '示例导入99站', problems: [{ column: 'longitude', reason: 'outside_district' }] },
      { line: 201, name: '示例导入199站', problems: [{ column: 'street', reason: 'street' }] },
    ],
  })
  const count = async () => (await world.owner.selectFrom('places').select('id').where('name', 'like', '示例导入%').execute()).length
  expect(await count()).toBe(0)
  expect(await world.as(who).call('stations.takeSheet', how)).toEqual({ lines: 200, added: 197, changed: 0, same: 0, bad: 3 })
  expect(await world.as(who).call('stations.takeSheet', how)).toEqual({ lines: 200, added: 0, changed: 0, same: 197, bad: 3 })
  expect(await count()).toBe(197)
  // Half of them are drafts: no phone hears of these, not even of their codes.
  const { rows: news, gone } = await world.as(null).call('stations.feed', { since: 0 })
  expect([news.filter((row) => row[2].startsWith('示例导入')).length, gone]).toEqual([100, []])
})

test('the same sheet taken over twice at once makes nothing twice', async () => {
  const [who, street] = [await officer(), await aStreet(world)]
  const { how } = await opened(who, [titles, ...Array.from({ length: 20 }, (_, i) => [`示例同时${i}站`, street.name])])
  await Promise.all([1, 2, 3].map(() => world.as(who).refusal('stations.takeSheet', how)))
  expect(await world.owner.selectFrom('places').select('id').where('name', 'like', '示例同时%').execute()).toHaveLength(20)
})

test('a sheet and somebody who adds one place meanwhile do not wait for each other in a ring', async () => {
  const [who, street] = [await officer(), await aStreet(world)]
  const { how } = await opened(who, [titles, ['示例排队站', street.name]])
  const waiting = async () => (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.owner)).rows.length > 0
  const taken = world.db.transaction().execute(async (tx) => {
    await nextCode(tx, street.code)
    const sheet = world.as(who).call('stations.takeSheet', how)
    while (!(await waiting())) await new Promise(setImmediate)
    await nextFeedVersion(tx)
    return { sheet }
  })
  expect(await (await taken).sheet).toMatchObject({ added: 1 })
})

test('a street beyond the scope, another union\'s place and an opening without acceptance are bad lines, not accidents', async () => {
  const { chair, place, street } = await keptPlaces(world)
  const who = await officer()
  const elsewhere = await world.db.selectFrom('streets').select('name').where('code', '<>', street.code).orderBy('code', 'desc').executeTakeFirstOrThrow()
  const first = await opened(who, [titles, ['示例远站', elsewhere.name]])
  expect((await world.as(who).call('stations.checkSheet', first.how)).rows).toMatchObject([{ problems: [{ column: 'street', reason: 'beyond' }] }])
  const other = await keptPlaces(world)
  const second = await opened(chair, [['编号', ...titles], [other.place.code, other.place.name, street.name], [place.code, place.name, street.name], ['', '示例新站', street.name, '', '', '', '开放']])
  expect((await world.as(chair).call('stations.checkSheet', second.how)).rows).toMatchObject([{ problems: [{ column: 'code', reason: 'beyond' }] }, { problems: [{ column: 'status', reason: 'not_accepted' }] }])
})

test('a mapping that misses a column, a file of somebody else and one that is no sheet are refused', async () => {
  const who = await officer()
  const { how } = await opened(who, [titles, ['示例站', '龙城']])
  expect(await world.as(who).refusal('stations.takeSheet', { ...how, mapping: [{ column: 'name', index: 0 }] })).toBe('request.invalid')
  expect(await world.as(who).refusal('stations.takeSheet', { ...how, mapping: [...how.mapping, { column: 'name', index: 3 }] })).toBe('request.invalid')
  expect(await world.as(await officer()).refusal('stations.takeSheet', how)).toBe('file.refused')
})

test('what goes out can come in again and changes nothing', async () => {
  const { chair, place } = await keptPlaces(world, { name: '示例出站' })
  for (const format of ['csv', 'xlsx'] as const) {
    const { path, lines } = await world.as(chair).call('stations.exportPlaces', { format })
    expect(lines).toBe(1)
    const sheet = await linesOf(await fileOf(chair, format, path))
    expect(sheet).toHaveLength(2)
    expect(sheet[1]!.cells.slice(0, 4)).toEqual([place.code, '示例出站', '暖蜂驿站', expect.any(String)])
    const { how } = await opened(chair, sheet.map(({ cells }) => [...cells]))
    expect(await world.as(chair).call('stations.takeSheet', { ...how, system: 'gcj02' })).toEqual({ lines: 1, added: 0, changed: 0, same: 1, bad: 0 })
  }
})

test('the same sheet on another day changes nothing: not the sources, not for the order of the facilities, not for full-width figures', async () => {
  const [who, street] = [await officer(), await aStreet(world)]
  const { how } = await opened(who, [[...titles, '设施', '地址'], ['示例龙城１号站', street.name, 114.2411, 22.7011, '工作日 9:00-17:30', '开放', '药箱、饮水、空调', '示例路８号，电话13800138000']])
  expect(await world.as(who).call('stations.takeSheet', how)).toMatchObject({ added: 1 })
  const stored = () => world.owner.selectFrom('places').select(['version', 'sources', 'lng', 'lat', 'point_origin']).where('name', '=', '示例龙城1号站').execute()
  const before = await stored()
  expect(before).toMatchObject([{ point_origin: 'wgs84', sources: { point: expect.any(String) as string } }])
  world.later(86_400)
  expect(await world.as(who).call('stations.takeSheet', how)).toEqual({ lines: 1, added: 0, changed: 0, same: 1, bad: 0 })
  expect(await stored()).toEqual(before)
  // An export writes its point in GCJ-02; where it came from is known all the same.
  const { path } = await world.as(who).call('stations.exportPlaces', { format: 'csv' })
  const out = (await linesOf(await fileOf(who, 'csv', path))).map(({ cells }) => [...cells])
  const again = await opened(who, out.filter((cells, i) => i === 0 || cells[1] === '示例龙城1号站'))
  expect(await world.as(who).call('stations.takeSheet', again.how)).toEqual({ lines: 1, added: 0, changed: 0, same: 1, bad: 0 })
  expect(await stored()).toEqual(before)
})

test('whatever was kept of a place: taken out, and brought in on another day, nothing changes', async () => {
  const some = fc.shuffledSubarray([...facilities])
  const anything = fc.record({
    name: fc.constantFrom('示例甲站', '示例１号站', '示例（东）站', '示例·A站'), facilities: some, hours: fc.constantFrom(null, '1-7 24', '1-5 08:30-18:00;H off', '6,7,1 22:00-06:00'),
    address: fc.constantFrom(null, '示例路８８号', '示例 路 1 号'), note: fc.constantFrom(null, '=1+1', '电话 13800138000'), phone: fc.constantFrom(null, '0755-28900000'), phoneShown: fc.boolean(),
    origin: fc.constantFrom('gcj02' as const, 'wgs84' as const, 'bd09' as const, null), access: fc.constantFrom(null, 'free' as const, 'ask' as const), status: fc.constantFrom('draft' as const, 'preparing' as const, 'open' as const, 'suspended' as const),
    format: fc.constantFrom('csv' as const, 'xlsx' as const), at: fc.integer({ min: 0, max: 4_000 }),
  })
  await fc.assert(fc.asyncProperty(anything, async ({ origin, format, at, ...over }) => {
    const point = origin === null ? null : { longitude: 114.2 + at / 91_357, latitude: 22.7 + at / 123_457, origin }
    const { chair } = await keptPlaces(world, { ...over, point, missing: [] })
    const { path } = await world.as(chair).call('stations.exportPlaces', { format })
    world.later(90_000)
    const { how } = await opened(chair, (await linesOf(await fileOf(chair, format, path))).map(({ cells }) => [...cells]))
    expect(await world.as(chair).call('stations.takeSheet', { ...how, system: 'gcj02' })).toEqual({ lines: 1, added: 0, changed: 0, same: 1, bad: 0 })
  }), { numRuns: 20 })
})

test('what goes out unchanged changes nothing when it comes in, without a street too; what has ended is named so', async () => {
  const who = await world.staff('district', (await districtUnion(world)).id)
  await world.owner.updateTable('places').set({ status: 'closed' }).where('code', '=', 'LG-440307003-005').execute()
  const { path } = await world.as(who).call('stations.exportPlaces', { format: 'xlsx' })
  const sheet = (await linesOf(await fileOf(who, 'xlsx', path))).map(({ cells }) => cells)
  const some = sheet.filter((cells, i) => i === 0 || cells[0] === 'LG-440307-001' || cells[0] === 'LG-440307003-001' || cells[0] === 'LG-440307003-005')
  expect(some).toHaveLength(4)
  const { how } = await opened(who, some)
  expect(await world.as(who).call('stations.checkSheet', how)).toMatchObject({ lines: 3, added: 0, changed: 0, same: 2, bad: 1, rows: [{ problems: [{ column: 'status', reason: 'ended' }] }] })
})

test('a name that two places of a street bear changes neither of them without a code', async () => {
  const [who, street] = [await officer(), await aStreet(world)]
  const twins = await Promise.all([1, 2].map(() => keptPlaces(world, { name: '示例同名站' })))
  const { how } = await opened(who, [titles, ['示例同名站', street.name, '', '', '24小时']])
  expect((await world.as(who).call('stations.checkSheet', how)).rows).toMatchObject([{ problems: [{ column: 'name', reason: 'several' }] }])
  const coded = await opened(who, [['编号', ...titles], [twins[0]!.place.code, '示例同名站', street.name, '', '', '24小时']])
  expect(await world.as(who).call('stations.checkSheet', coded.how)).toMatchObject({ changed: 1, bad: 0 })
})

test('the sheet of QR codes is a PDF of six a page, of places within scope alone', async () => {
  const { officer: who, chair, place } = await keptPlaces(world)
  const others = await Promise.all(Array.from({ length: 6 }, () => keptPlaces(world)))
  const made = await world.as(who).call('stations.qrSheet', { placeIds: [place.placeId, ...others.map((one) => one.place.placeId)] })
  expect(made.pages).toBe(2)
  const pdf = await fileOf(who, 'pdf', made.path)
  expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
  expect(await world.as(chair).refusal('stations.qrSheet', { placeIds: [place.placeId, others[0]!.place.placeId] })).toBe('object.not_found')
})
