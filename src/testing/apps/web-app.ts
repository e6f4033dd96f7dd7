import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { randomUUID } from 'node:crypto'
import { toWgs84 } from '@/contract/geo/gcj'
import { answered } from './answered'
import { openDesk, openPhone } from '../browser/open-page'
import type { App } from './app'
import { strokes } from './signature'

export interface WebOptions {
  readonly url: string
  /** A window of 1280 × 800 instead of a phone. */
  readonly desk: boolean
  /** How this person is called in the list of demo people. */
  readonly name: string
}

export interface WebApp extends App {
  /** Throws the browser's storage away too. */
  end(): Promise<void>
  readonly page: Page
}

const patienceMs = 20_000

/** The page in front: those below it stay in the document, unseen. */
const inFront = (found: Locator): Locator => found.filter({ visible: true }).last()

/** Runs in the page: the one that the address names is in front, drawn, and waits for nothing. Until its script is there, the page before it stays. */
const pageStands = (): boolean => {
  const seen = (query: string) => [...document.querySelectorAll<HTMLElement>(query)].filter((one) => one.offsetParent !== null)
  const pathOf = (address: string | undefined) => address?.split('?')[0]
  const front = seen('.taro_page').pop()
  return pathOf(front?.id) === pathOf(location.hash.slice(1)) && front?.querySelector('.paper') !== null && seen('[aria-label="正在加载"]').length === 0
}

/**
 * A page that is just leaving may bear the same word, and a click once begun stays with the element that it found, hidden or
 * not: so it is only tried at first, and looked for anew.
 */
const clickSteadily = async (found: Locator): Promise<void> => {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    const ready = await found.click({ trial: true, timeout: 2_000 }).then(() => true, () => false)
    if (ready) break
  }
  await found.click()
}

const signOn = async (page: Page): Promise<void> => {
  const pad = inFront(page.locator('#signature-canvas'))
  await pad.scrollIntoViewIfNeeded({ timeout: patienceMs })
  const box = await pad.boundingBox()
  if (!box) throw new Error('the signature pad is not drawn')
  for (const [first, ...rest] of strokes) {
    await page.mouse.move(box.x + first![0], box.y + first![1])
    await page.mouse.down()
    for (const [x, y] of rest) await page.mouse.move(box.x + x, box.y + y)
    await page.mouse.up()
  }
}

/** The H5 pages in a real browser. */
export const openWebApp = async ({ url, desk, name }: WebOptions): Promise<WebApp> => {
  const window = await (desk ? openDesk(url) : openPhone(url))
  const { page, context } = window
  page.setDefaultTimeout(patienceMs)
  let lastCode = ''
  const saved: Download[] = []
  page.on('download', (download) => void saved.push(download))
  page.on('response', (response) => {
    if (!/\/api\/(membership\.cardCode|verification\.deskCode)$/.test(response.url()) || !response.ok()) return
    void response.json().then((answer: { data?: { code?: string } }) => { lastCode = answer.data?.code ?? lastCode }, () => undefined)
  })
  const words = (what: string | RegExp, exact = false) => page.getByText(what, { exact })
  const app: WebApp = {
    page,
    open: (route, query = {}) => window.go(Object.keys(query).length === 0 ? route : `${route}?${new URLSearchParams(query).toString()}`),
    see: (what) => inFront(words(what)).waitFor().catch(async () => { throw new Error(`waited in vain for ${String(what)} on ${page.url()}:\n${await app.text()}`) }),
    shows: async (what) => (await words(what).filter({ visible: true }).count()) > 0,
    text: () => page.innerText('body'),
    loaded: () => page.waitForFunction(pageStands).then(() => undefined),
    tap: (label) => clickSteadily(inFront(words(label, true))).catch(async (error: unknown) => { throw new Error(`${String(error)}\n${await app.text()}`) }),
    tapIfThere: (label) => inFront(words(label, true)).click({ timeout: 500 }).catch(() => undefined),
    tick: (id) => inFront(page.locator(`#${id}`)).click(),
    type: async (id, value) => inFront(page.locator(`#${id}`)).fill(value),
    typed: (id) => inFront(page.locator(`#${id}`)).inputValue(),
    pick: async (id, option) => void (await inFront(page.locator(`#${id}`)).selectOption({ label: option })),
    choose: async (label, { name: fileName, bytes }) => {
      const asked = page.waitForEvent('filechooser')
      await app.tap(label)
      await (await asked).setFiles({ name: fileName, mimeType: 'application/octet-stream', buffer: bytes })
    },
    sign: async () => {
      await signOn(page)
      await app.tap('用这个签名')
      await app.see('签名已存好')
    },
    // Not the button on the page, which may be called the same; a question lies above the sheet that asks it.
    agree: (label) => inFront(page.getByRole('dialog')).getByRole('button', { name: label, exact: true }).click(),
    kept: () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    entry: new RegExp(`· ${name}$`),
    online: (on) => context.setOffline(!on),
    stand: async (at) => {
      if (at === null) return context.clearPermissions()
      await context.grantPermissions(['geolocation'])
      await context.setGeolocation(toWgs84(at))
    },
    ask: async (path, input) => answered(path, await page.evaluate(async ([to, body, key]) => {
      const { data: session } = JSON.parse(localStorage.getItem('session') ?? '{}') as { data?: { token?: string } }
      const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...(session?.token ? { authorization: `Bearer ${session.token}` } : {}) }
      return (await fetch(`/api/${to}`, { method: 'POST', headers, body })).json() as Promise<unknown>
    }, [path, JSON.stringify(input), randomUUID()] as const)),
    restart: async () => {
      // Without this the same address would only move the hash.
      await page.goto('about:blank')
      await app.open('pages/home/index')
    },
    code: async () => {
      const drawn = inFront(page.getByLabel('二维码'))
      for (const until = Date.now() + patienceMs; Date.now() < until && lastCode === ''; ) await drawn.waitFor()
      return lastCode
    },
    scan: async (code) => {
      await inFront(page.locator('#card-code, #desk-code')).fill(code)
      await app.tap('核对')
    },
    file: async () => {
      for (const until = Date.now() + patienceMs; Date.now() < until && saved.length === 0; ) await page.waitForTimeout(50)
      const [download] = saved.splice(0, 1)
      if (download === undefined) throw new Error(`no file was saved:\n${await app.text()}`)
      return readFile(await download.path())
    },
    expectClean: () => window.expectClean(),
    close: async () => void (await page.goto('about:blank')),
    end: () => window.close(),
  }
  return app
}
