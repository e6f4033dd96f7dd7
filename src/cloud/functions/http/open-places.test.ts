import { randomUUID } from 'node:crypto'
import { readPlacesFile } from '@/contract/places/file'
import { facilities } from '@/contract/places/words'
import { sealPhone } from '@/cloud/domain/places/phone'
import { useDatabase } from '@/testing/database'
import { figures, insertPlaces, somewhere } from '@/testing/place-rows'
import { testVault } from '@/testing/small-service'
import { openPlaces } from './open-places'

const database = useDatabase()
let now = new Date('2026-11-23T02:00:00Z')
const app = () => openPlaces({ db: database.db, vault: testVault, clock: () => now })
const get = (name: string, headers: Record<string, string> = {}) => app().request(`/${name}`, { headers })

beforeEach(async () => {
  await database.reset()
})

test('1,000 places of ordinary length are at most 200 KB, and each comes out as it went in', async () => {
  await database.owner.deleteFrom('places').execute()
  const next = figures(1)
  const made = await insertPlaces(database.owner, Array.from({ length: 1000 }, (_, i) => ({
    name: `龙岗街道示例社区第${i}暖蜂驿站`, address: `示例大道${i}号示例广场一楼大堂旁`, community: '示例社区', street_code: '440307016', point: somewhere(next), facilities: facilities.filter((_one, j) => (i + j) % 3 > 0),
    hours: '1-5 08:30-18:00;6,7 09:00-12:00;H off', access: 'free', opened_on: '2024-05-01', confirmed_at: now, initials: 'lgjdslsqdnfyz',
  })))
  const text = await (await get('places.json')).text()
  expect(Buffer.byteLength(text)).toBeGreaterThan(100_000)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200_000)
  expect(new Set(readPlacesFile(text).places.map(({ code }) => code))).toEqual(new Set(made.map(({ code }) => code)))
})

test('who has the file is told so in a line, until a place changes or a day passes', async () => {
  const first = await get('places.json')
  const mark = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toContain('max-age=60')
  for (const asked of [mark, mark.replace('W/', ''), `"x", ${mark}`, '*']) {
    const again = await get('places.json', { 'if-none-match': asked })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', mark])
  }
  await insertPlaces(database.owner, [{ name: '示例新站' }])
  const changed = await get('places.json', { 'if-none-match': mark })
  expect([changed.status, (await changed.text()).includes('示例新站')]).toEqual([200, true])
  now = new Date('2026-11-24T02:00:00Z')
  expect((await get('places.json', { 'if-none-match': changed.headers.get('etag') ?? '' })).status).toBe(200)
})

test('who has the file of another database is not told that it is the same', async () => {
  const mark = (await get('places.json')).headers.get('etag') ?? ''
  await database.owner.updateTable('place_feed').set({ epoch: randomUUID() }).execute()
  expect((await get('places.json', { 'if-none-match': mark })).status).toBe(200)
})

test('drafts, closed and merged places and telephones that may not be shown are in no file', async () => {
  const [shown, hidden] = ['0755-11111111', '0755-22222222']
  const rows = await insertPlaces(database.owner, [{ name: '示例甲' }, { name: '示例乙' }, { name: '示例草稿', status: 'draft' }, { name: '示例关闭', status: 'closed' }])
  await database.owner.updateTable('places').set({ phone_enc: sealPhone(testVault, rows[0]!.id, shown), phone_shown: true }).where('id', '=', rows[0]!.id).execute()
  await database.owner.updateTable('places').set({ phone_enc: sealPhone(testVault, rows[1]!.id, hidden) }).where('id', '=', rows[1]!.id).execute()
  for (const name of ['places.json', 'places.geojson', 'places.csv']) {
    const text = await (await get(name)).text()
    expect([name, text.includes('示例甲'), text.includes(shown), text.includes(hidden), text.includes('草稿'), text.includes('关闭')]).toEqual([name, true, true, false, false, false])
  }
})

test('the map file is GeoJSON in WGS-84, with the point of WeChat beside it; without a point there is no geometry', async () => {
  await insertPlaces(database.owner, [{ name: '示例有点', point: { longitude: 114.25, latitude: 22.72 } }])
  const response = await get('places.geojson')
  expect(response.headers.get('content-type')).toContain('application/geo+json')
  const { type, features } = (await response.json()) as { type: string; features: { geometry: { coordinates: [number, number] } | null; properties: { name: string; gcj02: unknown } }[] }
  const one = features.find(({ properties }) => properties.name === '示例有点')!
  expect([type, one.properties.gcj02]).toEqual(['FeatureCollection', [114.25, 22.72]])
  // GCJ-02 lies some 500 m from WGS-84 here.
  expect(one.geometry!.coordinates[0]).toBeCloseTo(114.2449, 3)
  expect(one.geometry!.coordinates[1]).toBeCloseTo(22.7228, 3)
  expect(features.some(({ geometry, properties }) => geometry === null && properties.name === '平湖暖蜂驿站')).toBe(true)
})

test('no cell of the sheet is computed by a spreadsheet, and quotes and line breaks break no row', async () => {
  await insertPlaces(database.owner, [{ name: '=HYPERLINK("http://x","示例")', address: '+1,2', community: '一\n二', note: '@x' }, { name: '示例全角', address: '＝1+1' }])
  const text = Buffer.from(await (await get('places.csv')).arrayBuffer()).toString('utf8')
  expect(text.startsWith('\ufeffcode,kind,name,')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""示例"")"`)
  expect(text).toContain(`"'+1,2"`)
  expect(text).not.toMatch(/(^|,)"?[=+@＝]/m)
})

test('there is nothing else below it', async () => {
  for (const name of ['people.json', 'constructor', 'places.json.bak', '__proto__']) expect((await get(name)).status).toBe(404)
})
