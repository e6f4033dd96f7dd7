import { taken } from '@/testing/duplicates'
import { joinInput, phoneNumber } from '@/testing/joining'
import { atDeskVisit, lastSignsOf, openVisit } from '@/testing/verifying'
import { useWorld } from '@/testing/world'

const world = useWorld()

const checks = (personId: string) => world.owner.selectFrom('cases').select(['id', 'closed_at']).where('kind', '=', 'duplicates.check').where('person_id', '=', personId).orderBy('submitted_at').execute()
const pairs = () => world.owner.selectFrom('kept_apart').select(['first_id', 'second_id']).execute()

/** Two records with one document and one phone that staff have looked at and left as two. */
const keptApart = async (reason = 'nothing_to_change') => {
  const pair = await taken(world)
  await world.as(pair.officer).call('duplicates.keepApart', { caseId: pair.caseId, version: pair.version, reason })
  const askChair = async () => {
    const caseId = world.newId()
    await world.as(pair.claimant).call('verification.askChair', { caseId })
    await world.as(pair.claimant).call('verification.withdrawAsking', { caseId, version: 0 })
  }
  const raise = (who = pair.officer) => world.as(who).refusal('duplicates.raise', { caseId: world.newId(), fromCaseId: pair.joinId })
  return { ...pair, askChair, raise }
}

it('does not come up again over the same numbers, however often the program or staff meet it', async () => {
  const { claimantId, memberId, chair, askChair, raise } = await keptApart()
  expect((await pairs()).map((row) => [row.first_id, row.second_id])).toEqual(Array.from({ length: 2 }, () => [claimantId, memberId].sort()))
  for (let again = 0; again < 3; again += 1) await askChair()
  expect(await checks(claimantId)).toHaveLength(1)
  expect([await raise(), await raise(chair)]).toEqual(['duplicates.kept_apart', 'duplicates.kept_apart'])
})

it('comes up over another number that both bear later', async () => {
  const { claimantId, claimant, member, raise } = await keptApart()
  const phone = phoneNumber()
  for (const who of [claimant, member]) await world.as(who).call('myData.correctPhone', { phone })
  expect(await raise()).toBe('ok')
  expect((await checks(claimantId)).filter((row) => row.closed_at === null)).toHaveLength(1)
})

it('comes up when a third record appears, and shows of the first two that they were looked at', async () => {
  const { claimantId, officer, askChair, documentNumber: document, memberId } = await keptApart()
  const third = await world.person()
  await world.as(third).call('membership.submitJoin', await joinInput(world, third, { documentNumber: document, phone: phoneNumber() }))
  await askChair()
  const open = (await checks(claimantId)).find((row) => row.closed_at === null)!
  await world.as(officer).call('desk.take', { caseId: open.id, version: 0 })
  const { others } = await world.as(officer).call('duplicates.compare', { caseId: open.id })
  expect(new Map(others.map((other) => [other.record?.personId, other.keptApartOn]))).toEqual(new Map([[memberId, '2026-11-23'], [third.personId, null]]))
})

it('is looked at again when the person asks, and the answer to them is the same as to anybody', async () => {
  const { claimant, claimantId, memberId, officer } = await keptApart()
  const { caseId, state } = await world.as(claimant).call('duplicates.report', { caseId: world.newId(), said: 'please_check' })
  expect(state).toBe('submitted')
  await world.as(officer).call('desk.take', { caseId, version: 0 })
  expect((await world.as(officer).call('duplicates.compare', { caseId })).others).toMatchObject([{ record: { personId: memberId }, keptApartOn: '2026-11-23' }])
  expect(await checks(claimantId)).toHaveLength(2)
})

it('is open still where staff only asked for the document to be brought', async () => {
  const { claimantId, askChair } = await keptApart('bring_document')
  expect(await pairs()).not.toContainEqual(expect.objectContaining({ first_id: claimantId }))
  await askChair()
  expect((await checks(claimantId)).filter((row) => row.closed_at === null)).toHaveLength(1)
})

it('is news when somebody stands at a desk with the document in hand', async () => {
  const at = await atDeskVisit(world, { documentNumber: (await keptApart()).documentNumber })
  const officer = await world.staff('officer', at.employer.parentId)
  const confirm = (visitId: string) => world.as(at.chair).call('verification.confirmAtDesk', { visitId, lastSigns: lastSignsOf(at.input) })
  expect(await confirm(at.visitId)).toMatchObject({ outcome: 'conflict' })
  const [check] = await checks(at.worker.personId)
  const { version } = await world.as(officer).call('desk.take', { caseId: check!.id, version: 0 })
  await world.as(officer).call('duplicates.keepApart', { caseId: check!.id, version, reason: 'number_mistyped' })
  world.later(600)
  expect(await confirm((await openVisit(world, at.worker, at.chair)).visitId)).toMatchObject({ outcome: 'conflict' })
  expect(await checks(at.worker.personId)).toHaveLength(2)
})

it('is forgotten with the account of either', async () => {
  const { claimant, claimantId, joinId } = await keptApart()
  await world.as(claimant).call('membership.withdraw', { applicationId: joinId, version: 0 })
  await world.as(claimant).call('myData.close', { understood: true })
  expect((await pairs()).filter((row) => [row.first_id, row.second_id].includes(claimantId))).toEqual([])
})
