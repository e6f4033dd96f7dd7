import { application, aStreet, employerUnion, member, moveInput, moving } from '@/testing/joining'
import { askedChair } from '@/testing/verifying'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const texts = (who: Person) => world.as(who).call('myData.consentTexts', {})
const consentsOf = async (who: Person, purpose: string) => (await world.as(who).call('myData.see', {})).consents.filter((one) => one.purpose === purpose)
const withdraw = async (who: Person, purpose: string) => world.as(who).call('myData.withdrawConsent', { consentId: (await consentsOf(who, purpose)).find((one) => one.withdrawnAt === null)!.consentId })
const aMove = async () => moveInput(world, await employerUnion(world, (await aStreet(world)).code))
/** The district publishes a new text of a notice; `from`: in force since. */
const newText = async (purpose: string, version: string, from = version) => {
  const { value } = await world.owner.selectFrom('settings').select('value').where('key', '=', `consent.${purpose}`).orderBy('from_on', 'desc').limit(1).executeTakeFirstOrThrow()
  await world.owner.insertInto('settings').values({ key: `consent.${purpose}`, from_on: from, value: JSON.stringify({ ...(value as object), version, title: `新版 ${version}` }) }).execute()
}
afterEach(async () => {
  await world.owner.deleteFrom('settings').where('key', 'like', 'consent.%').where('from_on', '>', '2026-11-01').execute()
})

it('a withdrawn consent is given again to the text in force, and the history keeps each date (PI-4)', async () => {
  const { worker } = await member(world)
  await withdraw(worker, 'identity')
  const [text] = await texts(worker)
  expect(text).toMatchObject({ purpose: 'identity', version: '2026-11-01', lack: 'withdrawn', text: expect.stringContaining('谁在处理') as string })
  world.later(60)
  expect(await world.as(worker).call('myData.giveConsent', { purpose: 'identity', version: '2026-11-01' })).toEqual({ purpose: 'identity', version: '2026-11-01' })
  expect(await texts(worker)).toEqual([])
  const [again, before] = await consentsOf(worker, 'identity')
  expect([again!.withdrawnAt, before!.withdrawnAt === null, again!.givenAt > before!.givenAt]).toEqual([null, false, true])
  await world.as(worker).call('myData.giveConsent', { purpose: 'identity', version: '2026-11-01' })
  expect(await consentsOf(worker, 'identity')).toHaveLength(2)
})

it('what needs a withdrawn consent says so, begins nothing, and goes on once it is given again', async () => {
  const { worker } = await member(world)
  await withdraw(worker, 'identity')
  const input = await aMove()
  const { envelope } = await world.send(worker, 'membership.move', input)
  expect(envelope).toMatchObject({ ok: false, error: { code: 'consent.needed', issues: [{ path: 'identity', reason: 'withdrawn' }] } })
  expect(await world.as(worker).refusal('verification.askChair', { caseId: world.newId() })).toBe('consent.needed')
  expect(await world.as(worker).refusal('verification.deskCode', {})).toBe('consent.needed')
  expect((await world.as(worker).call('verification.mine', {})).lacks).toBe('withdrawn')
  expect(await world.owner.selectFrom('cases').select('id').where('person_id', '=', worker.personId).where('closed_at', 'is', null).execute()).toEqual([])
  await world.as(worker).call('myData.giveConsent', { purpose: 'identity', version: '2026-11-01' })
  expect((await world.as(worker).call('verification.mine', {})).lacks).toBeNull()
  expect(await world.as(worker).refusal('membership.move', input)).toBe('ok')
})

it('a new text is asked for at the next need and not before: what runs goes on, and nothing is taken for granted (PI-1)', async () => {
  const { worker, caseId, chair } = await moving(world, 'in_review')
  await newText('identity', '2026-11-20')
  expect(await texts(worker)).toMatchObject([{ purpose: 'identity', version: '2026-11-20', title: '新版 2026-11-20', lack: 'outdated' }])
  await world.as(chair).call('desk.approve', { caseId, version: 1 })
  const next = await aMove()
  expect(await world.as(worker).refusal('membership.move', next)).toBe('consent.needed')
  expect(await world.as(worker).refusal('myData.giveConsent', { purpose: 'identity', version: '2026-11-01' })).toBe('my_data.notice_changed')
  await world.as(worker).call('myData.giveConsent', { purpose: 'identity', version: '2026-11-20' })
  expect(await world.as(worker).refusal('membership.move', next)).toBe('ok')
  expect((await consentsOf(worker, 'identity')).map((one) => one.version)).toEqual(expect.arrayContaining(['2026-11-01', '2026-11-20']))
})

it('a text that comes into force tomorrow is asked for tomorrow', async () => {
  const { worker } = await member(world)
  await newText('identity', '2026-12-24')
  expect(await texts(worker)).toEqual([])
  expect(await world.as(worker).refusal('membership.move', await aMove())).toBe('ok')
})

it('a member who came by a list has agreed to nothing, and is shown both notices before anything new begins', async () => {
  const { worker } = await member(world)
  await world.owner.deleteFrom('consents').where('person_id', '=', worker.personId).execute()
  expect((await texts(worker)).map(({ purpose, lack }) => [purpose, lack])).toEqual([['identity', 'never'], ['membership', 'never']])
  expect(await world.as(worker).refusal('membership.move', await aMove())).toBe('consent.needed')
})

it('somebody who is no member is offered no notice ahead of time, and none that nobody wrote', async () => {
  const stranger = await world.person()
  expect(await texts(stranger)).toEqual([])
  expect(await world.as(stranger).refusal('myData.giveConsent', { purpose: 'salary', version: '2026-11-01' })).toBe('object.not_found')
})

it('giving it again brings no application back, and the next one can be handed in', async () => {
  const { worker, caseId } = await application(world)
  await withdraw(worker, 'membership')
  await world.as(worker).call('myData.giveConsent', { purpose: 'membership', version: '2026-11-01' })
  expect(await world.as(worker).call('membership.status', { applicationId: caseId })).toMatchObject({ state: 'withdrawn' })
})

it('withdrawing takes back whatever rests on it: a move, and the question to the chair', async () => {
  const { worker, caseId } = await moving(world)
  expect(await withdraw(worker, 'membership')).toEqual({ effect: 'case_withdrawn', withdrawnCases: 1 })
  expect(await world.owner.selectFrom('cases').select('state').where('id', '=', caseId).executeTakeFirst()).toEqual({ state: 'withdrawn' })
  const asking = await askedChair(world)
  expect(await withdraw(asking.worker, 'identity')).toMatchObject({ withdrawnCases: 2 })
  expect(await world.as(asking.worker).call('verification.mine', {})).toMatchObject({ state: 'none', asked: null, lacks: 'withdrawn' })
  expect(await world.owner.selectFrom('verifications').select('state').where('person_id', '=', asking.worker.personId).executeTakeFirst()).toEqual({ state: 'none' })
})
