import { openSession } from '@/cloud/kernel/sessions'
import { taken } from '@/testing/duplicates'
import { formOf, keptPlaces } from '@/testing/places'
import { useWorld } from '@/testing/world'

const world = useWorld()
type Pair = Awaited<ReturnType<typeof taken>>

const looksAfter = async (personId: string, placeId: string): Promise<string> => {
  const id = world.newId()
  await world.owner.insertInto('place_managers').values({ id, place_id: placeId, person_id: personId, from_on: '2026-11-01' }).execute()
  return id
}
const running = async (placeId: string) =>
  (await world.owner.selectFrom('place_managers').select(['id', 'person_id']).where('place_id', '=', placeId).where('to_on', 'is', null).orderBy('id').execute()).map(({ id, person_id }) => ({ id, who: person_id }))
/** Sessions end with a merge and with its undoing: everybody signs in anew. */
const comes = async (personId: string) => ({ personId, bearer: (await openSession(world.db, world.vault, personId, 'test', world.clock())).token })
const confirms = async (personId: string, placeId: string) => world.as(await comes(personId)).refusal('stations.confirm', { placeId })
const merge = (pair: Pair) => world.as(pair.officer).call('duplicates.merge', { caseId: pair.caseId, version: pair.version, otherId: pair.memberId, seen: true, lastSigns: pair.documentNumber.slice(-6) })
const undo = (pair: Pair, version: number) => world.as(pair.officer).call('duplicates.undo', { caseId: pair.caseId, version, note: '合错了人' })

it('takes along the place that somebody looks after, and gives it back when it is undone (MEM-11)', async () => {
  const pair = await taken(world)
  const { place } = await keptPlaces(world)
  const id = await looksAfter(pair.claimantId, place.placeId)
  expect(await confirms(pair.memberId, place.placeId)).toBe('object.not_found')
  const { version } = await merge(pair)
  expect(await running(place.placeId)).toEqual([{ id, who: pair.memberId }])
  expect(await confirms(pair.memberId, place.placeId)).toBe('ok')
  await undo(pair, version)
  expect(await running(place.placeId)).toEqual([{ id, who: pair.claimantId }])
  expect(await confirms(pair.claimantId, place.placeId)).toBe('ok')
  expect(await confirms(pair.memberId, place.placeId)).toBe('object.not_found')
})

it('who looks after a place with both records does so once, and with both again when it is undone', async () => {
  const pair = await taken(world)
  const { place, chair } = await keptPlaces(world)
  const [first, second] = [await looksAfter(pair.memberId, place.placeId), await looksAfter(pair.claimantId, place.placeId)]
  const { version } = await merge(pair)
  expect(await running(place.placeId)).toEqual([{ id: first, who: pair.memberId }])
  const { managers } = await world.as(chair).call('stations.keptPlace', { placeId: place.placeId })
  expect(managers.map(({ toOn }) => toOn === null)).toEqual([true, false])
  expect(await confirms(pair.memberId, place.placeId)).toBe('ok')
  await undo(pair, version)
  expect(new Set(await running(place.placeId))).toEqual(new Set([{ id: first, who: pair.memberId }, { id: second, who: pair.claimantId }]))
  expect(await confirms(pair.claimantId, place.placeId)).toBe('ok')
})

it('what was changed at the place since the merge stays, whoever looks after it afterwards', async () => {
  const pair = await taken(world)
  const { place } = await keptPlaces(world)
  await looksAfter(pair.claimantId, place.placeId)
  const { version } = await merge(pair)
  const member = await comes(pair.memberId)
  const now = (await world.as(member).call('stations.keptPlace', { placeId: place.placeId })).place
  await world.as(member).call('stations.edit', { ...formOf(now), hours: '1-7 08:00-22:00' })
  await undo(pair, version)
  expect((await world.as(await comes(pair.claimantId)).call('stations.keptPlace', { placeId: place.placeId })).place.hours).toBe('1-7 08:00-22:00')
})
