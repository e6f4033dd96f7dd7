import type { Who } from '@/testing/apps/app'
import { routes, signInRoute, tabs } from '@/testing/apps/routes'
import { onBoth } from '@/testing/apps/stage'

const everybody: readonly Who[] = ['rider', 'worker', 'chair', 'officer', 'district', 'lawyer']

onBoth((stage) => {
  it.each(everybody)('every page opens for the %s of the demo without a complaint', async (who) => {
    const anyCase = await stage.db.selectFrom('cases').select('id').where('state', '=', 'submitted').orderBy('id').executeTakeFirstOrThrow()
    const visitor = await stage.open(who)
    await visitor.open(signInRoute)
    await visitor.tap(visitor.entry)
    await visitor.see('办事')
    for (const page of routes.filter((one) => one !== signInRoute)) {
      // WeChat lets at most ten pages lie on each other.
      if (stage.surface !== 'h5' && !tabs.includes(page)) await visitor.open('pages/home/index')
      await visitor.open(page, /(status|answer|case)\/index$/.test(page) ? { id: anyCase.id } : {})
      await visitor.loaded()
      visitor.expectClean()
    }
    expect(routes.length).toBeGreaterThan(10)
  })
}, 'demo')
