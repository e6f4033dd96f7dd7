import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { describeWhere } from '../describe-where'
import { browserCandidates, browserRunnable } from './find-browser'
import { closeBrowser, openPhone } from './open-page'

it('takes the browser that the environment names, before any that is installed', () => {
  expect(browserCandidates({ CHROME_PATH: '/opt/my-chrome', PATH: '/usr/bin' })).toEqual([{ from: 'environment', path: '/opt/my-chrome' }])
})

it('leaves installed browsers out when the one out of npm is asked for', () => {
  expect(browserCandidates({ LONGGANG_BROWSER: 'npm', PATH: '/usr/bin' }).every(({ from }) => from === 'npm')).toBe(true)
})

describeWhere(browserRunnable(), 'the browser driver', () => {
  afterAll(closeBrowser)

  it('opens a page as a phone, reads Chinese that is really drawn and reports an error thrown in it', async () => {
    const html = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><p id="a" style="font:40px sans-serif;display:inline-block">工会</p><p id="b" style="font:40px sans-serif;display:inline-block">\u{10FFFD}\u{10FFFD}</p><script>setTimeout(() => { throw new Error("broken page") })</script>'
    const server = http.createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const phone = await openPhone(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    await phone.go('pages/home/index')
    expect(await phone.page.evaluate(() => window.innerWidth)).toBe(390)
    // A font without Chinese draws both as the same empty box.
    const [words, boxes] = await Promise.all(['#a', '#b'].map((query) => phone.page.locator(query).screenshot()))
    expect(words?.equals(boxes ?? Buffer.alloc(0))).toBe(false)
    expect(() => phone.expectClean()).toThrow('broken page')
    await phone.close()
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections() })
  }, 60_000)
})
