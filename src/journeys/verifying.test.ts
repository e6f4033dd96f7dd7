import { copy } from '@/features/verification/copy'
import { LAST_SIGNS } from '@/features/verification/rules'
import type { App } from '@/testing/apps/app'
import { enrolled } from '@/testing/apps/enrolled'
import { onBoth, type Stage } from '@/testing/apps/stage'
import { agreeTo, atDesk } from './reviewing'

const verify = 'features/verification/pages/verify/index'
const atWindow = 'features/verification/pages/at-desk/index'

/** No figure of the product: a busy machine is no failure. */
const patienceMs = 20_000

/** For everything else in this process: the service itself stands in it. */
const aTurn = () => new Promise((resolve) => setImmediate(resolve))

const openVerifying = async (stage: Stage, who: 'rider' | 'worker'): Promise<App> => {
  const app = await stage.open(who)
  await app.open('pages/sign-in/index')
  await app.tap(app.entry)
  await app.see('办事')
  await app.open(verify)
  await app.see(copy.ask)
  return app
}

/** The other ways stand there with their buttons, and what was given is still there. */
const expectWaysOpen = async (app: App, left: number): Promise<void> => {
  for (const words of [copy.provider.left(left), copy.desk.act, copy.chair.act, copy.documents.resident_id]) await app.see(words)
}

onBoth((stage) => {
  it('when the identity service is down, slow or refuses our key, the person is told and goes to the desk, where the document is only seen', async () => {
    const { cast, identity } = stage
    const { documentNumber } = await enrolled(stage, 'rider', cast.catchAll)
    let rider = await openVerifying(stage, 'rider')
    await rider.tap(copy.provider.act)
    await rider.see(copy.consent.missing)
    await rider.tick('consent-provider')
    for (const [index, trouble] of (['cut', 'hang', 'other-key', 'not-json'] as const).entries()) {
      identity.trouble(trouble)
      await rider.tap(copy.provider.act)
      // What the last try said stands there until this one has reached the service.
      for (const until = Date.now() + patienceMs; identity.calls <= index && Date.now() < until; ) await aTurn()
      if (trouble === 'hang') await rider.see(copy.provider.busy)
      await rider.see(copy.provider.unavailable)
      await expectWaysOpen(rider, 3)
      // One tap, one question: nothing is asked again behind the person's back, and no answer comes out of a drawer.
      expect(identity.calls).toBe(index + 1)
    }
    await rider.tap(copy.desk.act)
    const code = await rider.code()
    expect(code).toMatch(/^LGV1\./)
    rider.expectClean()
    if (stage.surface !== 'h5') await rider.close()

    const officer = await atDesk(stage, 'officer')
    await officer.open(atWindow)
    await officer.see(copy.figures.queue)
    await officer.scan(code)
    await officer.see(copy.atDesk.look)
    await officer.type('last-signs', '000000')
    await officer.tap(copy.atDesk.act)
    await officer.see(copy.atDesk.mismatch(2))
    await officer.type('last-signs', documentNumber.slice(-LAST_SIGNS).toLowerCase())
    await officer.tap(copy.atDesk.act)
    await officer.see(copy.atDesk.good)
    await officer.tap(copy.atDesk.again)
    await officer.scan(code)
    await officer.see('这个码不对、用过了，或已经过期。')
    officer.expectClean()
    if (stage.surface !== 'h5') await officer.close()

    // On an open page it shows by itself.
    if (stage.surface !== 'h5') {
      rider = await stage.open('rider')
      await rider.open(verify)
    }
    await rider.see(copy.done.title)
    await rider.see(copy.ways.desk)
    await rider.see(/\d+月\d+日/)
    await rider.see(cast.catchAll.name)
    rider.expectClean()
    expect(await stage.db.selectFrom('verifications').select(['state', 'way']).execute()).toEqual([{ state: 'verified', way: 'desk' }])
  })

  it('who is in no register uses up the tries of the day, is told kindly, and the chair confirms', async () => {
    const { cast, identity } = stage
    await enrolled(stage, 'worker', { id: cast.employer.unionId })
    let worker = await openVerifying(stage, 'worker')
    await worker.tick('consent-provider')
    for (const left of [2, 1]) {
      await worker.tap(copy.provider.act)
      await worker.see(copy.provider.left(left))
      await worker.see(copy.provider.unconfirmed)
    }
    await worker.tap(copy.provider.act)
    await worker.see(copy.provider.usedUp)
    expect(await worker.shows(copy.provider.act)).toBe(false)
    expect(identity.calls).toBe(3)
    await worker.tap(copy.chair.act)
    await worker.see(copy.chair.asked(cast.employer.unionName))
    worker.expectClean()
    await worker.close()

    const chair = await atDesk(stage, 'chair')
    await agreeTo(chair, 'verification.confirm')
    chair.expectClean()
    await chair.close()

    worker = await stage.open('worker')
    await worker.open(verify)
    await worker.see(copy.done.title)
    await worker.see(copy.ways.chair)
    await worker.see(cast.employer.unionName)
    await worker.open('features/progress/pages/inbox/index')
    await worker.see('实名认证')
    worker.expectClean()
  })
})
