import { createDispatcher } from '@/cloud/kernel/dispatch'
import { silentLog } from '@/cloud/kernel/log'
import { openSession } from '@/cloud/kernel/sessions'
import { pruneTries } from './queries/attempts'
import { documentNumber } from '@/testing/joining'
import { faceCheck, inRegister } from '@/testing/verifying'
import { useWorld, type Person } from '@/testing/world'

const world = useWorld()
const consent = '2026-11-01'
const check = (who: Person, input: { consent?: string } = { consent }) => world.as(who).call('verification.checkByProvider', input)
const mine = (who: Person) => world.as(who).call('verification.mine', {})
const standing = (personId: string) => world.db.selectFrom('verifications').selectAll().where('person_id', '=', personId).executeTakeFirst()
const tries = (personId: string) => world.db.selectFrom('verification_attempts').select(['way', 'outcome']).where('person_id', '=', personId).orderBy('id').execute()
afterEach(() => world.identity.trouble('none'))

describe('the identity service', () => {
  test('a name and a number that belong together verify the person, once (MEM-11)', async () => {
    const { worker, employer } = await inRegister(world)
    expect(await mine(worker)).toMatchObject({ state: 'none', verified: null, person: { documentKind: 'resident_id' }, provider: { offer: 'on', triesLeft: 3 }, unionName: `${employer.name}工会` })
    expect(await check(worker)).toEqual({ outcome: 'verified', triesLeft: 2 })
    expect(await mine(worker)).toMatchObject({ state: 'verified', verified: { way: 'provider', unionName: `${employer.name}工会` } })
    expect(await world.as(worker).refusal('verification.checkByProvider', {})).toBe('verification.already_verified')
    const { rows } = await world.as(worker).call('progress.listNotices', {})
    expect(rows.map(({ kind }) => kind)).toContain('verification.verified')
  })

  test('nothing is sent before the separate consent, which names Tencent, and it is asked for once (PI-3)', async () => {
    const { worker } = await inRegister(world, { name: '王二小' })
    const before = world.identity.calls
    expect(await world.as(worker).refusal('verification.checkByProvider', {})).toBe('membership.consent_missing')
    expect(await world.as(worker).refusal('verification.checkByProvider', { consent: '2020-01-01' })).toBe('membership.consent_missing')
    expect(world.identity.calls).toBe(before)
    const asked = (await mine(worker)).provider.consent
    expect(asked?.recipients.join()).toContain('腾讯云')
    world.identity.trouble({ result: '-1' })
    await check(worker)
    expect((await mine(worker)).provider.consent).toBeNull()
    expect(await check(worker, {})).toMatchObject({ outcome: 'unconfirmed' })
    const given = await world.db.selectFrom('consents').select(['version', 'recipients']).where('person_id', '=', worker.personId).where('purpose', '=', 'provider_check').execute()
    expect(given).toEqual([{ version: consent, recipients: ['腾讯云计算（北京）有限责任公司（身份信息核验服务）'] }])
  })

  test('the form of joining does not ask for it', async () => {
    const { notices } = await world.as(null).call('membership.options', {})
    expect(notices.map(({ purpose }) => purpose).sort()).toEqual(['identity', 'membership'])
  })

  test('three tries a day, five in 30 days, counted in the database; the other ways stay open', async () => {
    const { worker } = await inRegister(world)
    world.identity.trouble({ result: '-1' })
    expect([await check(worker), await check(worker), await check(worker)].map(({ triesLeft }) => triesLeft)).toEqual([2, 1, 0])
    expect(await world.as(worker).refusal('verification.checkByProvider', {})).toBe('verification.tries_used')
    expect(await mine(worker)).toMatchObject({ provider: { offer: 'used_up', triesLeft: 0 } })
    expect(await world.as(worker).refusal('verification.deskCode', {})).toBe('ok')
    world.later(86_400)
    expect([await check(worker), await check(worker)].map(({ triesLeft }) => triesLeft)).toEqual([1, 0])
    world.later(86_400)
    expect(await world.as(worker).refusal('verification.checkByProvider', {})).toBe('verification.tries_used')
    world.later(31 * 86_400)
    world.identity.trouble('none')
    const { token } = await openSession(world.db, world.vault, worker.personId, 'test', world.clock())
    expect(await check({ ...worker, bearer: token })).toMatchObject({ outcome: 'verified' })
  })

  test('closing the account and coming again gives no new tries, neither to who signs in so nor on a number that many claim', async () => {
    const subject = `o-${world.newId()}`
    const anew = async (number: string) => {
      const at = await inRegister(world, { documentNumber: number })
      await world.owner.insertInto('accounts').values({ provider: 'wechat', app: 'wx-tries', subject, person_id: at.worker.personId }).execute()
      return at
    }
    world.identity.trouble({ result: '-1' })
    const first = await anew(documentNumber())
    for (let i = 0; i < 3; i++) await check(first.worker)
    await world.as(first.worker).call('myData.withdrawCase', { caseId: first.caseId, version: 0 })
    await world.as(first.worker).call('myData.close', { understood: true })
    const again = await anew(documentNumber())
    expect(await mine(again.worker)).toMatchObject({ provider: { offer: 'used_up', triesLeft: 0 } })
    expect(await world.as(again.worker).refusal('verification.checkByProvider', { consent })).toBe('verification.tries_used')
    // One number under many accounts: ten times in a month, then no service says anything about it.
    const number = documentNumber()
    const answers: string[] = []
    for (let i = 0; i < 4; i++) {
      const at = await inRegister(world, { documentNumber: number })
      for (let n = 0; n < 3; n++) answers.push(await world.as(at.worker).refusal('verification.checkByProvider', n === 0 ? { consent } : {}))
    }
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(10)
    expect(new Set(answers.slice(10))).toEqual(new Set(['verification.tries_used']))
    expect(await pruneTries(world.db, new Date(world.clock().getTime() + 32 * 86_400_000))).toBeGreaterThan(0)
  })

  test('whoever only typed a name and a number, and joins nothing, asks no service', async () => {
    const person = await world.person()
    await world.as(person).call('myData.correct', { correctionId: world.newId(), name: '王二小', documentKind: 'resident_id', documentNumber: documentNumber() })
    expect(await mine(person)).toMatchObject({ provider: { offer: 'apply' } })
    const before = world.identity.calls
    expect(await world.as(person).refusal('verification.checkByProvider', { consent })).toBe('verification.nothing_to_verify')
    expect(world.identity.calls).toBe(before)
  })

  test('ten taps at once under ten keys ask three times, not ten', async () => {
    const { worker } = await inRegister(world)
    world.identity.trouble({ result: '-5' })
    const before = world.identity.calls
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.as(worker).refusal('verification.checkByProvider', { consent })))
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(3)
    expect(world.identity.calls - before).toBe(3)
    expect(await tries(worker.personId)).toHaveLength(3)
  })

  test.each(['hang', 'cut', 'not-json', 'other-shape', { error: 'RequestLimitExceeded' }, { error: 'AuthFailure.SignatureFailure' }, { result: '-4' }] as const)('%j: the person is told, it costs no try, the other ways go on, and it works when the service is back', async (trouble) => {
    const { worker, chair } = await inRegister(world)
    world.identity.trouble(trouble)
    expect(await check(worker)).toEqual({ outcome: 'unavailable', triesLeft: 3 })
    expect(await tries(worker.personId)).toEqual([])
    expect(await mine(worker)).toMatchObject({ state: 'none', provider: { offer: 'on', consent: null } })
    expect(await world.as(chair).refusal('verification.openVisit', { code: (await world.as(worker).call('verification.deskCode', {})).code })).toBe('ok')
    world.identity.trouble('none')
    expect(await check(worker)).toMatchObject({ outcome: 'verified' })
  })

  test('a service that hangs holds no more than three of our connections', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => inRegister(world)))
    world.identity.trouble('hang')
    const outcomes = await Promise.all(people.map(({ worker }) => check(worker)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(5).fill('unavailable'))
  })

  test('a document that somebody else has is answered as a mismatch is; only staff see the conflict', async () => {
    const first = await inRegister(world)
    expect(await check(first.worker)).toMatchObject({ outcome: 'verified' })
    const second = await inRegister(world, { documentNumber: first.input.documentNumber, name: first.input.name })
    const stranger = await inRegister(world, { documentNumber: documentNumber() })
    const taken = await check(second.worker)
    world.identity.trouble({ result: '-1' })
    expect(taken).toEqual(await check(stranger.worker))
    world.identity.trouble('none')
    const [theirs, other] = [await mine(second.worker), await mine(stranger.worker)]
    expect({ ...theirs, person: null, unionName: null }).toEqual({ ...other, person: null, unionName: null })
    expect(await standing(second.worker.personId)).toMatchObject({ state: 'conflict', way: null, document_hash: null })
    const { rows } = await world.as(second.chair).call('verification.waiting', {})
    expect(rows).toMatchObject([{ personId: second.worker.personId, state: 'conflict', caseId: null }])
    // The street looks into it: there the row leads to the check. Since when does not begin anew with the next try.
    const officer = await world.staff('officer', second.employer.parentId)
    const waits = async () => (await world.as(officer).call('verification.waiting', {})).rows.find((row) => row.personId === second.worker.personId)
    const shown = await waits()
    expect(shown?.caseId).toEqual(expect.any(String))
    world.later(3_600)
    await check(second.worker, {})
    expect((await waits())?.since).toBe(shown?.since)
    expect((await world.as(second.chair).call('desk.open', { caseId: second.caseId })).fields).toContainEqual({ key: 'verification', value: 'conflict', sensitive: false, askable: false })
  })

  test('of two with one document who are checked at once, one is verified', async () => {
    const number = documentNumber()
    const pair = [await inRegister(world, { documentNumber: number }), await inRegister(world, { documentNumber: number })]
    const outcomes = await Promise.all(pair.map(({ worker }) => check(worker)))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['unconfirmed', 'verified'])
  })

  test('other documents than the 居民身份证 are not sent, and neither is anything where no service is connected', async () => {
    const { worker } = await inRegister(world, { documentKind: 'hmt_permit', documentNumber: `H${String(Date.now()).slice(-8)}` })
    expect(await mine(worker)).toMatchObject({ provider: { offer: 'document' } })
    expect(await world.as(worker).refusal('verification.checkByProvider', { consent })).toBe('verification.not_offered')
    const { worker: other } = await inRegister(world)
    const { identity: _, ...rest } = world.services
    const dispatch = createDispatcher({ db: world.db, features: world.features, services: { ...rest, wechat: null }, vault: world.vault, log: silentLog, clock: world.clock })
    const send = (path: string, input: unknown) => dispatch({ path, input, key: world.newId(), caller: { address: null, bearer: other.bearer } })
    expect((await send('verification.mine', {})).envelope).toMatchObject({ ok: true, data: { provider: { offer: 'off' }, face: { offer: 'off' } } })
    for (const path of ['verification.checkByProvider', 'verification.startFace']) expect((await send(path, { consent })).envelope).toMatchObject({ ok: false, error: { code: 'verification.not_offered' } })
  })

  test('a changed name or document has to be verified again', async () => {
    const { worker } = await inRegister(world)
    await check(worker)
    await world.db.updateTable('people').set({ phone_hash: Buffer.from('x') }).where('id', '=', worker.personId).execute()
    expect((await standing(worker.personId))?.state).toBe('verified')
    await world.db.updateTable('people').set({ name: '别人' }).where('id', '=', worker.personId).execute()
    expect(await standing(worker.personId)).toMatchObject({ state: 'none', way: null, by_id: null, document_hash: null })
  })

  test('nobody is asked who has handed nothing in', async () => {
    const who = await world.person()
    expect(await mine(who)).toMatchObject({ state: 'none', person: null, unionName: null })
    for (const [path, input] of [['verification.checkByProvider', { consent }], ['verification.askChair', { caseId: world.newId() }], ['verification.deskCode', {}]] as const) {
      expect(await world.as(who).refusal(path, input)).toBe('verification.nothing_to_verify')
    }
  })
})

