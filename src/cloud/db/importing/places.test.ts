import { createVault } from '@/cloud/kernel/vault'
import { useDatabase } from '@/testing/database'
import { sheetFile } from '@/testing/sheets/sheet-files'
import { placesFromSheet, type PlacesOptions } from './places'

const database = useDatabase()
const vault = createVault([{ kid: 1, key: Buffer.alloc(32, 7) }])
const now = new Date('2026-11-23T02:00:00Z')
const bring = async (lines: Parameters<typeof sheetFile>[0], over: Partial<PlacesOptions> = {}, kind?: 'csv') =>
  placesFromSheet(database.db, vault, await sheetFile(lines, kind), { dryRun: false, system: 'gcj02', status: 'draft', ...over }, now)
const titles = ['站点名称', '所属街道', '经度', '纬度', '坐标系', '服务设施', '开放时间', '联系电话', '运行状态']
const places = () => database.owner.selectFrom('places').select(['code', 'name', 'lng', 'lat', 'point_origin', 'facilities', 'hours', 'status', 'version', 'sources', 'demo']).where('demo', '=', false).where('name', 'like', '示例%').orderBy('name').execute()

test('a sheet of an office is read by its titles, whatever system its points are in (MAP-1)', async () => {
  const report = await bring([
    titles,
    ['示例甲站', '龙城街道', 114.2470, 22.7200, '', '饮水机、微波炉，桌椅', '周一至周五 8:30-18:00；周六日休息', '0755-28900000', '正常'],
    ['示例乙站', '龙城', 114.2419, 22.7228, 'GPS', '', '24小时', '', ''],
    ['示例丙站', '440307012', 114.2535, 22.7258, '百度', '', '', '', '筹备中'],
    ['示例丁站', '平湖街道', '', '', '', '', '', '', ''],
  ])
  expect(report).toMatchObject({ lines: 4, added: report.added, changed: 0, same: 0 })
  const rows = await places()
  expect(rows.map((row) => row.name)).toContain('示例甲站')
  const [a, b] = ['示例甲站', '示例乙站'].map((name) => rows.find((row) => row.name === name)!)
  expect(a).toMatchObject({ lng: 114.247, lat: 22.72, point_origin: 'gcj02', facilities: ['water', 'hot_meal', 'rest'], hours: '1-5 08:30-18:00;6-7 off', status: 'open', sources: { point: '2026-11-23 表格导入' } })
  // WGS-84 lies some 560 m beside GCJ-02 here.
  expect(b).toMatchObject({ point_origin: 'wgs84', hours: '1-7 24', status: 'draft' })
  expect(Math.hypot((b!.lng! - 114.2419) * 102_700, (b!.lat! - 22.7228) * 110_740)).toBeGreaterThan(400)
})

test('brought in once more nothing changes; an empty cell deletes nothing, and what is new is changed', async () => {
  const lines = [['名称', '街道', '地址', '电话'], ['示例重复站', '坂田街道', '示例路 1 号', '0755-28900001']]
  expect(await bring(lines)).toMatchObject({ added: 1, changed: 0, same: 0, bad: [] })
  expect(await bring(lines)).toMatchObject({ added: 0, changed: 0, same: 1, bad: [] })
  expect(await bring([['名称', '街道', '地址', '电话', '社区'], ['示例重复站', '坂田', '', '', '示例社区']], {}, 'csv')).toMatchObject({ added: 0, changed: 1 })
  const { code } = (await places()).find((row) => row.name === '示例重复站')!
  expect(await database.owner.selectFrom('places').select(['address', 'community', 'version']).where('code', '=', code).executeTakeFirstOrThrow()).toEqual({ address: '示例路 1 号', community: '示例社区', version: 1 })
  expect(await bring([['编号', '名称', '街道'], [code, '示例改名站', '坂田']])).toMatchObject({ changed: 1 })
  const { what, before } = await database.owner.selectFrom('place_changes').innerJoin('places', 'places.id', 'place_changes.place_id').select(['what', 'before']).where('code', '=', code).where('before', '@>', '{"name": "示例重复站"}').executeTakeFirstOrThrow()
  expect([what, before]).toEqual(['imported', expect.objectContaining({ name: '示例重复站' })])
})

test('every bad line is told with all that is wrong with it, and the good ones go in', async () => {
  const bad: (readonly [string, (string | number)[], object[]])[] = [
    ['no name', ['', '龙城街道'], [{ column: 'name', reason: 'required' }]],
    ['another district', ['示例一站', '南山街道'], [{ column: 'street', reason: 'street' }]],
    ['both', ['<b>站', '', 22.72, 114.25], [{ column: 'longitude', reason: 'swapped' }, { column: 'name', reason: 'name' }, { column: 'street', reason: 'required' }]],
    ['half a point', ['示例二站', '龙城街道', 114.25], [{ column: 'latitude', reason: 'half_a_point' }]],
    ['another town', ['示例三站', '龙城街道', 113.32, 23.12], [{ column: 'longitude', reason: 'outside_district' }]],
    ['hours', ['示例四站', '龙城街道', '', '', '', '', '白天'], [{ column: 'hours', reason: 'hours' }]],
    ['facility', ['示例五站', '龙城街道', '', '', '', '饮水、游泳池'], [{ column: 'facilities', reason: 'facility' }]],
    ['twin', ['示例好站', '龙城'], [{ column: 'name', reason: 'twin' }]],
    ['formula', ['=1+1', '龙城街道'], [{ column: 'name', reason: 'name' }]],
  ]
  const before = (await places()).length
  const report = await bring([titles, ['示例好站', '龙城街道'], ...bad.map(([, cells]) => cells)], { dryRun: true })
  expect(report.bad.map(({ line, problems }) => ({ line, problems: [...problems].sort((a, b) => (a.column < b.column ? -1 : 1)) }))).toEqual(
    bad.map(([, , problems], i) => ({ line: i + 3, problems: [...problems].sort((a, b) => ((a as { column: string }).column < (b as { column: string }).column ? -1 : 1)) })))
  expect(report).toMatchObject({ lines: 10, added: 1 })
  expect((await places()).length).toBe(before)
  await bring([titles, ['示例好站', '龙城街道'], ...bad.map(([, cells]) => cells)])
  expect((await places()).length).toBe(before + 1)
})

test('a sheet without its needed columns is refused as a whole', async () => {
  await expect(bring([['甲', '乙'], ['1', '2']])).rejects.toThrow('表头缺少：名称、街道')
})
