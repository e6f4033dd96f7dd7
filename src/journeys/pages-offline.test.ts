import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { copy } from '@/features/stations/copy'
import { copy as page } from '@/features/stations/place-copy'
import { browserRunnable } from '@/testing/browser/find-browser'
import { closeBrowser, openKeepingPhone, type Window } from '@/testing/browser/open-page'
import { describeWhere } from '@/testing/describe-where'

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' }

/** The built pages as a plain server gives them; `edition` is another build of them, `away` a network that is gone. */
const servePages = async () => {
  const state = { away: false, edition: '', asked: [] as string[] }
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    state.asked.push(path)
    if (state.away) return void request.socket.destroy()
    if (path.startsWith('/api/')) return void response.writeHead(503).end()
    const file = path === '/' ? 'index.html' : path.slice(1)
    readFile(join('dist/h5', file)).then((bytes) => {
      const text = path === '/' ? bytes.toString().replace('<html', `<html data-edition="${state.edition}"`) : path === '/pages-worker.js' ? bytes.toString().replace(/"pages-(\w+)"/, `"pages-$1${state.edition}"`) : bytes
      response.writeHead(200, { 'content-type': types[file.split('.').at(-1) as keyof typeof types] ?? 'text/plain' }).end(text)
    }, () => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections() }) }
}

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
