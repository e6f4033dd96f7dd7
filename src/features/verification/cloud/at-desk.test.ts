import { application, aStreet, bring, districtUnion, documentNumber, member, unionOfStreet } from '@/testing/joining'
import { askedChair, atDeskVisit, lastSignsOf, openVisit } from '@/testing/verifying'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const confirm = (staff: Person, visitId: string, lastSigns: string) => world.as(staff).call('verification.confirmAtDesk', { visitId, lastSigns })
const standing = (personId: string) => world.db.selectFrom('verifications').selectAll().where('person_id', '=', personId).executeTakeFirst()
const wrong = '000000'

test('the document is seen, its last six signs are typed, and the person is verified by that desk', async () => {
  const { worker, chair, employer, visitId, nameMasked, unionName, verified, input } = await atDeskVisit(world)
  expect({ nameMasked, unionName, verified }).toEqual({ nameMasked: '欧**', unionName: `${employer.name}工会`, verified: false })
  expect(await confirm(chair, visitId, lastSignsOf(input).toLowerCase())).toEqual({ outcome: 'verified', triesLeft: 3 })
  expect(await standing(worker.personId)).toMatchObject({ state: 'verified', way: 'desk', by_id: chair.personId, organization_id: employer.organizationId })
  expect(await world.as(worker).call('verification.mine', {})).toMatchObject({ state: 'verified', verified: { way: 'desk', unionName } })
  const kept = await world.db.selectFrom('audit').select(['action', 'actor_id', 'detail']).where('target_id', '=', worker.personId).orderBy('id').execute()
  expect(kept.filter(({ actor_id }) => actor_id === chair.personId)).toMatchObject([{ action: 'verification.openVisit' }, { action: 'verification.confirmAtDesk', detail: { way: 'desk', outcome: 'verified' } }])
})

test('what does not match is said and counted: after three the desk stops for today, and the chair can still be asked', async () => {
  const { worker, chair, visitId, input } = await atDeskVisit(world)
  expect([await confirm(chair, visitId, wrong), await confirm(chair, visitId, wrong), await confirm(chair, visitId, wrong)]).toEqual([2, 1, 0].map((triesLeft) => ({ outcome: 'mismatch', triesLeft })))
  expect(await world.as(chair).refusal('verification.confirmAtDesk', { visitId, lastSigns: lastSignsOf(input) })).toBe('verification.tries_used')
  expect((await standing(worker.personId))?.state ?? 'none').toBe('none')
  expect(await world.as(worker).refusal('verification.askChair', { caseId: world.newId() })).toBe('ok')
  expect(await world.as(worker).call('verification.mine', {})).toMatchObject({ provider: { offer: 'on', triesLeft: 3 } })
})

test('five guesses at once by one who holds the visit: three are heard', async () => {
  const { chair, visitId } = await atDeskVisit(world)
  const answers = await Promise.all(['000001', '000002', '000003', '000004', '000005'].map((lastSigns) => world.as(chair).refusal('verification.confirmAtDesk', { visitId, lastSigns })))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(3)
})

test('a code opens one visit, for a minute; wrong, old and used ones get one answer', async () => {
  const { worker, chair } = await application(world)
  const { code } = await world.as(worker).call('verification.deskCode', {})
  const answers = await Promise.all([1, 2, 3, 4].map(() => world.as(chair).refusal('verification.openVisit', { code })))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'session.code_refused']))
  const old = await world.as(worker).call('verification.deskCode', {})
  world.later(66)
  expect(await world.as(chair).refusal('verification.openVisit', old.code === code ? { code } : { code: old.code })).toBe('session.code_refused')
  const { code: fresh } = await world.as(worker).call('verification.deskCode', {})
  const forged = `${fresh.slice(0, -4)}AAAA`
  expect(await world.as(chair).refusal('verification.openVisit', { code: forged })).toBe('session.code_refused')
})

test('a card code is no code for the desk, and the other way round', async () => {
  const { worker, chair } = await member(world)
  const { code: card } = await world.as(worker).call('membership.cardCode', {})
  const { code: desk } = await world.as(worker).call('verification.deskCode', {})
  expect(await world.as(chair).refusal('verification.openVisit', { code: card.replace('LGC1', 'LGV1') })).toBe('session.code_refused')
  expect(await world.as(chair).refusal('membership.checkCard', { code: desk.replace('LGV1', 'LGC1') })).toBe('membership.card_refused')
})

