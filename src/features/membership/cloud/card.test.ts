import { application, districtUnion, member } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

describe('the member card', () => {
  it('shows name, number, union and since when', async () => {
    const { worker, employer } = await member(world)
    expect(await world.as(worker).call('membership.card', {})).toEqual({ name: '欧阳小·丽', memberNo: expect.stringMatching(/^LG\d{6,}$/) as string, unionName: `${employer.name}工会`, sinceOn: '2026-11-23', status: 'active', demo: false })
  })

  it('is not there before the approval', async () => {
    const { worker } = await application(world, 'in_review')
    expect(await world.as(worker).refusal('membership.card', {})).toBe('membership.not_member')
    expect(await world.as(worker).refusal('membership.cardCode', {})).toBe('membership.not_member')
  })
})

describe('the code of the card', () => {
  const shown = async () => {
    const { worker, chair } = await member(world)
    return { worker, chair, ...(await world.as(worker).call('membership.cardCode', {})) }
  }

  it('proves the card to staff once, and then no more', async () => {
    const { code, chair } = await shown()
    expect(await world.as(chair).call('membership.checkCard', { code })).toMatchObject({ nameMasked: '欧**', sinceOn: '2026-11-23' })
    expect(await world.as(chair).refusal('membership.checkCard', { code })).toBe('membership.card_refused')
  })

  it('counts once when ten desks scan it at the same moment', async () => {
    const { code } = await shown()
    const officers = await Promise.all(Array.from({ length: 10 }, async () => world.staff('officer', (await districtUnion(world)).id)))
    const outcomes = await Promise.all(officers.map((officer) => world.as(officer).refusal('membership.checkCard', { code })))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
  })

  it('is good for 60 seconds', async () => {
    const [first, second] = [await shown(), await shown()]
    world.later(59)
    expect(await world.as(first.chair).refusal('membership.checkCard', { code: first.code })).toBe('ok')
    world.later(2)
    expect(await world.as(second.chair).refusal('membership.checkCard', { code: second.code })).toBe('membership.card_refused')
  })

  it('can\'t be made for another member, moved in time, or invented', async () => {
    const [a, b] = [await shown(), await shown()]
    const [head, , step, mac] = a.code.split('.') as [string, string, string, string]
    const otherId = b.code.split('.')[1]!
    for (const code of [[head, otherId, step, mac], [head, a.code.split('.')[1]!, (Number.parseInt(step, 36) + 1).toString(36), mac], [head, otherId, step, 'A'.repeat(22)]].map((parts) => parts.join('.'))) {
      expect(await world.as(a.chair).refusal('membership.checkCard', { code })).toBe('membership.card_refused')
    }
    expect(await world.as(a.chair).refusal('membership.checkCard', { code: "x' or 1=1" })).toBe('membership.card_refused')
  })

  it('is checked by staff only', async () => {
    const { code, worker } = await shown()
    expect(await world.as(worker).refusal('membership.checkCard', { code })).toBe('role.refused')
  })

  it('stops when the membership ends', async () => {
    const { code, worker, chair } = await shown()
    await world.owner.updateTable('memberships').set({ to_on: '2026-11-23' }).where('person_id', '=', worker.personId).execute()
    expect(await world.as(chair).refusal('membership.checkCard', { code })).toBe('membership.card_refused')
  })
})
