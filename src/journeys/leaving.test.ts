import { copy } from '@/features/membership/copy'
import { copy as me } from '@/pages/me/copy'
import { nameOf } from '@/testing/apps/cast'
import { inWeapp, onH5 } from '@/testing/apps/stage'
import { acceptUnion, chooseDoor, choosePlatform, consentAndSign, handIn, sayWho } from './joining'

/** Filled in up to the last question, with answers of the cloud on the phone. */
const fillIn = async (app: Parameters<typeof sayWho>[0], street: string, union: string): Promise<void> => {
  await app.open('pages/home/index')
  await app.tap('开始入会')
  await chooseDoor(app, 'platform')
  await choosePlatform(app, street)
  await acceptUnion(app, union)
  await sayWho(app, 'rider', '13912345678')
  await consentAndSign(app)
}

onH5((stage) => {
  it('asks before something unsent is given up, and leaves nothing of one person to the next', async () => {
    const { cast, db } = stage
    const app = await stage.open('rider')
    // A browser fetches each page when it is first opened.
    await app.open('pages/me/index')
    await app.see(me.guest.title)
    await fillIn(app, cast.street.name, cast.catchAll.name)
    await app.see(copy.join.saved)
    expect(await app.kept()).toContain('13912345678')
    expect(await app.kept()).not.toMatch(/440399\d{10}/)
    await app.online(false)
    await handIn(app)
    await app.see(copy.sent.waiting)

    await app.open('pages/me/index')
    await app.tap(me.out.title)
    await app.agree(me.out.yes)
    await app.see(me.out.unsentTitle)
    await app.tap(me.out.sendFirst)
    await app.see(me.out.stillUnsent)
    await app.tap(me.out.giveUp)
    await app.agree(me.out.giveUpYes)
    await app.see(me.guest.title)
    await app.online(true)
    expect(await app.kept()).not.toContain('13912345678')

    await app.tap(me.guest.act)
    await app.tap(new RegExp(`· ${nameOf('worker')}$`))
    await app.see(me.inbox.title)
    await app.open('features/membership/pages/join/index')
    await app.see(copy.door.ask)
    await app.tap(copy.join.next)
    await app.see(copy.problems.door.other)
    await app.open('pages/progress/index')
    expect(await app.text()).not.toContain(copy.sent.waiting)
    app.expectClean()
    expect(await db.selectFrom('cases').select('id').execute()).toEqual([])
  })
})

inWeapp((stage) => {
  it('shows another WeChat account on the same phone nothing of the last one', async () => {
    const { cast } = stage
    let app = await stage.open('rider')
    await fillIn(app, cast.street.name, cast.catchAll.name)
    await app.online(false)
    await handIn(app)
    await app.see(copy.sent.waiting)
    await app.close()
    expect(await app.kept()).toContain('13912345678')

    app = await stage.open('chair', { phoneOf: 'rider' })
    await app.open('pages/me/index')
    await app.see(me.desk.title)
    expect(await app.kept()).not.toContain('13912345678')
    await app.open('pages/progress/index')
    expect(await app.text()).not.toContain(copy.sent.waiting)
    await app.close()
    expect(await stage.db.selectFrom('cases').select('id').execute()).toEqual([])

    app = await stage.open('rider')
    await app.open('pages/progress/index')
    await app.see(/RH\d{8}-/)
    app.expectClean()
  })
})