test('the desks of the own union, the street above and the district know the person; others do not', async () => {
  const { worker } = await application(world)
  const street = await unionOfStreet(world, (await aStreet(world)).code, 'street')
  const elsewhere = await world.db.selectFrom('organizations').select('id').where('kind', '=', 'street').where('id', '<>', street.id).executeTakeFirstOrThrow()
  const other = await application(world)
  const code = async () => (await world.as(worker).call('verification.deskCode', {})).code
  for (const staff of [await world.staff('officer', elsewhere.id), other.chair]) expect(await world.as(staff).refusal('verification.openVisit', { code: await code() })).toBe('verification.not_here')
  // The refusal used nothing up: the next desk takes the same code.
  expect(await world.as(await world.staff('officer', street.id)).refusal('verification.openVisit', { code: await code() })).toBe('ok')
  world.later(1)
  expect(await world.as(await world.staff('district', (await districtUnion(world)).id)).refusal('verification.openVisit', { code: await code() })).toBe('ok')
})

test('nobody verifies themselves', async () => {
  const { worker, employer } = await application(world)
  await world.db.insertInto('roles').values({ id: world.newId(), person_id: worker.personId, role: 'chair', organization_id: employer.organizationId, from_on: '2026-01-01' }).execute()
  const { code } = await world.as(worker).call('verification.deskCode', {})
  expect(await world.as(worker).refusal('verification.openVisit', { code })).toBe('verification.not_here')
})

test('a visit belongs to whoever opened it, for ten minutes', async () => {
  const { chair, visitId, employer, input } = await atDeskVisit(world)
  const colleague = await world.staff('chair', employer.organizationId)
  expect(await world.as(colleague).refusal('verification.confirmAtDesk', { visitId, lastSigns: lastSignsOf(input) })).toBe('object.not_found')
  world.later(601)
  expect(await world.as(chair).refusal('verification.confirmAtDesk', { visitId, lastSigns: lastSignsOf(input) })).toBe('object.not_found')
})

test('two members of staff at once: one finding stands, and both read that it is done', async () => {
  const { worker, chair, visitId, employer, input } = await atDeskVisit(world)
  world.later(1)
  const colleague = await world.staff('chair', employer.organizationId)
  const second = await openVisit(world, worker, colleague)
  const answers = await Promise.all([confirm(chair, visitId, lastSignsOf(input)), confirm(colleague, second.visitId, lastSignsOf(input))])
  expect(answers.map(({ outcome }) => outcome)).toEqual(['verified', 'verified'])
  const settled = await world.db.selectFrom('audit').select('actor_id').where('target_id', '=', worker.personId).where('action', '=', 'verification.confirmAtDesk').where('detail', '@>', JSON.stringify({ outcome: 'verified' })).execute()
  expect(settled).toEqual([{ actor_id: (await standing(worker.personId))?.by_id }])
})

test('a document of somebody else\'s is told to the desk, and nobody is verified', async () => {
  const owner = await member(world)
  const { worker, chair, visitId, input } = await atDeskVisit(world, { documentNumber: owner.input.documentNumber })
  expect(await confirm(chair, visitId, lastSignsOf(input))).toMatchObject({ outcome: 'conflict' })
  expect(await standing(worker.personId)).toMatchObject({ state: 'conflict' })
})

test('a permit is read by its last six signs, too', async () => {
  const number = `H${String(Date.now()).slice(-8)}`
  const { chair, visitId } = await atDeskVisit(world, { documentKind: 'hmt_permit', documentNumber: number })
  expect(await confirm(chair, visitId, number.slice(-6))).toMatchObject({ outcome: 'verified' })
})

test('a question to the chair is dropped when the desk was quicker', async () => {
  const { worker, chair, caseId, input } = await askedChair(world)
  const { visitId } = await openVisit(world, worker, chair)
  await confirm(chair, visitId, lastSignsOf(input))
  expect(await world.db.selectFrom('cases').select(['state']).where('id', '=', caseId).executeTakeFirst()).toEqual({ state: 'withdrawn' })
  expect((await world.as(chair).call('desk.list', { view: 'open', kind: 'verification.confirm' })).rows).toEqual([])
})

test('the applicant\'s verification stands on the desk\'s page of joining, and joining does not wait for it', async () => {
  const { worker, chair, caseId, input, visitId } = await atDeskVisit(world, { documentNumber: documentNumber() })
  const word = async () => (await world.as(chair).call('desk.open', { caseId })).fields.find(({ key }) => key === 'verification')?.value
  expect(await word()).toBe('none')
  await confirm(chair, visitId, lastSignsOf(input))
  expect(await word()).toBe('desk')
  const other = await application(world)
  expect(await bring(world, other, 'approved')).toBe(2)
  expect(await world.as(worker).call('verification.mine', {})).toMatchObject({ state: 'verified' })
})
