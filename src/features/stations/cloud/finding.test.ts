import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { unpackPlace, type PackedRow } from '@/contract/places/pack'
import { nextFeedVersion } from '@/cloud/domain/places/feed-version'
import { sealPhone } from '@/cloud/domain/places/phone'
import { signsOf } from '@/cloud/domain/places/signs'
import { insertPlaces, type PlaceGiven } from '@/testing/place-rows'
import { signaturePng } from '@/testing/pictures'
import { useWorld } from '@/testing/world'

const world = useWorld()
const anybody = () => world.as(null)
const here = { longitude: 114.25, latitude: 22.72 }
const metresEast = (metres: number) => ({ longitude: here.longitude + metres / 102_700, latitude: here.latitude })

/** With the signs that a search needs. */
const add = async (given: readonly PlaceGiven[]) => {
  const rows = await insertPlaces(world.owner, given)
  for (const { id } of rows) {
    const row = await world.owner.selectFrom('places').select(['code', 'name', 'community', 'address']).where('id', '=', id).executeTakeFirstOrThrow()
    await world.owner.updateTable('places').set(signsOf(row)).where('id', '=', id).execute()
  }
  return rows
}
const names = (rows: readonly { place: unknown }[]) => rows.map(({ place }) => unpackPlace(place as PackedRow).name)
const inFeed = (rows: readonly unknown[]) => rows.map((row) => unpackPlace(row as PackedRow).name)
const change = async (id: string, set: object) => world.owner.transaction().execute(async (tx) => {
  await tx.updateTable('places').set({ ...set, feed_version: await nextFeedVersion(tx) }).where('id', '=', id).execute()
})

beforeEach(async () => {
  await world.database.reset()
})

test('nobody has to sign in: the nearest place that is open and has drinking water comes first, with metres', async () => {
  await add([
    { name: '示例关门', point: metresEast(50), hours: '1-7 20:00-22:00', facilities: ['water'] }, { name: '示例没水', point: metresEast(100), hours: '1-7 24' },
    { name: '示例水坏', point: metresEast(120), hours: '1-7 24', facilities: ['water'], broken: ['water'] }, { name: '示例存疑', point: metresEast(140), hours: '1-7 24', facilities: ['water'], doubt_reports: 3, doubt_at: world.clock() },
    { name: '示例开门', point: metresEast(200), hours: '1-7 24', facilities: ['water'] }, { name: '示例没点', hours: '1-7 24', facilities: ['water'] },
  ])
  const { rows, next } = await anybody().call('stations.nearest', { ...here, facilities: ['water'], open: 'now' })
  expect([names(rows), next]).toEqual([['示例开门'], undefined])
  expect(rows[0]!.distanceM).toBeCloseTo(200, -1)
  expect(names((await anybody().call('stations.nearest', here)).rows)).toEqual(['示例关门', '示例没水', '示例水坏', '示例存疑', '示例开门'])
})

test('open at night finds who is open after midnight', async () => {
  await add([{ name: '示例夜', point: metresEast(900), hours: '1-7 18:00-02:00' }, { name: '示例日', point: metresEast(10), hours: '1-7 08:00-24:00' }])
  expect(names((await anybody().call('stations.nearest', { ...here, open: 'night' })).rows)).toEqual(['示例夜'])
})

test('a place is found by a part of its name, its address, its pinyin initials and its code, those that begin so first', async () => {
  await add([{ name: '示例凤凰暖蜂驿站', address: '平安大道8号' }, { name: '凤凰示例司机之家' }, { name: '示例布吉爱心角+', community: '凤凰' }, { name: '示例草稿凤凰', status: 'draft' }])
  const find = async (q: string, more = {}) => names((await anybody().call('stations.search', { q, ...more })).rows)
  expect(await find('凤凰')).toEqual(['凤凰示例司机之家', '平湖凤凰暖蜂驿站', '示例凤凰暖蜂驿站', '示例布吉爱心角+'])
  expect(await find('平安大道 8')).toEqual(['示例凤凰暖蜂驿站'])
  expect(await find('slfh')).toEqual(['示例凤凰暖蜂驿站'])
  expect(await find('FHSL')).toEqual(['凤凰示例司机之家'])
  expect(await find('lg-440307012-001')).toEqual(['南湾街道（工会）货车司机之家驿站'])
  expect(await find('南湾街道(工会)货车')).toEqual(['南湾街道（工会）货车司机之家驿站'])
  expect(await find('平湖', { streetCode: '440307018' })).toEqual([])
  expect(await find('凤凰', { kinds: ['station'], open: 'now' })).toEqual([])
  expect([await find('%'), await find('，。'), await find('')]).toEqual([[], [], []])
})

