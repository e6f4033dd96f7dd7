import app from '@/app.config'
import type { Who } from '@/testing/apps/app'
import { onBoth } from '@/testing/apps/stage'

const everybody: readonly Who[] = ['rider', 'worker', 'chair', 'officer', 'district', 'lawyer']
const tabs = app.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
const pages = [...(app.pages ?? []), ...(app.subPackages ?? []).flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
const signIn = 'pages/sign-in/index'

onBoth((stage) => {
  it.each(everybody)('every page opens for the %s of the demo without a complaint', async (who) => {
    const anyCase = await stage.db.selectFrom('cases').select('id').where('state', '=', 'submitted').orderBy('id').executeTakeFirstOrThrow()
    const visitor = await stage.open(who)
    await visitor.open(signIn)
    await visitor.tap(visitor.entry)
    await visitor.see('办事')
    for (const page of pages.filter((one) => one !== signIn)) {
      // WeChat lets at most ten pages lie on each other.
      if (stage.surface !== 'h5' && !tabs.includes(page)) await visitor.open('pages/home/index')
      await visitor.open(page, /(status|answer|case)\/index$/.test(page) ? { id: anyCase.id } : {})
      await visitor.loaded()
      visitor.expectClean()
    }
    expect(pages.length).toBeGreaterThan(10)
  })
}, 'demo')
