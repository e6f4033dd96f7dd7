import type { Route } from 'playwright-core'
import { browserRunnable } from '@/testing/browser/find-browser'
import { closeBrowser, openPhone, type Window } from '@/testing/browser/open-page'
import { servePages } from '@/testing/browser/serve-pages'
import { describeWhere } from '@/testing/describe-where'

const first = 'features/stations/pages/suggest/index'
const second = 'features/account/pages/settings/index'

describeWhere(browserRunnable(), 'two pages asked for on a bad network', () => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let phone: Window
  beforeAll(async () => {
    pages = await servePages()
    phone = await openPhone(pages.url)
  }, 60_000)
  afterAll(async () => {
    await phone.close()
    await pages.close()
    await closeBrowser()
  })

  /** The addresses of the pages that can be seen. */
  const seen = () => phone.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((one) => one.offsetParent !== null).map(({ id }) => id.split('?')[0]))

  it('the one asked for last stays in front when the script of the first comes late', async () => {
    const held: Route[] = []
    await phone.go('pages/home/index')
    await phone.page.locator('.taro_page .paper').waitFor()
    let slow = true
    await new Promise<void>((caught) => void phone.page.route('**/js/*.js', async (route) => {
      if (!slow) return route.continue()
      held.push(route)
      caught()
    }).then(() => phone.go(first)))
    slow = false
    await phone.go(second)
    await phone.page.locator(`[id^="/${second}"] .paper`).waitFor()
    const arrived = Promise.all(held.map((route) => phone.page.waitForResponse(route.request().url()).then((response) => response.finished())))
    await Promise.all(held.map((route) => route.continue()))
    await arrived
    // Two frames: what has come would have been drawn by now.
    await phone.page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)) }))
    expect(await seen()).toEqual([`/${second}`])
    phone.expectClean()
  })
})
