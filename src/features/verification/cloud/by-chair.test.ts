import { application, aStreet, documentNumber, joinInput, member, unionOfStreet } from '@/testing/joining'
import { askedChair, inRegister } from '@/testing/verifying'
import { useWorld } from '@/testing/world'

const world = useWorld()
const standing = (personId: string) => world.db.selectFrom('verifications').selectAll().where('person_id', '=', personId).executeTakeFirst()
const take = async (at: { chair: { personId: string; bearer: string }; caseId: string }) => (await world.as(at.chair).call('desk.take', { caseId: at.caseId, version: 0 })).version

test('the chair of the own union confirms the person; the promise is ten working days', async () => {
  const at = await askedChair(world)
  const asked = await world.as(at.worker).call('verification.mine', {})
  expect(asked).toMatchObject({ state: 'submitted', asked: { caseId: at.caseId, state: 'submitted', unionName: `${at.employer.name}工会`, promisedOn: '2026-12-07', overdue: false } })
  expect(asked.asked?.number).toMatch(/^RZ20261123-\d{6}$/)
  const open = await world.as(at.chair).call('desk.open', { caseId: at.caseId })
  expect(open).toMatchObject({ kind: 'verification.confirm', titleMasked: '欧**', may: ['take'] })
  expect(open.fields.filter(({ sensitive }) => sensitive).map(({ key }) => key)).toEqual(['documentNumber', 'birthOn', 'phone'])
  expect(JSON.stringify(open)).not.toContain(at.input.documentNumber)
  const version = await take(at)
  // Nothing can be asked back here, so nothing is offered that could be asked.
  expect((await world.as(at.chair).call('desk.open', { caseId: at.caseId })).may).toEqual(['approve', 'refuse'])
  await world.as(at.chair).call('desk.approve', { caseId: at.caseId, version })
  expect(await standing(at.worker.personId)).toMatchObject({ state: 'verified', way: 'chair', by_id: at.chair.personId, organization_id: at.employer.organizationId })
  expect(await world.as(at.worker).call('verification.mine', {})).toMatchObject({ state: 'verified', verified: { way: 'chair' }, asked: null })
  const { rows } = await world.as(at.worker).call('progress.listNotices', {})
  expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['verification.received', 'verification.taken', 'verification.approved']))
})

test('a refusal says why and what next, out of the fixed list, and it may be asked again', async () => {
  const at = await askedChair(world)
  const version = await take(at)
  expect(await world.as(at.chair).refusal('desk.refuse', { caseId: at.caseId, version, reason: 'not_worker' })).toBe('request.invalid')
  await world.as(at.chair).call('desk.refuse', { caseId: at.caseId, version, reason: 'not_known' })
  const told = await world.as(at.worker).call('verification.mine', {})
  expect(told).toMatchObject({ state: 'none', asked: null })
  expect(told.refusal?.next).toContain('不需要刷脸')
  expect((await standing(at.worker.personId))?.state).toBe('none')
  expect(await world.as(at.worker).call('verification.askChair', { caseId: world.newId() })).toMatchObject({ state: 'submitted' })
})

test('asking twice is one question: a repeated tap, another key, twenty at once', async () => {
  const { worker } = await application(world)
  const caseId = world.newId()
  const first = await world.as(worker).call('verification.askChair', { caseId })
  expect(await world.as(worker).call('verification.askChair', { caseId })).toEqual(first)
  const answers = await Promise.all(Array.from({ length: 10 }, () => world.as(worker).call('verification.askChair', { caseId: world.newId() })))
  expect(new Set(answers.map((answer) => answer.caseId))).toEqual(new Set([caseId]))
})

test('the id of a case of somebody else\'s, or of another kind, is not found', async () => {
  const [mine, theirs] = [await application(world), await askedChair(world)]
  for (const caseId of [mine.caseId, theirs.caseId]) expect(await world.as(mine.worker).refusal('verification.askChair', { caseId })).toBe('object.not_found')
})

test('taken back while it is open, and nobody has to say why', async () => {
  const at = await askedChair(world)
  expect(await world.as(at.worker).call('verification.withdrawAsking', { caseId: at.caseId, version: 0 })).toMatchObject({ state: 'withdrawn' })
  expect(await world.as(at.worker).call('verification.mine', {})).toMatchObject({ state: 'none', asked: null })
  expect((await world.as(at.chair).call('verification.waiting', {})).rows).toEqual([])
})

test('a member asks their own union; somebody whose application is over asks the catch-all of their street', async () => {
  const { worker, employer } = await member(world)
  expect(await world.as(worker).call('verification.askChair', { caseId: world.newId() })).toMatchObject({ unionName: `${employer.name}工会` })
  const rider = await world.person()
  const { applicationId } = await world.as(rider).call('membership.submitJoin', await joinInput(world, rider))
  await world.as(rider).call('membership.withdraw', { applicationId, version: 0 })
  const street = (await aStreet(world)).code
  expect(await world.as(rider).call('verification.askChair', { caseId: world.newId() })).toMatchObject({ unionName: (await unionOfStreet(world, street, 'catch_all')).name })
})

test('a document that a member has is not confirmed: the desk is warned, the case stays open, the person reads nothing of it', async () => {
  const owner = await member(world)
  const at = await askedChair(world, { documentNumber: owner.input.documentNumber })
  const plain = await askedChair(world, { documentNumber: documentNumber() })
  const [theirs, other] = [await world.as(at.worker).call('verification.mine', {}), await world.as(plain.worker).call('verification.mine', {})]
  expect({ state: theirs.state, refusal: theirs.refusal, asked: Object.keys(theirs.asked!) }).toEqual({ state: other.state, refusal: other.refusal, asked: Object.keys(other.asked!) })
  expect((await world.as(at.chair).call('desk.open', { caseId: at.caseId })).flags).toContain('duplicate_document')
  const version = await take(at)
  expect(await world.as(at.chair).refusal('desk.approve', { caseId: at.caseId, version })).toBe('membership.duplicate_document')
  expect(await standing(at.worker.personId)).toMatchObject({ state: 'conflict' })
  expect((await world.as(at.chair).call('desk.open', { caseId: at.caseId })).state).toBe('in_review')
})

test('a service and the chair at the same moment: verified once, and nothing hangs', async () => {
  const at = await inRegister(world)
  const { caseId } = await world.as(at.worker).call('verification.askChair', { caseId: world.newId() })
  const version = await take({ chair: at.chair, caseId })
  const [checked, approved] = await Promise.all([
    world.as(at.worker).refusal('verification.checkByProvider', { consent: '2026-11-01' }),
    world.as(at.chair).refusal('desk.approve', { caseId, version }),
  ])
  expect(['ok', 'verification.already_verified']).toContain(checked)
  expect(['ok', 'case.state_changed']).toContain(approved)
  expect(await standing(at.worker.personId)).toMatchObject({ state: 'verified' })
})
