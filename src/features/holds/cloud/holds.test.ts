import { expirePersonalData } from '@/cloud/domain/erasure/retention'
import { erasure } from '@/cloud/functions/features'
import { application, changesAt, districtUnion, member } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const district = async () => world.staff('district', (await districtUnion(world)).id)
const numberOf = async (caseId: string) => (await world.owner.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirstOrThrow()).number
const inDays = (days: number) => new Date(world.clock().getTime() + days * 86_400_000)
const job = (now = world.clock()) => expirePersonalData(world.db, world.services.storage, erasure, now)
const nameOf = async (personId: string) => (await world.owner.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirstOrThrow()).name

describe('a hold keeps what a dispute needs (PI-5)', () => {
  it('closing the account leaves the person until staff lift it; then they go with the next run', async () => {
    const { worker, input, chair, employer } = await member(world)
    const { memberNo } = await world.as(worker).call('membership.card', {})
    const staff = await district()
    const holdId = world.newId()
    const hold = await world.as(staff).call('holds.set', { holdId, what: 'person', number: memberNo.toLowerCase(), reason: '深龙劳人仲案 2026-17' })
    expect(hold).toMatchObject({ what: 'person', number: memberNo, nameMasked: '欧**', state: 'running', until: null })
    await world.as(worker).call('membership.leave', {})
    expect(await world.as(worker).call('myData.close', { understood: true })).toEqual({ closed: true, heldBack: true })
    // What the union has yet to record of the leaving stands in nobody's way.
    const [change] = await changesAt(world, employer.organizationId)
    expect(await world.as(chair).refusal('desk.acknowledge', { caseId: change!.case_id, version: change!.version })).toBe('ok')
    await job(inDays(400))
    expect(await nameOf(worker.personId)).toBe(input.name)
    expect(await world.as(staff).call('holds.lift', { holdId })).toMatchObject({ state: 'lifted' })
    await job()
    expect(await nameOf(worker.personId)).toBeNull()
    // The record of the hold stays, without a name.
    expect((await world.as(staff).call('holds.list', {})).rows.find((row) => row.holdId === holdId)).toMatchObject({ state: 'lifted', nameMasked: '', number: memberNo })
  })

  it('one case stays while everything else expires, and after its last day it goes too', async () => {
    const { chair, caseId, worker } = await application(world, 'in_review')
    await world.as(chair).call('desk.refuse', { caseId, version: 1, reason: 'not_worker' })
    const staff = await district()
    await world.as(staff).call('holds.set', { holdId: world.newId(), what: 'case', number: await numberOf(caseId), reason: '复议中', until: '2027-06-30' })
    const erasedAt = async () => (await world.owner.selectFrom('cases').select('erased_at').where('id', '=', caseId).executeTakeFirstOrThrow()).erased_at
    await job(new Date('2027-06-30T04:00:00Z'))
    expect(await erasedAt()).toBeNull()
    expect(await nameOf(worker.personId)).not.toBeNull()
    await job(new Date('2027-07-01T04:00:00Z'))
    expect(await erasedAt()).not.toBeNull()
  })
})

describe('setting and lifting', () => {
  it('is done once however often it is sent, is audited, and keeps no number and no name in the reason', async () => {
    const { caseId, input } = await application(world)
    const staff = await district()
    const form = { holdId: world.newId(), what: 'case' as const, number: await numberOf(caseId), reason: `${input.name} 电话 13800006677` }
    const [first, again] = [await world.as(staff).call('holds.set', form), await world.as(staff).call('holds.set', form)]
    expect(again).toEqual(first)
    expect(first.reason).toBe('欧** 电话 ***********')
    expect(await world.as(await district()).refusal('holds.set', form)).toBe('object.not_found')
    const outcomes = await Promise.all([1, 2, 3].map(() => world.as(staff).refusal('holds.lift', { holdId: form.holdId })))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    const audit = await world.owner.selectFrom('audit').select('action').where('actor_id', '=', staff.personId).where('outcome', '=', 'ok').orderBy('id').execute()
    expect(audit.map(({ action }) => action)).toEqual(['holds.set', 'holds.set', 'holds.lift'])
  })

  it('reaches only what lies within the own district or street; a wrong number and somebody else\'s look the same', async () => {
    const { caseId, employer } = await application(world)
    const number = await numberOf(caseId)
    const other = await world.owner.selectFrom('organizations').select('id').where('kind', '=', 'street').where('id', '<>', employer.parentId).executeTakeFirstOrThrow()
    const stranger = await world.staff('admin', other.id)
    const ask = (given: string) => world.as(stranger).refusal('holds.set', { holdId: world.newId(), what: 'case', number: given, reason: '试试' })
    expect([await ask(number), await ask('RH19990101-000001')]).toEqual(['object.not_found', 'object.not_found'])
    const holdId = world.newId()
    const staff = await district()
    await world.as(staff).call('holds.set', { holdId, what: 'case', number, reason: '复议中' })
    expect(await world.as(stranger).refusal('holds.lift', { holdId })).toBe('object.not_found')
    expect((await world.as(stranger).call('holds.list', {})).rows.filter((row) => row.holdId === holdId)).toEqual([])
    expect(await world.as(staff).refusal('holds.set', { holdId: world.newId(), what: 'case', number, reason: '复议中', until: '2026-11-22' })).toBe('request.invalid')
  })

  it('is listed page by page, the newest first, none twice', async () => {
    const { caseId } = await application(world)
    const number = await numberOf(caseId)
    const staff = await district()
    for (let i = 0; i < 23; i++) {
      await world.as(staff).call('holds.set', { holdId: world.newId(), what: 'case', number, reason: `第 ${i} 次` })
      if (i % 5 === 0) world.later(60)
    }
    const first = await world.as(staff).call('holds.list', {})
    const second = await world.as(staff).call('holds.list', { cursor: first.next! })
    const ids = [...first.rows, ...second.rows].map(({ holdId }) => holdId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(first.rows).toHaveLength(20)
    expect(ids.length).toBeGreaterThanOrEqual(23)
  })
})
