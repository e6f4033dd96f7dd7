import { copy as settings } from '@/features/account/copy'
import { copy as holds } from '@/features/holds/copy'
import { copy as life } from '@/features/membership/life-copy'
import { copy as data } from '@/features/my-data/copy'
import { copy as stations } from '@/features/stations/copy'
import { copy as keep } from '@/features/stations/keep-copy'
import type { App, Who } from '@/testing/apps/app'
import { furnish } from '@/testing/apps/furnished'
import { routes, signInRoute } from '@/testing/apps/routes'
import { onH5, type Stage } from '@/testing/apps/stage'
import type { WebApp } from '@/testing/apps/web-app'
import { copy as states } from '@/ui/copy'
import { leastTouch, measurePage } from '@/testing/browser/measuring/measure-page'
import { documentOf } from './joining'

const settingsRoute = 'features/account/pages/settings/index'

/** Who sees the most of a page; by the beginning of what follows `features/`. All others are the member's own. */
const eyes: readonly (readonly [start: string, who: Who])[] = [
  ['membership/pages/join', 'rider'], ['membership/pages/status', 'rider'], ['membership/pages/answer', 'rider'], ['progress', 'rider'], ['verification/pages/at-desk', 'officer'],
  ['desk', 'officer'], ['group-join', 'officer'], ['roster', 'officer'], ['stations/pages/ke', 'officer'], ['duplicates/pages/compare', 'district'], ['holds', 'district'], ['notices', 'district'], ['roles', 'district'],
]
const whoSees = (route: string): Who => (route === 'pages/progress/index' ? 'rider' : (eyes.find(([start]) => route.startsWith(`features/${start}`))?.[1] ?? 'lawyer'))

/** What opens over a page or within it, by the words that open it. */
const doors: readonly (readonly [who: Who, route: string, label: string])[] = [
  ['lawyer', 'features/membership/pages/life/index', life.keep.title], ['lawyer', 'features/membership/pages/life/index', life.leave.title],
  ['lawyer', 'features/my-data/pages/overview/index', data.who.fixPhone], ['lawyer', 'features/my-data/pages/overview/index', data.who.fixWho],
  ['lawyer', 'pages/stations/index', stations.filters.more], ['lawyer', 'pages/stations/index', stations.where.act],
  ['district', 'features/holds/pages/holds/index', holds.add],
  ['officer', 'features/stations/pages/keep-form/index', keep.form.pick], ['officer', 'features/stations/pages/keep-form/index', keep.form.here],
]

const enter = async (stage: Stage, who: Who): Promise<WebApp> => {
  const app = (await stage.open(who)) as WebApp
  await app.open(signInRoute)
  await app.tap(app.entry)
  await app.see('办事')
  return app
}

onH5((stage) => {
  const opened = new Map<Who, WebApp>()
  let queries: Awaited<ReturnType<typeof furnish>> = {}

  const queryOf = (route: string) => Object.entries(queries).find(([part]) => route.startsWith(`features/${part}/`))?.[1] ?? {}

  /** Every page once, before the eyes of whoever sees the most of it. */
  const measureAll = async (least: number): Promise<readonly string[]> => {
    const found: string[] = []
    for (const route of routes) {
      const app = opened.get(whoSees(route))!
      await app.open(route, queryOf(route))
      await app.loaded()
      const offences = [...(await measurePage(app.page, least)), ...((await app.shows(states.retry)) ? ['an error is shown'] : [])]
      if (offences.length > 0) found.push(`${route}\n  ${offences.join('\n  ')}`)
    }
    return found
  }
  /** The app begins anew: what was opened before would lie over the page. */
  const measureBehind = async (least: number): Promise<readonly string[]> => {
    const found: string[] = []
    for (const [who, route, label] of doors) {
      const app = opened.get(who)!
      await app.close()
      await app.open(route, queryOf(route))
      await app.loaded()
      await app.tap(label)
      const offences = await measurePage(app.page, least)
      if (offences.length > 0) found.push(`${route}, ${label}\n  ${offences.join('\n  ')}`)
    }
    return found
  }
  const careOn = async (app: App) => {
    await app.open(settingsRoute)
    await app.tap(settings.settings.care)
  }

  beforeAll(async () => {
    for (const who of ['rider', 'officer', 'district', 'lawyer'] as const) opened.set(who, await enter(stage, who))
    queries = await furnish(stage.owner, { officer: opened.get('officer')!, district: opened.get('district')!, lawyer: opened.get('lawyer')! }, documentOf('19880706', '031'))
  }, 120_000)

  it('whatever can be tapped is large enough for a thumb, has a name and a role, and can be reached by keyboard; every word can be read', async () => {
    expect((await measureAll(leastTouch.plain)).join('\n')).toBe('')
  })

  it('in 关怀版 what can be tapped is larger still, and with letters 1.4 times as large no word is cut and nothing sticks out', async () => {
    for (const app of opened.values()) await careOn(app)
    expect((await measureAll(leastTouch.care)).join('\n')).toBe('')
    expect((await measureBehind(leastTouch.care)).join('\n')).toBe('')
  })
}, 'demo')
