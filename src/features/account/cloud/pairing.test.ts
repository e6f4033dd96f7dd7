import { useWorld, type Caller } from '@/testing/world'

const world = useWorld()
const call: Caller['call'] = (path, input) => world.as(null).call(path, input)
const refusal: Caller['refusal'] = (path, input) => world.as(null).refusal(path, input)
const as = ({ personId, token }: { readonly personId: string; readonly token: string }) => world.as({ personId, bearer: token })
const worker = (openid: string) => call('account.wechatAppSignIn', { code: world.wechat.loginCode(openid) })

beforeEach(() => world.later(601))

test('a computer is let in as the person who approves it, exactly once', async () => {
  const person = await worker('o-1')
  const pairing = await call('account.startPairing', {})
  expect(pairing.show).toMatch(/^\d{8}$/)
  expect(await call('account.finishPairing', { secret: pairing.secret })).toBeNull()
  await as(person).call('account.approvePairing', { show: `${pairing.show.slice(0, 4)} ${pairing.show.slice(4)}` })
  const session = await call('account.finishPairing', { secret: pairing.secret })
  expect(session!.personId).toBe(person.personId)
  expect(await as(session!).call('account.me', {})).toMatchObject({ personId: person.personId })
  expect(await refusal('account.finishPairing', { secret: pairing.secret })).toBe('session.code_refused')
})

test('of ten computers that ask at once with the same secret one gets the session', async () => {
  const person = await worker('o-2')
  const pairing = await call('account.startPairing', {})
  await as(person).call('account.approvePairing', { show: pairing.show })
  const answers = await Promise.all(Array.from({ length: 10 }, () => refusal('account.finishPairing', { secret: pairing.secret })))
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
})

test('a number is tied to one person: who types it second is refused and takes nothing over', async () => {
  const [first, second] = [await worker('o-3'), await worker('o-4')]
  const pairing = await call('account.startPairing', {})
  await as(first).call('account.approvePairing', { show: pairing.show })
  expect(await as(second).refusal('account.approvePairing', { show: pairing.show })).toBe('session.code_refused')
  expect((await call('account.finishPairing', { secret: pairing.secret }))!.personId).toBe(first.personId)
})

test('after three minutes neither the number nor the secret is worth anything', async () => {
  const person = await worker('o-5')
  const [waiting, approved] = [await call('account.startPairing', {}), await call('account.startPairing', {})]
  await as(person).call('account.approvePairing', { show: approved.show })
  world.later(181)
  expect(await as(person).refusal('account.approvePairing', { show: waiting.show })).toBe('session.code_refused')
  expect(await refusal('account.finishPairing', { secret: approved.secret })).toBe('session.code_refused')
})

test('the number that the screen shows is not the secret that the computer keeps', async () => {
  const pairing = await call('account.startPairing', {})
  expect(await refusal('account.finishPairing', { secret: pairing.show })).toBe('session.code_refused')
})

test('who types numbers by guess is stopped after ten', async () => {
  const person = await worker('o-6')
  const answers = []
  for (let guess = 0; guess < 11; guess++) answers.push(await as(person).refusal('account.approvePairing', { show: `1234567${guess % 10}` }))
  expect(answers.slice(0, 10)).toEqual(Array(10).fill('session.code_refused'))
  expect(answers[10]).toBe('request.too_many')
})

test('signing out ends this session, signing out everywhere ends them all', async () => {
  const person = await worker('o-7')
  const again = await worker('o-7')
  expect(await as(person).call('account.signOut', {})).toEqual({ ended: true })
  expect(await as(person).call('account.me', {})).toBeNull()
  expect(await as(again).call('account.me', {})).toMatchObject({ personId: person.personId })
  const third = await worker('o-7')
  expect(await as(again).call('account.signOutEverywhere', {})).toEqual({ ended: 2 })
  expect(await as(third).call('account.me', {})).toBeNull()
  expect(await as(third).refusal('account.signOut', {})).toBe('session.required')
})