test('a long answer is turned page by page, none twice and none left out, also when hours decide', async () => {
  await add(Array.from({ length: 57 }, (_, i) => ({ name: `${i % 5 ? '示例' : '长廊'}长廊站${String(i).padStart(2, '0')}`, hours: i % 2 ? '1-7 24' : '1-7 20:00-21:00' })))
  for (const [open, count] of [[undefined, 57], ['now', 28]] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await anybody().call('stations.search', { q: '长廊', ...(open ? { open } : {}), ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...names(page.rows))
      cursor = page.next
    } while (cursor !== undefined)
    expect([seen.length, new Set(seen).size]).toEqual([count, count])
  }
})

test('what hardly any place is, is found among many page by page, and no page looks at them all', async () => {
  await add([{ name: '长廊一号', kind: 'studio' }, { name: '长廊末号', kind: 'studio' }, ...Array.from({ length: 1_300 }, (_, i) => ({ name: `长廊示例${String(i).padStart(4, '0')}` }))])
  const seen: string[] = []
  let pages = 0
  let cursor: string | undefined
  do {
    const page = await anybody().call('stations.search', { q: '长廊', kinds: ['studio'], ...(cursor === undefined ? {} : { cursor }) })
    seen.push(...names(page.rows))
    cursor = page.next
    pages += 1
  } while (cursor !== undefined)
  expect([seen, pages]).toEqual([['长廊一号', '长廊末号'], 2])
}, 60_000)

test('the phone gets all places once, then only what changed, and is told what is gone', async () => {
  const [one, two] = await add([{ name: '示例甲' }, { name: '示例乙' }])
  const first = await anybody().call('stations.feed', {})
  expect(first.full).toBe(true)
  expect(inFeed(first.rows)).toEqual(expect.arrayContaining(['示例甲', '示例乙', '平湖暖蜂驿站']))
  expect(first.holidays).not.toContain('2026-10-01')
  // No table of 2027 yet, and New Year is a holiday all the same.
  expect(first.holidays).toContain('2027-01-01')
  const same = await anybody().call('stations.feed', { since: first.version })
  expect([same.rows, same.gone, same.version, same.full]).toEqual([[], [], first.version, false])
  await change(one!.id, { name: '示例甲改' })
  await change(two!.id, { status: 'closed' })
  const second = await anybody().call('stations.feed', { since: first.version })
  expect([inFeed(second.rows), second.gone, second.version, second.full]).toEqual([['示例甲改'], [two!.code], first.version + 2, false])
})

test('a phone that knows a later version than there is starts anew', async () => {
  const { full, rows } = await anybody().call('stations.feed', { since: 1_000_000 })
  expect([full, rows.length > 5]).toEqual([true, true])
})

test('a phone that comes from another database starts anew, whatever version it knows', async () => {
  await add([{ name: '示例甲' }])
  const { version, epoch } = await anybody().call('stations.feed', {})
  expect((await anybody().call('stations.feed', { since: version, epoch })).full).toBe(false)
  expect(await anybody().call('stations.feed', { since: version, epoch: randomUUID() })).toMatchObject({ full: true, epoch })
})

