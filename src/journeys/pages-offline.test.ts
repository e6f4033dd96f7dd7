import { copy } from '@/features/stations/copy'
import { copy as page } from '@/features/stations/place-copy'
import { browserRunnable } from '@/testing/browser/find-browser'
import { closeBrowser, openKeepingPhone, type Window } from '@/testing/browser/open-page'
import { servePages } from '@/testing/browser/serve-pages'
import { describeWhere } from '@/testing/describe-where'

describeWhere(browserRunnable(), 'the pages that a browser keeps', () => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let phone: Window
  beforeEach(async () => {
    pages = await servePages()
    phone = await openKeepingPhone(pages.url)
  }, 60_000)
  afterEach(async () => {
    await phone.close()
    await pages.close()
  })
  afterAll(closeBrowser)

  const settled = () => phone.page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => new Promise<void>((resolve) => {
    if (active?.state === 'activated') return resolve()
    active?.addEventListener('statechange', () => active.state === 'activated' && resolve())
  })))
  const shelves = () => phone.page.evaluate(() => caches.keys())
  const visit = async (route: string) => {
    // Otherwise the same address would only move the hash.
    await phone.page.goto('about:blank')
    await phone.go(route)
  }

  it('open again without a network, also those that were never looked at', async () => {
    await visit('pages/home/index')
    await settled()
    pages.state.away = true
    await visit('pages/stations/index')
    await phone.page.getByText('南湾街道（工会）货车司机之家驿站').first().waitFor()
    await phone.page.getByText(copy.bundled).first().waitFor()
    await phone.page.getByText('南湾街道（工会）货车司机之家驿站').first().click()
    await phone.page.getByText('每天 24 小时').first().waitFor()
    await visit('features/stations/pages/suggest/index')
    await phone.page.getByText(page.suggest.signInWhy).first().waitFor()
  })

  it('are the new ones as soon as there are some, and the old ones are thrown away', async () => {
    await visit('pages/home/index')
    await settled()
    const [before] = await shelves()
    pages.state.edition = '2'
    await visit('pages/home/index')
    expect(await phone.page.locator('html').getAttribute('data-edition')).toBe('2')
    // The browser looks for a new edition by itself; here it is told to, and the old page goes.
    await phone.page.evaluate(() => navigator.serviceWorker.getRegistration().then((known) => known?.update()))
    await phone.page.evaluate(() => navigator.serviceWorker.getRegistration().then((known) => new Promise<void>((resolve) => {
      const next = known?.installing ?? known?.waiting
      if (!next || next.state === 'installed') return resolve()
      next.addEventListener('statechange', () => next.state === 'installed' && resolve())
    })))
    await visit('pages/home/index')
    await settled()
    pages.state.away = true
    await visit('pages/stations/index')
    await phone.page.getByText('南湾街道（工会）货车司机之家驿站').first().waitFor()
    expect(await shelves()).toEqual([`${before}2`])
  })

  it('stand beside the calls: an answer of the cloud is never kept', async () => {
    await visit('pages/home/index')
    await settled()
    await visit('pages/home/index')
    pages.state.asked.length = 0
    await phone.page.evaluate(() => fetch('/api/account.me', { method: 'POST' }).then(() => fetch('/open/places.json')))
    expect(pages.state.asked.filter((path) => path.startsWith('/api/') || path.startsWith('/open/'))).toEqual(expect.arrayContaining(['/api/account.me', '/open/places.json']))
    const kept = await phone.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat())
    expect(kept.filter((path) => path !== '/' && !/^\/(js|css)\//.test(path))).toEqual([])
  })
})