describe('WeChat\'s face check, where it is connected (WX-3)', () => {
  const start = (who: Person) => world.as(who).call('verification.startFace', { consent })
  const finish = (who: Person, verifyId: string) => world.as(who).call('verification.finishFace', { verifyId })
  afterEach(() => world.wechat.faceEnds(10000))

  test('verifies, once, whom WeChat recognises', async () => {
    const { worker } = await faceCheck(world)
    expect(await mine(worker)).toMatchObject({ face: { offer: 'on', consent: { version: consent } } })
    const { verifyId } = await start(worker)
    expect(await finish(worker, verifyId!)).toEqual({ outcome: 'verified', triesLeft: 2 })
    expect(await mine(worker)).toMatchObject({ state: 'verified', verified: { way: 'face' } })
    expect(await world.as(worker).refusal('verification.finishFace', { verifyId: verifyId! })).toBe('object.not_found')
  })

  test('what was cancelled is no try; a wrong face is one, shared with the other service', async () => {
    const { worker } = await faceCheck(world)
    const { verifyId } = await start(worker)
    world.wechat.faceEnds(90004)
    expect(await finish(worker, verifyId!)).toEqual({ outcome: 'unconfirmed', triesLeft: 3 })
    world.wechat.faceEnds(10004)
    expect(await finish(worker, verifyId!)).toEqual({ outcome: 'unconfirmed', triesLeft: 2 })
    expect(await mine(worker)).toMatchObject({ provider: { triesLeft: 2 }, face: { triesLeft: 2 } })
  })

  test('is not offered to somebody without an account of the mini-program', async () => {
    const { worker } = await inRegister(world)
    expect(await mine(worker)).toMatchObject({ face: { offer: 'off' } })
    expect(await world.as(worker).refusal('verification.startFace', { consent })).toBe('verification.not_offered')
  })

  test('WeChat away: told, and nothing counted', async () => {
    const { worker } = await faceCheck(world)
    world.wechat.trouble('busy')
    expect(await start(worker)).toEqual({ verifyId: null })
    world.wechat.trouble('none')
    const { verifyId } = await start(worker)
    world.wechat.trouble('cut')
    expect(await finish(worker, verifyId!)).toEqual({ outcome: 'unavailable', triesLeft: 3 })
    world.wechat.trouble('none')
    expect(await finish(worker, verifyId!)).toMatchObject({ outcome: 'verified' })
  })
})
