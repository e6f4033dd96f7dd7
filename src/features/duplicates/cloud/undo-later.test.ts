import { merged, taken } from '@/testing/duplicates'
import { application, bring } from '@/testing/joining'
import { useWorld } from '@/testing/world'

const world = useWorld()
const claimed = async (personId: string) => (await world.owner.selectFrom('people').select('document_claimed').where('id', '=', personId).executeTakeFirstOrThrow()).document_claimed
const note = '合错了人'

it('what was asked anew since stays open, and what the merge had taken back of the same stays taken back', async () => {
  const pair = await taken(world)
  const before = await world.as(pair.member).call('verification.askChair', { caseId: world.newId() })
  const { version } = await world.as(pair.officer).call('duplicates.merge', { caseId: pair.caseId, version: pair.version, otherId: pair.memberId, seen: true, lastSigns: pair.documentNumber.slice(-6) })
  // Another name ends the verification that the merge has brought (MEM-11), so the member asks the chair once more.
  const correctionId = world.newId()
  await world.as(pair.member).call('myData.correct', { correctionId, name: '欧阳小莉', documentKind: 'resident_id', documentNumber: pair.documentNumber })
  await world.as(pair.memberChair).call('desk.take', { caseId: correctionId, version: 0 })
  await world.as(pair.memberChair).call('desk.approve', { caseId: correctionId, version: 1 })
  const again = await world.as(pair.member).call('verification.askChair', { caseId: world.newId() })
  await world.as(pair.officer).call('duplicates.undo', { caseId: pair.caseId, version, note })
  const states = await world.owner.selectFrom('cases').select(['id', 'state']).where('id', 'in', [before.caseId, again.caseId]).execute()
  expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(new Map([[before.caseId, 'withdrawn'], [again.caseId, 'submitted']]))
})

it('whoever became a member since keeps the document: the other record cannot become a second member on it (MEM-11)', async () => {
  const first = await application(world)
  // The older record goes on.
  world.later(60)
  const second = await application(world, 'submitted', { documentNumber: first.input.documentNumber })
  const officer = await world.staff('officer', first.employer.parentId)
  const caseId = world.newId()
  await world.as(second.worker).call('duplicates.report', { caseId, said: 'earlier_account' })
  await world.as(officer).call('desk.take', { caseId, version: 0 })
  const { version } = await world.as(officer).call('duplicates.merge', { caseId, version: 1, otherId: first.worker.personId, seen: true, lastSigns: first.input.documentNumber.slice(-6) })
  await bring(world, first, 'approved')
  await world.as(officer).call('duplicates.undo', { caseId, version, note })
  expect([await claimed(first.worker.personId), await claimed(second.worker.personId)]).toEqual([true, false])
  const { version: at } = await world.owner.selectFrom('cases').select('version').where('id', '=', second.caseId).executeTakeFirstOrThrow()
  await world.as(second.chair).call('desk.take', { caseId: second.caseId, version: at })
  expect(await world.as(second.chair).refusal('desk.approve', { caseId: second.caseId, version: at + 1 })).toBe('membership.duplicate_document')
})

it('whoever has left since holds the document no more: somebody who joined on it keeps it', async () => {
  const pair = await merged(world)
  await world.as(pair.member).call('membership.leave', {})
  const third = await application(world, 'approved', { documentNumber: pair.documentNumber })
  await world.as(pair.officer).call('duplicates.undo', { caseId: pair.caseId, version: pair.version, note })
  expect([await claimed(third.worker.personId), await claimed(pair.memberId), await claimed(pair.claimantId)]).toEqual([true, false, false])
})
