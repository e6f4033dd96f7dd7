import { comer, eventInput, gathering, ridersGathering, scannedInput } from '@/testing/gathering'
import { aStreet, districtUnion, employerUnion, joinInput, member, unionOfStreet } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()

const live = async (who: Person, groupJoinId: string, etag?: string) => world.as(who).call('groupJoin.live', { groupJoinId, ...(etag === undefined ? {} : { etag }) })
const caseOf = (personId: string) => world.owner.selectFrom('cases').select(['id', 'organization_id', 'state']).where('person_id', '=', personId).execute()

test('an officer opens for riders at the catch-all union of the street, a chair only at the own union', async () => {
  const street = await aStreet(world)
  const [catchAll, above] = [await unionOfStreet(world, street.code, 'catch_all'), await unionOfStreet(world, street.code, 'street')]
  const officer = await world.staff('officer', above.id)
  const unions = await world.as(officer).call('groupJoin.unions', { q: '' })
  expect(unions[0]).toMatchObject({ id: catchAll.id, kind: 'catch_all' })
  const employer = await employerUnion(world, street.code)
  const chair = await world.staff('chair', employer.organizationId)
  expect((await world.as(chair).call('groupJoin.unions', { q: '' })).map((union) => union.id)).toEqual([employer.organizationId])
  expect(await world.as(chair).refusal('groupJoin.open', eventInput(world, catchAll.id))).toBe('object.not_found')
  expect(await world.as(officer).refusal('groupJoin.open', eventInput(world, (await districtUnion(world)).id))).toBe('object.not_found')
})

test('an event that is already over, or lasts longer than two weeks, is not opened', async () => {
  const { organizationId } = await employerUnion(world, (await aStreet(world)).code)
  const chair = await world.staff('chair', organizationId)
  const input = eventInput(world, organizationId)
  const open = (closesAt: number) => world.send(chair, 'groupJoin.open', { ...input, closesAt: new Date(closesAt).toISOString() })
  expect((await open(world.clock().getTime() - 1)).envelope).toMatchObject({ error: { code: 'request.invalid', issues: [{ path: 'closesAt', reason: 'over' }] } })
  // A day that the calendar does not have is read as the next one, and is no error of ours.
  expect(await world.as(chair).refusal('groupJoin.open', { ...input, closesAt: '2026-02-30T10:00:00Z' })).toBe('request.invalid')
  expect((await open(world.clock().getTime() + 15 * 86_400_000)).envelope).toMatchObject({ error: { issues: [{ reason: 'long' }] } })
})

test('opening again after a lost answer gives the same event, and somebody else cannot take its id', async () => {
  const { organizationId } = await employerUnion(world, (await aStreet(world)).code)
  const [chair, other] = [await world.staff('chair', organizationId), await world.staff('chair', organizationId)]
  const input = eventInput(world, organizationId)
  const first = await world.as(chair).call('groupJoin.open', input)
  expect(await world.as(chair).call('groupJoin.open', input)).toEqual(first)
  expect(await world.as(other).refusal('groupJoin.open', input)).toBe('object.not_found')
})

test('whoever scans learns the union, the place and what is filled in, and nothing of who came', async () => {
  const at = await ridersGathering(world)
  await comer(world, at)
  const seen = await world.as(null).call('groupJoin.find', { code: at.code })
  expect(seen).toMatchObject({ place: '示例站点', phase: 'open', platformCode: 'meituan', occupationCode: 'food_rider', union: { id: at.organizationId, kind: 'catch_all', avoidsEmployer: true }, employer: null })
  expect(JSON.stringify(seen)).not.toContain('欧阳')
  const { code, employer } = await gathering(world)
  expect(await world.as(null).call('groupJoin.find', { code })).toMatchObject({ union: { avoidsEmployer: false }, employer: { id: employer.employerId } })
  expect(await world.as(null).refusal('groupJoin.find', { code: code === '000000' ? '000001' : '000000' })).toBe('object.not_found')
})

