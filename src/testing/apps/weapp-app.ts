import { randomUUID } from 'node:crypto'
import type { Point } from '@/contract/geo'
import { copy as ui } from '@/ui/copy'
import { answered } from './answered'
import { openWeapp, type Weapp } from '../weapp/runtime'
import type { Cloud } from '../weapp/network-api'
import type { PhoneStorage } from '../weapp/phone-storage'
import type { App, Faults } from './app'
import { strokes } from './signature'

export interface WeappAppOptions extends Cloud {
  /** Folder of the build. */
  readonly dist?: string
  readonly faults: Faults
  /** What the phone kept from last time. */
  readonly storage: PhoneStorage
  /** Code of wx.login, where the build goes over HTTPS. */
  readonly login?: () => string
}

/** React has drawn what a gesture changed before a person's finger is back. */
const settled = async (app: Weapp): Promise<void> => {
  for (let before = ''; before !== app.html(); ) {
    before = app.html()
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

const patienceMs = 20_000
const home = 'pages/home/index'

interface Wx {
  getPrivacySetting(): Promise<{ needAuthorization: boolean }>
  navigateTo(options: { url: string }): Promise<unknown>
  cloud: { callFunction(options: object): Promise<{ result: unknown }> }
}
const wx = () => Reflect.get(globalThis, 'wx') as Wx
const navigateTo = (url: string) => wx().navigateTo({ url })

/** The production build of the mini-program on WeChat's own engine. */
export const openWeappApp = (options: WeappAppOptions): App => {
  const agreed: string[] = []
  let phone: Weapp | undefined
  let lastCode = ''
  let scanned = ''
  let picked: { name: string; bytes: Buffer } | undefined
  let online = true
  let standing: Point | null = null

  const heard = (answer: unknown): void => {
    const { code } = (answer as { data?: { code?: unknown } | null } | null)?.data ?? {}
    if (typeof code === 'string' && /^LG[CV]1\./.test(code)) lastCode = code
  }
  const start = (route: string, query: Record<string, string>): Weapp => {
    phone?.close()
    const opened = openWeapp({
      dist: options.dist ?? 'dist/weapp', storage: options.storage, faults: ({ index }) => options.faults(index),
      heard, ...(options.callFunction && { callFunction: options.callFunction }), ...(options.uploadFile && { uploadFile: options.uploadFile }), ...(options.address && { address: options.address }),
      answers: {
        showModal: ({ confirmText }) => { agreed.push(confirmText ?? ''); return true },
        scanCode: () => scanned,
        location: () => standing,
        chooseFile: () => picked,
        choosePictures: () => (picked === undefined ? [] : [picked.bytes]),
        ...(options.login && { login: options.login }),
      },
    })
    phone = opened
    if (!online) opened.setOnline(false)
    opened.launch(route, query)
    return opened
  }
  const at = () => phone ?? start(home, {})
  const tabs = [home, 'pages/stations/index', 'pages/progress/index', 'pages/me/index']

  const app: App = {
    open: async (route, query = {}) => {
      if (phone === undefined) return void start(route, query)
      if (tabs.includes(route)) return phone.switchTab(route)
      await navigateTo(`/${route}?${new URLSearchParams(query).toString()}`)
    },
    see: (what) => at().wait(what, patienceMs),
    shows: async (what) => (typeof what === 'string' ? at().text().includes(what) : what.test(at().text())),
    text: async () => at().text(),
    loaded: () => at().wait(() => at().text() !== '' && !at().has('.bar'), patienceMs),
    tap: async (label) => {
      await at().wait(() => at().has(label), patienceMs)
      at().tap(label)
      await settled(at())
    },
    tapIfThere: async (label) => {
      if (at().has(label)) at().tap(label)
      await settled(at())
    },
    tick: async (id) => app.tap(`#${id}`),
    type: async (id, value) => {
      await at().wait(() => at().has(`#${id}`), patienceMs)
      at().type(`#${id}`, value)
      await settled(at())
    },
    typed: async (id) => String(at().value(`#${id}`)),
    pick: async (id, name) => {
      await at().wait(() => at().has(`#${id}`), patienceMs)
      at().pick(`#${id}`, name)
      await settled(at())
    },
    choose: async (label, file) => {
      picked = file
      const { needAuthorization } = await wx().getPrivacySetting()
      await app.tap(label)
      // A picture or a file out of a chat is private too: the first time the page in front asks (WX-1).
      if (needAuthorization) await app.tap(ui.privacy.agree)
    },
    sign: async () => {
      await at().wait(() => at().has('#signature-canvas'), patienceMs)
      // The pad finds its canvas a moment after it was drawn; strokes before that leave nothing.
      await at().wait(() => {
        for (const stroke of strokes) at().stroke('#signature-canvas', stroke)
        return !at().has('在这里用手指签名')
      }, patienceMs)
      await app.tap('用这个签名')
      await app.see('签名已存好')
    },
    agree: (label) => at().wait(() => agreed.splice(0).includes(label), patienceMs),
    kept: async () => JSON.stringify(options.storage.dump()),
    entry: '用微信登录',
    online: async (on) => { online = on; at().setOnline(on) },
    stand: async (at) => { standing = at },
    ask: async (path, input) => answered(path, (await wx().cloud.callFunction({ name: 'api', data: { path, input, key: randomUUID() } })).result),
    restart: async () => {
      phone?.background()
      await settled(at())
      start(home, {})
    },
    code: async () => {
      await at().wait(() => lastCode !== '' && /svg/.test(at().html()), patienceMs)
      return lastCode
    },
    scan: async (code) => { scanned = code; await app.tap('扫一扫') },
    file: async () => {
      await at().wait(() => at().opened.length > 0, patienceMs)
      return at().opened.splice(0, 1)[0] as Buffer
    },
    expectClean: () => phone?.expectClean(),
    close: async () => {
      if (phone === undefined) return
      phone.background()
      // What hiding set off is drawn before the page is gone.
      await settled(phone)
      phone.close()
      phone = undefined
    },
  }
  return app
}
