import { aStreet, application, joinInput, phoneNumber, unionOfStreet } from '@/testing/joining'
import { twins } from '@/testing/duplicates'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const report = (who: Person) => world.as(who).call('duplicates.report', { caseId: world.newId(), said: 'please_check' })

describe('the receipt tells nothing of another record (PI-7)', () => {
  it('names the same union whether the number is known in another street or nowhere', async () => {
    const [alone, doubled] = [await application(world), await application(world)]
    const near = await aStreet(world)
    const far = await world.db.selectFrom('streets').select('code').where('code', '<>', near.code).orderBy('code', 'desc').executeTakeFirstOrThrow()
    const other = await world.person()
    await world.as(other).call('membership.submitJoin', await joinInput(world, other, { documentNumber: doubled.input.documentNumber, phone: phoneNumber(), streetCode: far.code, organizationId: (await unionOfStreet(world, far.code, 'catch_all')).id }))
    const [a, b] = [await report(alone.worker), await report(doubled.worker)]
    expect(b.handledBy).toBe(a.handledBy)
  })

  it('is new where the union has had a look at it of its own for days', async () => {
    const [alone, { chair, joinId, officer, claimant }] = [await application(world), await twins(world, false)]
    const { caseId: quiet } = await world.as(chair).call('duplicates.raise', { caseId: world.newId(), fromCaseId: joinId })
    await world.as(officer).call('desk.take', { caseId: quiet, version: 0 })
    world.later(4 * 86_400)
    const [a, b] = [await report(alone.worker), await report(claimant)]
    expect({ ...b, caseId: '', number: b.number.slice(0, 10) }).toEqual({ ...a, caseId: '', number: a.number.slice(0, 10) })
    // One question a person: the quiet one is over, and its history says so.
    const cases = await world.owner.selectFrom('cases').select(['id', 'state', 'quiet']).where('kind', '=', 'duplicates.check').where('person_id', '=', claimant.personId).orderBy('submitted_at').execute()
    expect(cases).toEqual([{ id: quiet, state: 'withdrawn', quiet: true }, { id: b.caseId, state: 'submitted', quiet: false }])
    expect((await world.as(officer).call('desk.list', { view: 'open', kind: 'duplicates.check' })).rows.map((row) => row.caseId)).toContain(b.caseId)
  })
})

describe('a check that staff raise', () => {
  it('takes no id that another case has, and gives its own again when the answer was lost', async () => {
    const { chair, joinId, officer } = await twins(world, false)
    const stranger = await application(world)
    expect(await world.as(chair).refusal('duplicates.raise', { caseId: stranger.caseId, fromCaseId: joinId })).toBe('object.not_found')
    const caseId = world.newId()
    const first = await world.as(chair).call('duplicates.raise', { caseId, fromCaseId: joinId })
    await world.as(officer).call('desk.take', { caseId, version: 0 })
    await world.as(officer).call('duplicates.keepApart', { caseId, version: 1, reason: 'bring_document' })
    expect(await world.as(chair).call('duplicates.raise', { caseId, fromCaseId: joinId })).toEqual(first)
  })
})
