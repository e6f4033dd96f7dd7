import { member, moveInput, moving } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()

const running = (who: Person) => world.owner.selectFrom('memberships').selectAll().where('person_id', '=', who.personId).where('to_on', 'is', null).execute()
describe('one running membership, whatever happens at once', () => {
  it('of ten moves sent at once one is taken', async () => {
    const { worker, employer } = await moving(world, 'approved')
    const home = (await moving(world)).employer
    expect(employer.organizationId).not.toBe(home.organizationId)
    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => world.as(worker).refusal('membership.move', await moveInput(world, home))))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'membership.already_applied']))
  })

  it('approved by many at once it begins once', async () => {
    const { worker, chair, employer, caseId, version } = await moving(world, 'in_review')
    const colleague = await world.staff('chair', employer.organizationId)
    const outcomes = await Promise.all([chair, colleague, chair, colleague, chair].map((who) => world.as(who).refusal('desk.approve', { caseId, version })))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(await running(worker)).toHaveLength(1)
  })

  it('left while the move is being approved, the person is out or was moved first, and nothing hangs', async () => {
    for (let round = 0; round < 8; round++) {
      const { worker, chair, caseId, version } = await moving(world, 'in_review')
      const [left, approved] = await Promise.all([world.as(worker).refusal('membership.leave', {}), world.as(chair).refusal('desk.approve', { caseId, version })])
      expect(left).toBe('ok')
      expect(['ok', 'case.state_changed']).toContain(approved)
      expect(await running(worker)).toEqual([])
      const { periods, move } = await world.as(worker).call('membership.history', {})
      expect(periods[0]?.status).toBe('left')
      expect(move === null ? 'approved' : move.state).toBe(approved === 'ok' ? 'approved' : 'withdrawn')
    }
  })

  it('kept, resumed, left and come back to at once, there is at most one, and every period follows the last', async () => {
    const { worker } = await member(world)
    const wishes = ['keep', 'resume', 'leave', 'comeBack', 'keep', 'leave', 'comeBack', 'resume'] as const
    await Promise.all(wishes.map((wish) => world.send(worker, `membership.${wish}`, wish === 'keep' ? { reason: 'unemployed' } : {})))
    expect((await running(worker)).length).toBeLessThanOrEqual(1)
    const { periods } = await world.as(worker).call('membership.history', {})
    expect(periods.slice(1).every((period) => period.toOn !== null)).toBe(true)
  })
})
