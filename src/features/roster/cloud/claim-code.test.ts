import { invented, takenOver } from '@/testing/bringing'
import { documentNumber, member } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

const listed = async () => {
  const { worker, chair, employer } = await member(world)
  const document = documentNumber()
  await takenOver(world, chair, employer.organizationId, [invented({ document })])
  const of = (source: string) => world.owner.selectFrom('memberships').select(['id', 'person_id']).where('organization_id', '=', employer.organizationId).where('source', '=', source).executeTakeFirstOrThrow()
  return { worker, chair, employer, document, brought: await of('import'), joined: await of('application') }
}

test('the person comes with the document and takes the membership over with the account they sign in with', async () => {
  const { chair, document, brought } = await listed()
  const { code } = await world.as(chair).call('roster.claimCode', { membershipId: brought.id, lastSigns: document.slice(-6).toLowerCase() })
  const own = await world.person()
  await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx1', subject: `o-${own.personId}`, person_id: own.personId }).execute()
  const { session } = await world.as(own).call('account.redeemLinkCode', { code })
  expect(session?.personId).toBe(brought.person_id)
  expect(await world.as({ personId: brought.person_id, bearer: session!.token }).call('membership.card', {})).toMatchObject({ name: '王小勇' })
  expect(await world.as(chair).refusal('roster.claimCode', { membershipId: brought.id, lastSigns: document.slice(-6) })).toBe('roster.not_claimable')
})

test('another document, and somebody who joined by themselves, get no code', async () => {
  const { chair, document, brought, joined } = await listed()
  expect(await world.as(chair).refusal('roster.claimCode', { membershipId: brought.id, lastSigns: '000000' })).toBe('roster.not_claimable')
  expect(await world.as(chair).refusal('roster.claimCode', { membershipId: joined.id, lastSigns: document.slice(-6) })).toBe('roster.not_claimable')
})

test('the street hears, once a day, that a chair lets people take records over; of its own officers it need not', async () => {
  const { chair, employer, document, brought } = await listed()
  const officer = await world.staff('officer', employer.parentId)
  const told = async () => (await world.as(officer).call('progress.listNotices', {})).rows.filter(({ kind }) => kind === 'roster.claimed').length
  await world.as(officer).call('roster.claimCode', { membershipId: brought.id, lastSigns: document.slice(-6) })
  expect(await told()).toBe(0)
  for (let i = 0; i < 2; i++) await world.as(chair).call('roster.claimCode', { membershipId: brought.id, lastSigns: document.slice(-6) })
  expect(await told()).toBe(1)
  world.later(86_401)
  await world.as(chair).call('roster.claimCode', { membershipId: brought.id, lastSigns: document.slice(-6) })
  expect(await told()).toBe(2)
})
