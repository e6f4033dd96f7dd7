import { taken, twins } from '@/testing/duplicates'
import { application, districtUnion, joinInput } from '@/testing/joining'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const codeOf = async (who: Person, path: string, input: unknown): Promise<string> => {
  const { envelope } = await world.send(who, path, input)
  return envelope.ok ? 'ok' : envelope.error.code
}
const running = (ids: readonly string[]) => world.owner.selectFrom('memberships').select(['person_id']).where('to_on', 'is', null).where('person_id', 'in', [...ids]).execute()

it('lets one of sixteen win who put the same two together at once, and the others see that it is done', async () => {
  const { officer, street, caseId, version, memberId, claimantId, documentNumber } = await taken(world)
  const colleague = await world.staff('officer', street)
  const input = { caseId, version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) }
  const codes = await Promise.all(Array.from({ length: 16 }, (_, n) => codeOf(n % 2 ? officer : colleague, 'duplicates.merge', input)))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['ok', 'case.state_changed']))
  expect(await world.owner.selectFrom('person_merges').select('survivor_id').where('case_id', '=', caseId).execute()).toEqual([{ survivor_id: memberId }])
  expect(await running([memberId, claimantId])).toEqual([{ person_id: memberId }])
})

it('leaves one record of three, or says no, when A goes into B while B goes into C', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { officer, caseId: first, version, memberId: b, claimantId: a, documentNumber } = await taken(world)
    const third = await application(world, 'submitted', { documentNumber })
    // Longer a member than B.
    await world.owner.insertInto('memberships').values({ id: world.newId(), person_id: third.worker.personId, organization_id: third.employer.organizationId, member_no: 'LG0', from_on: '2001-01-01' }).execute()
    const c = third.worker.personId
    const second = world.newId()
    await world.as(third.worker).call('duplicates.report', { caseId: second, said: 'please_check' })
    const at = (await world.as(officer).call('desk.take', { caseId: second, version: 0 })).version
    const signs = { seen: true, lastSigns: documentNumber.slice(-6) }
    const codes = await Promise.all([
      codeOf(officer, 'duplicates.merge', { caseId: first, version, otherId: b, ...signs }), codeOf(officer, 'duplicates.merge', { caseId: second, version: at, otherId: b, ...signs }),
      codeOf(officer, 'duplicates.merge', { caseId: first, version, otherId: c, ...signs }),
    ])
    expect(codes.filter((code) => code === 'ok').length).toBeGreaterThan(0)
    expect(codes.filter((code) => !['ok', 'case.state_changed', 'object.not_found'].includes(code))).toEqual([])
    const people = await world.owner.selectFrom('people').select(['id', 'merged_into', 'closed_at']).where('id', 'in', [a, b, c]).execute()
    // Whoever is no more leads to somebody who lives, and every running membership is of somebody who lives.
    const living = people.filter((row) => row.closed_at === null).map((row) => row.id)
    const end = (id: string): string => ((next) => (next === undefined || next === null ? id : end(next)))(people.find((row) => row.id === id)?.merged_into)
    expect(people.every(({ id }) => living.includes(end(id)))).toBe(true)
    expect((await running([a, b, c])).map((row) => row.person_id).every((id) => living.includes(id))).toBe(true)
    expect(await world.owner.selectFrom('cases').select('id').where('person_id', 'in', people.filter((row) => row.closed_at !== null).map((row) => row.id)).execute()).toEqual([])
  }
})

it('loses nothing that the person hands in at that moment: it is there once, under a record that lives', async () => {
  for (let round = 0; round < 5; round += 1) {
    const member = await application(world, 'approved')
    const worker = await world.person()
    // No union knows somebody who has given a phone only, so the district looks.
    const officer = await world.staff('district', (await districtUnion(world)).id)
    const input = await joinInput(world, worker, { documentNumber: member.input.documentNumber, phone: member.input.phone })
    await world.as(worker).call('myData.correctPhone', { phone: member.input.phone })
    const caseId = world.newId()
    await world.as(worker).call('duplicates.report', { caseId, said: 'earlier_account' })
    const { version } = await world.as(officer).call('desk.take', { caseId, version: 0 })
    const [merge, submit] = await Promise.all([
      codeOf(officer, 'duplicates.merge', { caseId, version, otherId: member.worker.personId, seen: true, lastSigns: member.input.documentNumber.slice(-6) }), codeOf(worker, 'membership.submitJoin', input),
    ])
    // Somebody at work on a case of theirs goes first; the desk tries again.
    expect(['ok', 'request.in_flight']).toContain(merge)
    const rows = await world.owner.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id').select(['people.closed_at']).where('cases.id', '=', input.applicationId).execute()
    expect([submit, rows]).toEqual(submit === 'ok' ? ['ok', [{ closed_at: null }]] : ['session.required', []])
  }
})

it('lets a desk that is just approving go first or second, and never both halfway', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { officer, caseId, joinId, chair, claimantId, memberId, documentNumber } = await twins(world)
    const [check, join] = [await world.as(officer).call('desk.take', { caseId, version: 0 }), await world.as(chair).call('desk.take', { caseId: joinId, version: 0 })]
    const codes = await Promise.all([
      codeOf(officer, 'duplicates.merge', { caseId, version: check.version, otherId: memberId, seen: true, lastSigns: documentNumber.slice(-6) }),
      codeOf(chair, 'desk.refuse', { caseId: joinId, version: join.version, reason: 'duplicate_member' }),
    ])
    expect(codes.filter((code) => !['ok', 'request.in_flight', 'case.state_changed'].includes(code))).toEqual([])
    const row = await world.owner.selectFrom('cases').select(['state', 'person_id']).where('id', '=', joinId).executeTakeFirstOrThrow()
    expect(row).toEqual({ state: codes[1] === 'ok' ? 'refused' : 'withdrawn', person_id: codes[0] === 'ok' ? memberId : claimantId })
  }
})
