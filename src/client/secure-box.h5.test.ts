import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import { describeWhere } from '@/testing/describe-where'
import { browserRunnable } from '@/testing/browser/find-browser'
import { closeBrowser, openPhone } from '@/testing/browser/open-page'
import type { SecureBox } from './box'

declare const boxed: { secureBox: SecureBox }

describeWhere(browserRunnable(), 'the secure box in a browser', () => {
  let server: Server
  let address: string

  beforeAll(async () => {
    const bundle = await build({ entryPoints: [path.join(__dirname, 'secure-box.h5.ts')], bundle: true, write: false, format: 'iife', globalName: 'boxed', target: 'chrome67' })
    const html = `<!doctype html><meta charset="utf-8"><title>box</title><script>${bundle.outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }, 60_000)
  afterAll(async () => {
    await closeBrowser()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })

  it('keeps an entry over a reload and in a second tab, where nobody else can read it: not in the clear, not with a key to take away', async () => {
    const phone = await openPhone(address)
    await phone.go('')
    await phone.page.evaluate(() => boxed.secureBox.set('entry:p1:e1', { documentNumber: '11010519491231002X' }))
    await phone.page.reload()
    expect(await phone.page.evaluate(() => boxed.secureBox.get('entry:p1:e1'))).toEqual({ documentNumber: '11010519491231002X' })
    const tab = await phone.context.newPage()
    await tab.goto(address)
    expect(await tab.evaluate(() => boxed.secureBox.keys('entry:p1:'))).toEqual(['entry:p1:e1'])
    expect(await tab.evaluate(() => boxed.secureBox.lasting())).toBe(true)
    const lying = await tab.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => { const asked = indexedDB.open('longgang-union'); asked.onsuccess = () => resolve(asked.result) })
      const all = <T>(store: string) => new Promise<T[]>((resolve) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => resolve(asked.result as T[]) })
      const [key] = await all<CryptoKey>('keys')
      const [value] = await all<{ bytes: ArrayBuffer }>('values')
      const taken = await crypto.subtle.exportKey('raw', key!).then(() => 'exported', () => 'refused')
      return { taken, text: new TextDecoder('latin1').decode(value!.bytes) }
    })
    expect(lying.taken).toBe('refused')
    expect(lying.text).not.toContain('110105')
    await tab.evaluate(() => boxed.secureBox.remove('entry:p1:e1'))
    expect(await phone.page.evaluate(() => boxed.secureBox.get('entry:p1:e1'))).toBeUndefined()
    phone.expectClean()
    await phone.close()
  }, 60_000)

  it('ends with one key when two tabs begin at the same moment', async () => {
    const phone = await openPhone(address)
    await phone.go('')
    const tab = await phone.context.newPage()
    await tab.goto(address)
    await Promise.all([phone.page, tab].map((page, at) => page.evaluate((name) => boxed.secureBox.set(name, name), `entry:p1:${at}`)))
    for (const page of [phone.page, tab]) {
      await page.reload()
      expect(await page.evaluate(() => Promise.all([boxed.secureBox.get('entry:p1:0'), boxed.secureBox.get('entry:p1:1')]))).toEqual(['entry:p1:0', 'entry:p1:1'])
    }
    await phone.close()
  }, 60_000)

  it('keeps things in memory only, and says so, where the browser gives no safe place', async () => {
    const phone = await openPhone(address)
    await phone.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: { open: () => { throw new Error('forbidden') } } }))
    await phone.go('')
    await phone.page.evaluate(() => boxed.secureBox.set('entry:p1:e1', 1))
    expect(await phone.page.evaluate(async () => [await boxed.secureBox.get('entry:p1:e1'), await boxed.secureBox.lasting()])).toEqual([1, false])
    await phone.close()
  }, 60_000)
})