test('after a dump was put back every phone starts anew, though version and row are as they were', async () => {
  const { version, epoch } = await anybody().call('stations.feed', {})
  await world.owner.transaction().execute(async (tx) => {
    for (const step of ['alter table place_feed rename to place_feed_before', 'create table place_feed (like place_feed_before including all)', 'insert into place_feed select * from place_feed_before', 'drop table place_feed_before']) await sql.raw(step).execute(tx)
  })
  expect(await anybody().call('stations.feed', { since: version, epoch })).toMatchObject({ full: true, version, epoch: expect.not.stringMatching(epoch) as string })
})

test('what changes while the pages are read comes with the next question, and nothing is lost', async () => {
  const made = await add(Array.from({ length: 410 }, (_, i) => ({ name: `示例${i}` })))
  const first = await anybody().call('stations.feed', {})
  expect(first.rows).toHaveLength(200)
  const last = made[made.length - 1]!
  const known = new Set(inFeed(first.rows))
  for (const { id } of made) if (id === last.id) await change(id, { name: '示例改名' })
  let cursor = first.next
  while (cursor !== undefined) {
    const page = await anybody().call('stations.feed', { cursor })
    for (const name of inFeed(page.rows)) known.add(name)
    expect(page.version).toBe(first.version)
    cursor = page.next
  }
  for (const name of inFeed((await anybody().call('stations.feed', { since: first.version })).rows)) known.add(name)
  for (let i = 0; i < 409; i++) expect(known.has(`示例${i}`)).toBe(true)
  expect(known.has('示例改名')).toBe(true)
})

test('a place tells everything that the public may know, and an old code leads on', async () => {
  const [kept, merged, draft] = await add([{ name: '示例总站', hours: '1-7 24', sources: JSON.stringify({ hours: '现场核实' }) }, { name: '示例旧站' }, { name: '示例草稿', status: 'draft' }])
  await world.owner.updateTable('places').set({ phone_enc: sealPhone(world.vault, kept!.id, '0755-11111111') }).where('id', '=', kept!.id).execute()
  await change(merged!.id, { status: 'merged', merged_into: kept!.id })
  const place = await anybody().call('stations.place', { code: kept!.code })
  expect(place).toMatchObject({ name: '示例总站', phone: null, sources: { hours: '现场核实' }, unionName: '深圳市龙岗区总工会', streetName: null, mergedInto: null })
  await change(kept!.id, { phone_shown: true })
  expect((await anybody().call('stations.place', { code: kept!.code })).phone).toBe('0755-11111111')
  expect(await anybody().call('stations.place', { code: merged!.code })).toMatchObject({ status: 'merged', mergedInto: kept!.code })
  expect(await anybody().refusal('stations.place', { code: draft!.code })).toBe('object.not_found')
  expect(await anybody().refusal('stations.place', { code: 'LG-440307003-999' })).toBe('object.not_found')
})

test('WX-6: a photo is shown to others only after it was released', async () => {
  const owner = await world.person()
  const [place] = await add([{ name: '示例照片站' }])
  const [fileId, photoId] = [world.newId(), randomUUID()]
  await world.services.storage.put(`test/${fileId}`, new Uint8Array(await signaturePng()), 'image/png')
  await world.owner.insertInto('files').values({ id: fileId, owner_id: owner.personId, use: 'place', storage_key: `test/${fileId}`, media_type: 'image/png', bytes: 10, sha256: Buffer.alloc(32), created_at: world.clock() }).execute()
  await world.owner.insertInto('place_photos').values({ id: photoId, place_id: place!.id, file_id: fileId }).execute()
  expect((await anybody().call('stations.place', { code: place!.code })).photos).toEqual([])
  expect(await anybody().refusal('stations.photo', { photoId })).toBe('object.not_found')
  await world.owner.updateTable('place_photos').set({ shown: true }).execute()
  expect((await anybody().call('stations.place', { code: place!.code })).photos).toEqual([{ photoId, takenOn: null }])
  expect((await anybody().call('stations.photo', { photoId })).path).toMatch(/^\/api\/files\/[\w-]{43}$/)
  await change(place!.id, { status: 'draft' })
  expect(await anybody().refusal('stations.photo', { photoId })).toBe('object.not_found')
})
