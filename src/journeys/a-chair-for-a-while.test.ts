import { maskName } from '@/contract/identifiers'
import { copy as desk } from '@/features/desk/copy'
import { copy } from '@/features/roles/copy'
import type { App } from '@/testing/apps/app'
import { enrolled } from '@/testing/apps/enrolled'
import type { WebApp } from '@/testing/apps/web-app'
import { besideTheOffice, type Stage } from '@/testing/apps/stage'

const rolesPage = 'features/roles/pages/roles/index'
const queue = 'features/desk/pages/queue/index'

const signedIn = async (app: App): Promise<App> => {
  await app.open('pages/sign-in/index')
  await app.tap(app.entry)
  await app.see('办事')
  return app
}

const atRoles = async (stage: Stage, who: 'officer' | 'district'): Promise<App> => {
  const app = await signedIn(await stage.open(who, { desk: true }))
  await app.open(rolesPage)
  await app.see(copy.held)
  return app
}

/** By the name that a screen reader says: several rows have the same word on theirs. A page that is just leaving has them too. */
const button = (computer: App, name: string) => (computer as WebApp).page.getByRole('button', { name, exact: true }).filter({ visible: true })

besideTheOffice((stage) => {
  it('a chair is proposed by one, confirmed by another, and revoked: the phone that lies open at the desk is signed out with the next tap', async () => {
    const { cast, db } = stage
    const { memberNo, name, personId } = await enrolled(stage, 'worker', cast.catchAll)
    const officer = await atRoles(stage, 'officer')
    await officer.tap(copy.grant)
    await officer.tap(copy.roles.chair)
    await officer.type('place', cast.catchAll.name)
    await officer.tap(cast.catchAll.name)
    await officer.type('who', memberNo)
    await officer.type('name', name)
    await officer.type('elected', '2026-11-16')
    await officer.pick('term', copy.form.terms.y3)
    await officer.tap(copy.form.act)
    await officer.see(copy.form.sent)
    await officer.tap(copy.form.back)
    await officer.see(copy.waitingMine)
    expect(await button(officer, `${copy.confirm}，${maskName(name)}`).count()).toBe(0)

    const district = await atRoles(stage, 'district')
    await district.tap(copy.confirm)
    await district.agree(copy.confirm)
    await district.see(copy.waitingNone)
    await district.see(copy.elected('2026/11/16'))
    district.expectClean()

    const chair = await signedIn(await stage.open('worker'))
    await chair.open(queue)
    await chair.see(desk.empties.open.title)
    await officer.open('pages/home/index')
    await officer.open(rolesPage)
    await officer.see(copy.elected('2026/11/16'))
    await button(officer, `${copy.revoke}，${maskName(name)}`).last().click()
    await officer.agree(copy.revoke)
    await officer.see(copy.revoked(1))
    officer.expectClean()

    await chair.tap(desk.viewNames.mine)
    await chair.see(desk.guest.title)
    await chair.tap(desk.guest.act)
    await chair.tap(chair.entry)
    await chair.see(desk.noRole.title)
    chair.expectClean()
    expect(await db.selectFrom('roles').select('revoked_at').where('person_id', '=', personId).execute()).toEqual([{ revoked_at: expect.any(Date) as Date }])
  })
})
