import { jpegWithPlace } from '@/testing/pictures'
import { formOf, keptPlaces, managedPlace, placePhoto } from '@/testing/places'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const app = () => world.wechat.config.miniProgram.appId
const inWechat = async (who: Person) => {
  const subject = `o-${who.personId}`
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: app(), subject, person_id: who.personId }).onConflict((clash) => clash.doNothing()).execute()
  return subject
}
const photosAt = async (code: string) => (await world.as(null).call('stations.place', { code })).photos

test('a photo is seen by nobody until somebody else of the union has looked at it', async () => {
  const { manager, chair, officer, place } = await managedPlace(world)
  const photoId = world.newId()
  const fileId = await placePhoto(world, manager)
  expect(await world.as(manager).call('stations.addPhoto', { photoId, placeId: place.placeId, fileId })).toEqual({ photoId, shown: false })
  expect(await photosAt(place.code)).toEqual([])
  expect(await world.as(null).refusal('stations.photo', { photoId })).toBe('object.not_found')
  expect((await world.as(chair).call('stations.keptPlace', { placeId: place.placeId })).waitingPhotos).toEqual([{ photoId, fileId, mine: false }])
  expect(await world.as(chair).refusal('files.link', { fileId })).toBe('ok')
  expect(await world.as(manager).refusal('stations.settlePhoto', { photoId, show: true })).toBe('role.refused')
  await world.as(officer).call('stations.settlePhoto', { photoId, show: true })
  expect(await photosAt(place.code)).toEqual([{ photoId, takenOn: null }])
  expect(await world.as(null).refusal('stations.photo', { photoId })).toBe('ok')
  await world.as(chair).call('stations.settlePhoto', { photoId, show: false })
  expect(await photosAt(place.code)).toEqual([])
  expect((await world.owner.selectFrom('files').select('deleted_at').where('id', '=', fileId).executeTakeFirstOrThrow()).deleted_at).not.toBeNull()
})

test('nobody releases their own photo, and a file of somebody else or of another purpose is none', async () => {
  const { chair, place } = await keptPlaces(world)
  const photoId = world.newId()
  await world.as(chair).call('stations.addPhoto', { photoId, placeId: place.placeId, fileId: await placePhoto(world, chair) })
  expect(await world.as(chair).refusal('stations.settlePhoto', { photoId, show: true })).toBe('stations.own_photo')
  for (const fileId of [await placePhoto(world, await world.person()), await placePhoto(world, chair, 'place_report'), world.newId()]) {
    expect(await world.as(chair).refusal('stations.addPhoto', { photoId: world.newId(), placeId: place.placeId, fileId })).toBe('file.refused')
  }
})

test('a photo is kept small enough for the street, and upright without its place', async () => {
  const who = await world.person()
  const fileId = await placePhoto(world, who)
  const { storage_key, media_type } = await world.owner.selectFrom('files').select(['storage_key', 'media_type']).where('id', '=', fileId).executeTakeFirstOrThrow()
  const kept = Buffer.from((await world.services.storage.get(storage_key))!)
  expect(media_type).toBe('image/webp')
  expect((await jpegWithPlace()).includes('canary-owner')).toBe(true)
  expect(kept.includes('canary-owner')).toBe(false)
})

test('a manager\'s words for everybody are shown when WeChat has passed them, and wait otherwise (WX-6)', async () => {
  const { manager, chair, place } = await managedPlace(world)
  const openid = await inWechat(manager)
  let now = (await world.as(manager).call('stations.keptPlace', { placeId: place.placeId })).place
  const write = async (note: string | null, who = manager) => (now = await world.as(who).call('stations.edit', { ...formOf(now), note }))
  // Not seen for two hours.
  expect(await write('请走后门')).toMatchObject({ note: place.note, noteWaiting: '请走后门' })
  world.wechat.visits(openid)
  expect(await write('夜里按门铃')).toMatchObject({ note: '夜里按门铃', noteWaiting: null })
  for (const suggestion of ['risky', 'review'] as const) {
    world.wechat.textsAre(suggestion)
    expect(await write(`加微信领红包 ${suggestion}`)).toMatchObject({ note: '夜里按门铃', noteWaiting: `加微信领红包 ${suggestion}` })
  }
  world.wechat.textsAre('pass')
  expect((await world.as(null).call('stations.place', { code: place.code })).note).toBe('夜里按门铃')
  // Somebody of the union has looked at it, and decides what stands there.
  expect(await write('夜里按门铃', chair)).toMatchObject({ note: '夜里按门铃', noteWaiting: null })
})

test('a place takes twelve photos, and the next one when one of them was taken away', async () => {
  const { chair, place } = await keptPlaces(world)
  const add = async () => {
    const photoId = world.newId()
    return { photoId, code: await world.as(chair).refusal('stations.addPhoto', { photoId, placeId: place.placeId, fileId: await placePhoto(world, chair) }) }
  }
  const added = []
  for (let count = 0; count < 12; count += 1) added.push(await add())
  expect(new Set(added.map(({ code }) => code))).toEqual(new Set(['ok']))
  expect((await add()).code).toBe('stations.too_many_photos')
  await world.as(chair).call('stations.settlePhoto', { photoId: added[0]!.photoId, show: false })
  expect((await add()).code).toBe('ok')
})
