import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import demo from '../../../seeds/demo/places.json'
import reference from '../../../seeds/reference/places.json'
import streets from '../../../seeds/reference/streets.json'
import { inDistrict } from '@/contract/geo'
import { formatHours, parseHours } from '@/contract/places/hours'
import { facilities, placeCodePattern, placeKinds } from '@/contract/places/words'
import { placeName } from '@/features/stations/shapes'
import { safeParse } from 'valibot'
import { useDatabase } from '@/testing/database'
import { bundledPlaces } from './bundled-places'
import { seedReference } from './seed-reference'

const database = useDatabase()
const file = join(__dirname, '../../features/stations/bundled-places.json')

test('the file that the phone ships with is that of the seeds (else: npm run db:bundled), and small', () => {
  const text = readFileSync(file, 'utf8')
  expect(text).toBe(bundledPlaces())
  expect(text.length).toBeGreaterThan(1000)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(40_000)
})

test('real places have no point, no telephone and no invented fact, and say where each fact is from', async () => {
  for (const row of reference.rows) {
    expect(placeCodePattern.test(row.code)).toBe(true)
    expect([...Object.keys(row), ...Object.keys(row.sources)].filter((key) => /^(lng|lat|point|phone)/.test(key))).toEqual([])
    expect(Object.keys(row.sources)).toEqual(expect.arrayContaining(['name', 'status', ...(row.hours ? ['hours'] : []), ...(row.address ? ['address'] : []), ...(row.facilities.length > 0 ? ['facilities'] : [])]))
  }
  const rows = await database.db.selectFrom('places').select(['code', 'lng', 'phone_enc', 'confirmed_at', 'demo', 'initials', 'feed_version']).execute()
  expect(rows).toHaveLength(reference.rows.length)
  for (const row of rows) expect(row).toMatchObject({ lng: null, phone_enc: null, confirmed_at: null, demo: false, feed_version: 1 })
  expect(rows.find(({ code }) => code === 'LG-440307003-001')?.initials).toBe('phnfyz')
})

test('what staff made of a place stays when the seeds are loaded again, and no code is given twice', async () => {
  await database.owner.updateTable('places').set({ name: '平湖暖蜂驿站（新址）' }).where('code', '=', 'LG-440307003-001').execute()
  await seedReference(database.owner)
  expect((await database.db.selectFrom('places').select('name').where('code', '=', 'LG-440307003-001').executeTakeFirstOrThrow()).name).toBe('平湖暖蜂驿站（新址）')
  const counts = await database.db.selectFrom('place_numbers').selectAll().execute()
  for (const { area, last } of counts) expect(last).toBe(Math.max(...reference.rows.filter(({ code }) => code.startsWith(`LG-${area}-`)).map(({ code }) => Number(code.split('-')[2]))))
})

test('demo places lie in all eleven streets, inside the district, and call themselves 示例', () => {
  expect(new Set(demo.rows.map((row) => row.street_code))).toEqual(new Set(streets.rows.map(({ code }) => code)))
  expect(demo.rows.length).toBeGreaterThanOrEqual(60)
  for (const row of demo.rows) {
    expect([row.name, inDistrict({ longitude: row.lng, latitude: row.lat })]).toEqual([row.name, true])
    expect(row.name.startsWith('示例')).toBe(true)
    expect(safeParse(placeName, row.name).success).toBe(true)
    if (row.hours !== null) expect(formatHours(parseHours(row.hours)!).replaceAll('-', ',')).toBe(row.hours.replaceAll('-', ','))
    expect(facilities).toEqual(expect.arrayContaining([...row.facilities, ...row.missing]))
    expect(placeKinds).toContain(row.kind)
    expect(row.missing.filter((one) => row.facilities.includes(one))).toEqual([])
  }
  const hours = demo.rows.map((row) => row.hours)
  expect(hours).toContain('1-7 24')
  expect(hours).toContain(null)
})
