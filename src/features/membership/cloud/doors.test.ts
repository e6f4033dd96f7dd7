import { aStreet, employerUnion, unionOfStreet } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

it('tells everybody what the form needs, with the letter and the notices in force', async () => {
  const options = await world.as(null).call('membership.options', {})
  expect(options.streets).toHaveLength(11)
  expect(options.letter).toMatchObject({ version: '2016', confirmed: false })
  expect(options.notices.map((notice) => notice.purpose).sort()).toEqual(['identity', 'membership'])
  expect(options.promiseWorkdays).toBe(15)
})

it('finds an employer with its union, and says when the union is gone', async () => {
  const { name, employerId, organizationId } = await employerUnion(world, (await aStreet(world)).code)
  const find = async () => (await world.as(null).call('membership.searchEmployers', { q: name })).rows.find((row) => row.id === employerId)
  expect(await find()).toMatchObject({ union: { id: organizationId, avoidsEmployer: false } })
  await world.owner.updateTable('organizations').set({ status: 'dissolved' }).where('id', '=', organizationId).execute()
  expect(await find()).toMatchObject({ union: null })
})

it('ends at a union behind every door in every street (MEM-4, MEM-5)', async () => {
  const { streets } = await world.as(null).call('membership.options', {})
  for (const { code: streetCode } of streets) {
    for (const door of ['platform', 'union', 'no_union', 'unsure'] as const) {
      const unions = await world.as(null).call('membership.findUnions', { door, streetCode })
      expect(unions.map((union) => union.kind)).toContain('catch_all')
      expect(unions[0]?.kind).toBe(door === 'platform' ? 'catch_all' : 'street')
    }
  }
})

it('recommends the employer\'s union and offers the street\'s to who does not want to be seen there (MEM-9)', async () => {
  const street = await aStreet(world)
  const { employerId, organizationId } = await employerUnion(world, street.code)
  const unions = await world.as(null).call('membership.findUnions', { door: 'union', streetCode: street.code, employerId })
  expect(unions[0]).toMatchObject({ id: organizationId, avoidsEmployer: false })
  expect(unions[1]).toMatchObject({ id: (await unionOfStreet(world, street.code, 'street')).id, avoidsEmployer: true })
  expect(await world.as(null).refusal('membership.findUnions', { door: 'union', streetCode: street.code, employerId: world.newId() })).toBe('object.not_found')
})

it('takes the phone from WeChat, and says when WeChat refuses or is away (WX-2)', async () => {
  const rider = await world.person()
  expect(await world.as(rider).call('membership.wechatPhone', { code: world.wechat.phoneCode('13912345678') })).toEqual({ phone: '13912345678' })
  expect(await world.as(rider).refusal('membership.wechatPhone', { code: 'invented' })).toBe('session.code_refused')
  world.wechat.trouble('cut')
  expect(await world.as(rider).refusal('membership.wechatPhone', { code: 'any' })).toBe('service.unavailable')
  world.wechat.trouble('none')
})
