import { aStreet, districtUnion, unionOfStreet } from '@/testing/joining'
import { stuckMessage } from '@/testing/messaging'
import { useWorld } from '@/testing/world'

const world = useWorld()

test('the district and administrators see what could not leave the app and why, without a word about the person', async () => {
  const { caseId, employer, input, worker } = await stuckMessage(world)
  const { number } = await world.owner.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()
  for (const role of ['district', 'admin'] as const) {
    const { rows } = await world.as(await world.staff(role, (await districtUnion(world)).id)).call('notices.stuck', {})
    expect(rows).toEqual([expect.objectContaining({ topic: 'moved', kind: 'membership.taken', number, organizationName: `${employer.name}工会`, reason: '47003', attempts: 1 })])
    for (const secret of [input.name, input.phone, worker.personId, caseId]) expect(JSON.stringify(rows)).not.toContain(secret)
  }
})

test('others see nothing of it, and an administrator of one street nothing of another', async () => {
  const { chair } = await stuckMessage(world)
  expect(await world.as(chair).refusal('notices.stuck', {})).toBe('role.refused')
  const other = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'street').where('street_code', '<>', (await aStreet(world)).code).executeTakeFirstOrThrow()
  expect((await world.as(await world.staff('admin', other.id)).call('notices.stuck', {})).rows).toEqual([])
  const own = await unionOfStreet(world, (await aStreet(world)).code, 'street')
  expect((await world.as(await world.staff('admin', own.id)).call('notices.stuck', {})).rows.length).toBeGreaterThan(0)
})

test('they are paged, the newest first, none twice and none left out', async () => {
  await world.owner.deleteFrom('outgoing_messages').execute()
  for (let i = 0; i < 23; i++) {
    await stuckMessage(world)
    if (i % 4 === 0) world.later(60)
  }
  const admin = await world.staff('admin', (await districtUnion(world)).id)
  const first = await world.as(admin).call('notices.stuck', {})
  const second = await world.as(admin).call('notices.stuck', { cursor: first.next! })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, undefined])
  const all = [...first.rows, ...second.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(23)
  expect(all.map(({ stuckAt }) => stuckAt)).toEqual(all.map(({ stuckAt }) => stuckAt).sort().reverse())
})