test('the list shows who scanned without a name, and with a masked one who handed in', async () => {
  const at = await ridersGathering(world)
  const early = await world.person()
  await world.owner.updateTable('people').set({ name: '赵先来' }).where('id', '=', early.personId).execute()
  await world.as(early).call('groupJoin.arrive', { code: at.code })
  world.later(1)
  const { caseId } = await comer(world, at)
  const { fresh } = await live(at.staff, at.groupJoinId)
  expect(fresh).toMatchObject({ counts: { came: 2, sent: 1, waiting: 1, approved: 0 }, rows: [{ caseId, nameMasked: '欧**', state: 'submitted', verified: false, paper: false }, { caseId: null, nameMasked: null, state: null }] })
})

test('nothing new is a few bytes; anybody who comes, a step of a case and the end of the event are news', async () => {
  const at = await ridersGathering(world)
  let { etag } = await live(at.staff, at.groupJoinId)
  const news = async () => {
    const answer = await live(at.staff, at.groupJoinId, etag)
    etag = answer.etag
    return answer.fresh !== null
  }
  expect(JSON.stringify(await live(at.staff, at.groupJoinId, etag)).length).toBeLessThan(100)
  expect(await news()).toBe(false)
  const { caseId } = await comer(world, at)
  expect(await news()).toBe(true)
  expect(await news()).toBe(false)
  await world.as(at.staff).call('desk.take', { caseId, version: 0 })
  expect(await news()).toBe(true)
  await world.as(at.staff).call('groupJoin.close', { groupJoinId: at.groupJoinId })
  expect(await news()).toBe(true)
  expect(await news()).toBe(false)
})

test('the union of an event may be chosen behind any door, and comes first; another code opens nothing', async () => {
  const at = await gathering(world)
  const who = await world.person()
  const input = await scannedInput(world, who, at)
  expect((await world.as(null).call('membership.findUnions', { door: 'platform', streetCode: input.streetCode, group: at.code }))[0]).toMatchObject({ id: at.organizationId, avoidsEmployer: false })
  const stranger = await ridersGathering(world)
  expect(await world.as(who).refusal('membership.submitJoin', { ...input, groupJoin: { code: stranger.code, begunAt: world.clock().toISOString() } })).toBe('request.invalid')
  expect(await world.as(who).call('membership.submitJoin', input)).toMatchObject({ unionId: at.organizationId })
})

test('one person who scans twice, hands in twice and comes to a second event is one application', async () => {
  const at = await ridersGathering(world)
  const { who, input, caseId } = await comer(world, at)
  await world.as(who).call('groupJoin.arrive', { code: at.code })
  expect((await world.as(who).call('membership.submitJoin', input)).applicationId).toBe(caseId)
  expect(await world.as(who).refusal('membership.submitJoin', { ...(await scannedInput(world, who, at)) })).toBe('membership.already_applied')
  const next = await ridersGathering(world)
  await world.as(who).call('groupJoin.arrive', { code: next.code })
  expect((await live(next.staff, next.groupJoinId)).fresh?.rows).toMatchObject([{ caseId }])
  expect((await live(at.staff, at.groupJoinId)).fresh?.counts).toMatchObject({ came: 1, sent: 1 })
  expect(await caseOf(who.personId)).toHaveLength(1)
})

test('a member of another union is sent to the door of transfer, as everywhere', async () => {
  const at = await ridersGathering(world)
  const { worker, input } = await member(world)
  const again = await scannedInput(world, worker, at, { documentNumber: input.documentNumber, name: input.name })
  expect(await world.as(worker).refusal('membership.submitJoin', again)).toBe('membership.already_member')
  expect(await world.as(worker).call('membership.submitJoin', { ...again, mode: 'transfer' })).toMatchObject({ state: 'submitted' })
  expect((await live(at.staff, at.groupJoinId)).fresh?.counts.sent).toBe(1)
})

