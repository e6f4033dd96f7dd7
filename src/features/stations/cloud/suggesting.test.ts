import { aStreet, unionOfStreet } from '@/testing/joining'
import { keptPlaces } from '@/testing/places'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const suggestion = async (over = {}) => ({
  suggestionId: world.newId(), kind: 'station' as const, name: '示例夜宵街', streetCode: (await aStreet(world)).code, address: '示例大道 1 号', why: '我叫欧阳小雀 13800138000，夜里没处坐', longitude: 114.247, latitude: 22.72, ...over,
})
const officerOf = async () => world.staff('officer', (await unionOfStreet(world, (await aStreet(world)).code, 'street')).id)
const named = async (): Promise<Person> => {
  const who = await world.person()
  await world.owner.updateTable('people').set({ name: '欧阳小雀' }).where('id', '=', who.personId).execute()
  return who
}

test('a suggestion goes to the union of the street, with a promised day; sent twice it is one, and so is the same place again', async () => {
  const worker = await named()
  const input = await suggestion()
  const receipt = await world.as(worker).call('stations.suggest', input)
  expect(receipt).toMatchObject({ number: expect.stringMatching(/^JY\d{8}-\d{6}$/) as string, promisedOn: expect.stringMatching(/^2026-12/) as string })
  expect(await world.as(worker).call('stations.suggest', input)).toEqual(receipt)
  expect(await world.as(worker).refusal('stations.suggest', await suggestion())).toBe('stations.suggested_already')
  expect(await world.as(await world.person()).refusal('stations.suggest', input)).toBe('object.not_found')
  expect(await world.as(worker).refusal('stations.suggest', await suggestion({ name: '示例别处', longitude: 113.3, latitude: 23.1 }))).toBe('stations.outside_district')
  const { rows } = await world.as(worker).call('progress.listCases', {})
  expect(rows).toMatchObject([{ kind: 'stations.suggest', state: 'submitted' }])
})

test('the desk sees what and why, without numbers and names; accepted, it is a draft that nobody outside sees yet', async () => {
  const [worker, officer] = [await named(), await officerOf()]
  const input = await suggestion({ name: '示例夜宵二街' })
  await world.as(worker).call('stations.suggest', input)
  const seen = await world.as(officer).call('desk.open', { caseId: input.suggestionId })
  const fields = Object.fromEntries(seen.fields.map(({ key, value }) => [key, value]))
  expect(fields).toMatchObject({ placeKind: 'station', placeName: '示例夜宵二街', address: '示例大道 1 号', why: '我叫欧** ***********，夜里没处坐' })
  const { version } = await world.as(officer).call('desk.take', { caseId: input.suggestionId, version: 0 })
  await world.as(officer).call('desk.approve', { caseId: input.suggestionId, version })
  const { place_id } = await world.owner.selectFrom('place_suggestions').select('place_id').where('case_id', '=', input.suggestionId).executeTakeFirstOrThrow()
  const { place, changes } = await world.as(officer).call('stations.keptPlace', { placeId: place_id! })
  expect(place).toMatchObject({ name: '示例夜宵二街', status: 'draft', hours: null, facilities: [], pointOrigin: 'picked', sources: { name: expect.stringContaining(seen.number) as string } })
  expect(changes).toMatchObject([{ what: 'created', byMe: true }])
  expect(await world.as(null).refusal('stations.place', { code: place.code })).toBe('object.not_found')
  expect((await world.as(worker).call('progress.listNotices', {})).rows.map((row) => row.kind)).toContain('stations.approved')
  expect(await world.as(worker).call('stations.suggestion', { suggestionId: input.suggestionId })).toMatchObject({ state: 'approved', refusal: null, placeCode: null })
})

test('it is refused for a reason of the fixed list alone, and the desk is warned of a place that may be the same', async () => {
  const { place, officer } = await keptPlaces(world)
  const worker = await world.person()
  const input = await suggestion({ name: place.name, streetCode: place.streetCode, longitude: undefined, latitude: undefined })
  await world.as(worker).call('stations.suggest', input)
  const seen = await world.as(officer).call('desk.open', { caseId: input.suggestionId })
  expect(seen.flags).toEqual(['alike_place'])
  expect(seen.refusalReasons.map(({ code }) => code)).toEqual(['exists_already', 'no_room', 'near_another', 'not_found'])
  const { version } = await world.as(officer).call('desk.take', { caseId: input.suggestionId, version: 0 })
  expect(await world.as(officer).refusal('desk.refuse', { caseId: input.suggestionId, version, reason: 'not_worker' })).toBe('request.invalid')
  expect(await world.as(officer).refusal('desk.refuse', { caseId: input.suggestionId, version, reason: 'exists_already' })).toBe('ok')
  const told = await world.as(worker).call('stations.suggestion', { suggestionId: input.suggestionId })
  expect(told).toMatchObject({ name: place.name, state: 'refused', placeCode: null, refusal: { sentence: expect.stringMatching(/。$/) as string, next: expect.stringMatching(/。$/) as string } })
  expect(await world.as(officer).refusal('stations.suggestion', { suggestionId: input.suggestionId })).toBe('object.not_found')
})
