import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './open-browser'

interface Size { width: number; height: number }

/** One person's browser window: own storage, own session. */
export interface Window {
  page: Page
  context: BrowserContext
  /** Goes to a page of the app by its path: `/features/membership/pages/join/index`. */
  go(route: string): Promise<void>
  /** Errors thrown in the page and written to its console; failed requests are not among them, a bad network makes those. */
  problems(): readonly string[]
  expectClean(): void
  /** Writes `<name>.png` of the whole page into SHOTS, by default dist/shots; gives its path. */
  shoot(name: string): Promise<string>
  close(): Promise<void>
}

let browser: Promise<Browser> | undefined
const sharedBrowser = () => (browser ??= openBrowser())

/** Ends the browser that all windows of this test file share. */
export async function closeBrowser(): Promise<void> {
  const open = browser
  browser = undefined
  await (await open)?.close()
}

const shots = () => path.resolve(process.env.SHOTS ?? 'dist/shots')

async function openWindow(baseUrl: string, size: Size, phone: boolean, keepsPages = false): Promise<Window> {
  const context = await (await sharedBrowser()).newContext({ viewport: size, deviceScaleFactor: phone ? 2 : 1, isMobile: phone, hasTouch: phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: keepsPages ? 'allow' : 'block' })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.stack ?? error.message))
  page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource|net::ERR_/.test(message.text())) wrong.push(message.text()) })
  const go = async (route: string) => { await page.goto(`${baseUrl}/#/${route.replace(/^\//, '')}`) }
  return {
    page, context, go,
    problems: () => wrong,
    expectClean: () => { if (wrong.length > 0) throw new Error(`the page was not clean:\n${wrong.join('\n')}`) },
    shoot: async (name) => {
      const file = path.join(shots(), `${name}.png`)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
      return file
    },
    close: () => context.close(),
  }
}

/** A phone of 390 × 844 with touch, as most riders hold. */
export const openPhone = (baseUrl: string, size: Size = { width: 390, height: 844 }) => openWindow(baseUrl, size, true)
/** The same phone with a browser that keeps the pages; elsewhere it would stand between a test and the network that it spoils. */
export const openKeepingPhone = (baseUrl: string, size: Size = { width: 390, height: 844 }) => openWindow(baseUrl, size, true, true)
/** The desk of an officer, 1280 × 800 with a mouse. */
export const openDesk = (baseUrl: string, size: Size = { width: 1280, height: 800 }) => openWindow(baseUrl, size, false)
