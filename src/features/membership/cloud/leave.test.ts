import { changesAt, joinInput, member, moving } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()

/** So many days from now, and back afterwards: signatures of the other tests are of today. */
const inDays = async (days: number, work: () => Promise<unknown>): Promise<void> => {
  world.later(days * 86_400)
  await work().finally(() => world.later(-days * 86_400))
}

describe('leaving (MEM-7)', () => {
  it('is one step at once: the card is gone, a code shown before is refused, and the union records it', async () => {
    const { worker, chair, employer } = await member(world)
    const { code } = await world.as(worker).call('membership.cardCode', {})
    expect(await world.as(worker).call('membership.leave', {})).toEqual({ member: null, comeBackUntil: '2026-11-30' })
    expect(await world.as(worker).refusal('membership.card', {})).toBe('membership.not_member')
    expect(await world.as(chair).refusal('membership.checkCard', { code })).toBe('membership.card_refused')
    expect(await world.as(worker).call('membership.mine', {})).toEqual({ member: null, application: null, move: null })
    const [change] = await changesAt(world, employer.organizationId)
    for (const path of ['desk.take', 'desk.approve'] as const) expect(await world.as(chair).refusal(path, { caseId: change!.case_id, version: 0 })).toBe('case.state_changed')
    await world.as(chair).call('desk.acknowledge', { caseId: change!.case_id, version: 0 })
    expect((await world.as(chair).call('desk.open', { caseId: change!.case_id })).history.map((step) => step.what)).toEqual(['received', 'acknowledged'])
  })

  it('can be undone for a week with one tap, in the same union and number', async () => {
    const { worker, employer } = await member(world)
    const { memberNo } = await world.as(worker).call('membership.card', {})
    await world.as(worker).call('membership.leave', {})
    await inDays(7, async () => {
      expect((await world.as(worker).call('membership.comeBack', {})).member).toMatchObject({ memberNo, status: 'active', sinceOn: '2026-11-23' })
      expect(await changesAt(world, employer.organizationId)).toMatchObject([{ what: 'left', state: 'withdrawn' }])
      await world.as(worker).call('membership.leave', {})
      await inDays(8, async () => expect(await world.as(worker).refusal('membership.comeBack', {})).toBe('membership.not_member'))
    })
  })

  it('frees the document: somebody with the same number may be approved, and then there is no way back', async () => {
    const { worker, input } = await member(world)
    await world.as(worker).call('membership.leave', {})
    const { documentNumber, documentKind } = input
    const again = await world.person()
    const form = await joinInput(world, again, { documentKind, documentNumber })
    const officer = await world.staff('officer', form.organizationId)
    await world.as(again).call('membership.submitJoin', form)
    const { version } = await world.as(officer).call('desk.take', { caseId: form.applicationId, version: 0 })
    await world.as(officer).call('desk.approve', { caseId: form.applicationId, version })
    expect(await world.as(worker).refusal('membership.comeBack', {})).toBe('membership.duplicate_document')
  })

  it('leaves a chair to approve nothing: it is not something that can be decided, but a decision can\'t be waved through either', async () => {
    const { chair, caseId } = await moving(world)
    expect(await world.as(chair).refusal('desk.acknowledge', { caseId, version: 0 })).toBe('case.state_changed')
  })
})
