import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '@/cloud/adapters/wechat/access-token'
import type { WechatConfig } from '@/cloud/adapters/wechat/connect'
import { errcodes } from '@/cloud/adapters/wechat/errcodes'
import { consent } from './consent'
import { faces } from './face'
import { failure, ledger } from './ledger'
import { mailbox, stubTemplates, type Mailbox } from './mailbox'
import { protocol } from './protocol'
import { texts, type Suggestion } from './texts'

/** How the next calls go wrong: `busy`, `limited` and `spent` (the quota of the day) are WeChat's words, the others are the network's; `lost` = done, but the answer never arrives. */
export type Trouble = 'none' | 'busy' | 'limited' | 'spent' | 'lost' | 'hang' | 'cut' | 'not-json' | 'other-shape'

export interface WechatStub {
  /** Credentials and addresses to hand to `connectWechat`, or by environment to a host. */
  readonly config: WechatConfig & { readonly miniProgram: App; readonly web: App }
  readonly env: Readonly<Record<string, string>>
  loginCode(openid: string, unionid?: string): string
  webCode(openid: string, unionid?: string, more?: { readonly is_snapshotuser: 1 }): string
  phoneCode(phone: string, more?: { readonly country?: string; readonly watermark?: string }): string
  /** Who taps 「允许」 on the consent page from now on. */
  webPerson(openid: string, unionid?: string): void
  /** How face checks end from now on: `verify_ret` of queryVerifyInfo. */
  faceEnds(verifyRet: number): void
  /** Somebody has just used the mini-program: for two hours their texts can be checked. */
  visits(openid: string): void
  /** What the check of texts says from now on. */
  textsAre(suggestion: Suggestion): void
  /** Another server of the same app forces a new token: the one in use stops working. */
  replaceToken(): void
  advance(ms: number): void
  /** `path`: at that address only */
  trouble(next: Trouble, path?: string): void
  readonly mailbox: Omit<Mailbox, 'send'>
  /** Paths asked for, oldest first. */
  readonly calls: readonly string[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of request) body += String(piece)
  return body
}

/** A loopback server that speaks the part of WeChat's protocol that the product uses, and refuses what WeChat refuses. */
export const startWechatStub = async (callbackHost = '127.0.0.1'): Promise<WechatStub> => {
  const miniProgram = { appId: 'wx0000000000000001', secret: 'stub-secret-of-the-mini-program' }
  const web = { appId: 'wx0000000000000002', secret: 'stub-secret-of-the-service-account' }
  let ahead = 0
  let [ill, where]: [Trouble, string | undefined] = ['none', undefined]
  let person: Readonly<Record<string, string>> = { openid: 'web-nobody' }
  const calls: string[] = []
  const now = () => Date.now() + ahead
  const book = ledger(now)
  const post = mailbox()
  const faceChecks = faces()
  const textChecks = texts()
  const answer = protocol(miniProgram, web, book, post, faceChecks, textChecks, now)

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub')
    calls.push(url.pathname)
    const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body: await bodyOf(request) }
    const trouble: Trouble = where === undefined || where === url.pathname ? ill : 'none'
    if (trouble === 'hang') return
    if (trouble === 'cut') return void request.socket.destroy()
    if (url.pathname === '/connect/oauth2/authorize') return consent(url, web, callbackHost, () => book.give('web', web.appId, person), response)
    // WeChat labels its JSON as text.
    response.setHeader('content-type', 'text/plain')
    if (trouble === 'not-json') return void response.end('<html>502</html>')
    if (trouble === 'other-shape') return void response.end('{"unexpected":true}')
    if (trouble === 'busy') return void response.end(JSON.stringify(failure(errcodes.busy, 'system error')))
    if (trouble === 'limited') return void response.end(JSON.stringify(failure(errcodes.minuteLimit, 'api minute-quota reach limit')))
    if (trouble === 'spent') return void response.end(JSON.stringify(failure(errcodes.dailyLimit, 'reach max api daily quota limit')))
    const reply = answer(asked)
    if (trouble === 'lost') return void request.socket.destroy()
    response.statusCode = reply ? 200 : 404
    response.end(reply instanceof Uint8Array ? reply : JSON.stringify(reply ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const who = (openid: string, unionid?: string) => ({ openid, ...(unionid && { unionid }) })
  return {
    config: { miniProgram, web, face: true, apiBase: base, openBase: base },
    env: {
      WECHAT_APP_ID: miniProgram.appId, WECHAT_APP_SECRET: miniProgram.secret, WECHAT_WEB_APP_ID: web.appId, WECHAT_WEB_APP_SECRET: web.secret,
      WECHAT_API_BASE: base, WECHAT_OPEN_BASE: base, WECHAT_TEMPLATES: JSON.stringify(stubTemplates),
      WECHAT_FACE: '1',
    },
    loginCode: (openid, unionid) => book.give('login', miniProgram.appId, { ...who(openid, unionid), session_key: 'c3R1Yg==' }),
    webCode: (openid, unionid, more) => book.give('web', web.appId, { ...who(openid, unionid), ...more }),
    phoneCode: (phone, more) => book.give('phone', miniProgram.appId, { phone, country: more?.country ?? '86', ...(more?.watermark && { watermark: more.watermark }) }),
    webPerson: (openid, unionid) => {
      person = who(openid, unionid)
    },
    faceEnds: faceChecks.end,
    visits: textChecks.visit,
    textsAre: textChecks.suggest,
    replaceToken: () => void book.token(miniProgram.appId, true),
    advance: (ms) => {
      ahead += ms
    },
    trouble: (next, path) => {
      ;[ill, where] = [next, path]
    },
    mailbox: post,
    calls,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
