import { formOf, keptPlaces, placeForm, placeSheet } from '@/testing/places'
import { unionOfStreet } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

test('no detour opens a station that was not accepted: neither over 暂停开放 nor over another kind (item 33)', async () => {
  const { chair, union } = await keptPlaces(world)
  const form = { organizationId: union.organizationId, ...(await placeForm(world)) }
  const as = world.as(chair)
  expect(await as.refusal('stations.create', { placeId: world.newId(), ...form, status: 'suspended' })).toBe('stations.not_accepted')
  const place = await as.call('stations.create', { placeId: world.newId(), ...form, status: 'preparing' })
  expect(await as.refusal('stations.edit', { ...formOf(place), status: 'suspended' })).toBe('stations.not_accepted')
  const corner = await as.call('stations.edit', { ...formOf(place), kind: 'caring_corner', status: 'open' })
  expect(await as.refusal('stations.edit', { ...formOf(corner), kind: 'station' })).toBe('stations.not_accepted')
  const { chair: other, street } = await keptPlaces(world)
  for (const line of [['示例绕行一站', street.name, '暖蜂驿站', '暂停开放']]) {
    const fileId = await placeSheet(world, other, [['名称', '街道', '类型', '状态'], line])
    const { mapping } = await world.as(other).call('stations.openSheet', { fileId })
    expect((await world.as(other).call('stations.checkSheet', { fileId, mapping, system: 'gcj02', status: 'draft' })).rows).toMatchObject([{ problems: [{ column: 'status', reason: 'not_accepted' }] }])
  }
})

test('what was open before is suspended and opened again without more', async () => {
  const { chair, place } = await keptPlaces(world)
  const shut = await world.as(chair).call('stations.edit', { ...formOf(place), status: 'suspended' })
  expect(await world.as(chair).call('stations.edit', { ...formOf(shut), status: 'open' })).toMatchObject({ status: 'open' })
})

test('every place of the public pages can be put right by those who keep it', async () => {
  const { street_code } = await world.db.selectFrom('places').select('street_code').where('code', '=', 'LG-440307003-001').executeTakeFirstOrThrow()
  const officer = await world.staff('officer', (await unionOfStreet(world, street_code!, 'street')).id)
  const { rows } = await world.as(officer).call('stations.kept', { q: '平湖暖蜂驿站' })
  expect(await world.as(officer).call('stations.edit', { ...formOf(rows[0]!), address: '示例路 1 号' })).toMatchObject({ address: '示例路 1 号', sources: rows[0]!.sources })
})