describe('an event that has ended', () => {
  const ended = async () => {
    const at = await ridersGathering(world)
    const who = await world.person()
    const input = await scannedInput(world, who, at)
    return { at, who, input }
  }
  const listed = async (at: Awaited<ReturnType<typeof ended>>['at']) => (await live(at.staff, at.groupJoinId)).fresh?.counts.sent

  test('by itself still takes what was begun before its end, within the hours of grace', async () => {
    const { at, who, input } = await ended()
    world.later(3 * 3_600)
    expect((await live(at.staff, at.groupJoinId)).fresh?.phase).toBe('ended')
    await world.as(who).call('membership.submitJoin', input)
    expect(await listed(at)).toBe(1)
  })

  test('by hand lets what was begun later go the ordinary way, to the same union', async () => {
    const { at, who, input } = await ended()
    await world.as(at.staff).call('groupJoin.close', { groupJoinId: at.groupJoinId })
    world.later(60)
    await world.as(who).call('membership.submitJoin', { ...input, groupJoin: { code: at.code, begunAt: world.clock().toISOString() } })
    expect(await listed(at)).toBe(0)
    expect(await caseOf(who.personId)).toMatchObject([{ organization_id: at.organizationId, state: 'submitted' }])
  })

  test('loses nothing that comes days later', async () => {
    const { at, who, input } = await ended()
    world.later(3 * 86_400)
    await world.as(who).call('membership.submitJoin', input)
    expect(await listed(at)).toBe(0)
    expect(await caseOf(who.personId)).toMatchObject([{ organization_id: at.organizationId }])
  })

  test('takes again when it is extended, and who comes is on the list', async () => {
    const { at } = await ended()
    await world.as(at.staff).call('groupJoin.close', { groupJoinId: at.groupJoinId })
    const late = await world.person()
    await world.as(late).call('groupJoin.arrive', { code: at.code })
    expect((await live(at.staff, at.groupJoinId)).fresh?.counts.came).toBe(0)
    const closesAt = new Date(world.clock().getTime() + 3_600_000).toISOString()
    expect(await world.as(at.staff).call('groupJoin.extend', { groupJoinId: at.groupJoinId, closesAt })).toMatchObject({ phase: 'open', endsAt: closesAt })
    await comer(world, at)
    expect(await listed(at)).toBe(1)
  })
})

test('an application to another union than the event\'s has nothing to do with the event', async () => {
  const at = await ridersGathering(world)
  const who = await world.person()
  const street = await unionOfStreet(world, (await aStreet(world)).code, 'street')
  await world.as(who).call('membership.submitJoin', await joinInput(world, who, { organizationId: street.id, groupJoin: { code: at.code, begunAt: world.clock().toISOString() } }))
  expect((await live(at.staff, at.groupJoinId)).fresh?.counts.sent).toBe(0)
})

test('long lists come twenty at a time, each event and each person once', async () => {
  const at = await ridersGathering(world)
  for (let i = 0; i < 45; i++) {
    world.later(1)
    await world.as(await world.person()).call('groupJoin.arrive', { code: at.code })
  }
  const first = (await live(at.staff, at.groupJoinId)).fresh!
  const seen = [...first.rows]
  for (let next = first.next; next !== undefined; ) {
    const page = await world.as(at.staff).call('groupJoin.arrivals', { groupJoinId: at.groupJoinId, cursor: next })
    expect(page.rows.length).toBeLessThanOrEqual(20)
    seen.push(...page.rows)
    next = page.next
  }
  expect(new Set(seen.map((row) => row.cameAt)).size).toBe(45)
  for (let i = 0; i < 24; i++) await world.as(at.staff).call('groupJoin.open', eventInput(world, at.organizationId))
  const page = await world.as(at.staff).call('groupJoin.list', {})
  const rest = await world.as(at.staff).call('groupJoin.list', { cursor: page.next })
  expect(new Set([...page.rows, ...rest.rows].map((row) => row.groupJoinId)).size).toBe(page.rows.length + rest.rows.length)
})
