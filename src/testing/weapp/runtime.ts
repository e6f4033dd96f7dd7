import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SignatureCanvas } from './canvas'
import { pagesOf, readAppJson } from './compile-check'
import { Complaints } from './complaints'
import { deviceApi, Listeners } from './device-api'
import { Network, type FaultHook } from './faults'
import { openGlobals } from './globals'
import { callPage, Navigation } from './navigation'
import { networkApi, type Cloud } from './network-api'
import { loadEngine, loadExparser, loadSimulate, type ComponentEngine } from './packages'
import { personApi, type Answers } from './person-api'
import { filesApi, PhoneFiles } from './phone-files'
import { PhoneStorage, storageApi } from './phone-storage'
import { registerBuiltIns } from './built-ins'
import { Hand, type Driver } from './hand'
import { installed, rememberCompiled } from './installed'
import { selectorQuery } from './selector-query'
import { ownTimers } from './timers'
import { guardUnknown } from './unknown-api'

export interface WeappOptions extends Cloud {
  /** Folder of a built mini-program, `dist/weapp`. It is copied, never written. */
  dist: string
  faults?: FaultHook
  /** The phone's storage; hand over the last app's to see what a person finds after a restart. */
  storage?: PhoneStorage
  answers?: Answers
}

interface AppInstance { onLaunch?(options: object): void; onShow?(options: object): void; onHide?(): void }

export interface Weapp extends Driver {
  /** Opens the app as WeChat does, on a page and with a query, by default the first page. */
  launch(route?: string, query?: Record<string, string>): void
  /** The person leaves WeChat and comes back: the page hides or shows, with the network as it is. */
  background(): void
  foreground(): void
  setOnline(online: boolean): void
  switchTab(route: string): void
  /** Every page that app.json names, and those that were opened so far. */
  readonly pages: readonly string[]
  readonly visited: ReadonlySet<string>
  readonly storage: PhoneStorage
  /** Documents and pictures that the phone has shown, in order. */
  readonly opened: Buffer[]
  /** Toasts and dialogs, in order. */
  readonly said: readonly string[]
  complaints(): readonly string[]
  /** Throws when WeChat complained or any error was thrown since the start. */
  expectClean(): void
  close(): void
}

/** Runs a production build of the mini-program on WeChat's own component engine and template compiler, without DevTools. One app at a time. */
export function openWeapp({ dist, faults = () => 'pass', storage = new PhoneStorage(), answers = {}, ...cloud }: WeappOptions): Weapp {
  // The packages keep global registries: a second app in the same test file needs them new.
  if (typeof jest !== 'undefined') jest.resetModules()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'longgang-phone-'))
  const code = installed(dist)

  const appJson = readAppJson(code)
  const pages = pagesOf(appJson)
  const complaints = new Complaints(), network = new Network(faults), listeners = new Listeners()
  const files = new PhoneFiles(folder), said: string[] = [], ids = new Map<string, string>(), canvases = new Map<string, SignatureCanvas>()
  complaints.listen()

  const closeGlobals = openGlobals(), endTimers = ownTimers()
  registerPaths(loadEngine())
  const exparser = loadExparser()
  const navigation = new Navigation((appJson.tabBar?.list ?? []).map((tab) => tab.pagePath), (route) => {
    const id = ids.get(route)
    return id === undefined ? undefined : simulate.render(id)
  })
  const hand = new Hand(exparser, () => navigation.top)
  const canvasAt = (selector: string): SignatureCanvas | undefined => {
    const found = hand.nodes(selector)[0]
    if (!found) return undefined
    const key = `${navigation.pages().length}:${navigation.top.route}:${selector}`
    const canvas = canvases.get(key) ?? new SignatureCanvas()
    canvases.set(key, canvas)
    return canvas
  }
  const wx: Record<string, unknown> = {
    ...deviceApi(network, listeners), ...personApi(answers, files, said, appJson.requiredPrivateInfos), ...storageApi(storage), ...filesApi(files),
    ...networkApi(network, files, cloud), ...navigation.api(), createSelectorQuery: () => selectorQuery(canvasAt),
  }
  const known = new Set(Object.keys(wx))
  let app: AppInstance = {}
  Object.assign(globalThis, { wx, getCurrentPages: navigation.pages, __wxConfig: appJson, getApp: () => app, App: (given: AppInstance) => { app = given } })
  const simulate = loadSimulate()
  rememberCompiled()
  guardUnknown(known, complaints)
  registerBuiltIns(loadEngine())
  exparser.addGlobalErrorListener((error) => complaints.add('thrown', error))
  loadPages()

  /** j-component knows pages by an id of its own; this keeps the route beside it. */
  function registerPaths(engine: ComponentEngine): void {
    const { register } = engine
    engine.register = (definition) => {
      // j-component hands every property down on each setData, WeChat only changed ones: that would undo Taro's direct
      // setData on a custom wrapper. Unregistered wrappers make Taro update through the page.
      if (path.basename(definition.path ?? '') === 'custom-wrapper') Object.assign(definition, { attached: () => undefined, detached: () => undefined })
      const id = register(definition)
      if (definition.path) ids.set(path.relative(code, definition.path), id)
      return id
    }
  }

  /** All pages hang below one made-up root, so every file is compiled once. */
  function loadPages(): void {
    const root = path.join(code, '__root')
    fs.writeFileSync(`${root}.json`, JSON.stringify({ component: true, usingComponents: Object.fromEntries(pages.map((page, index) => [`p${index}`, `./${page}`])) }))
    fs.writeFileSync(`${root}.wxml`, '<view></view>')
    fs.writeFileSync(`${root}.js`, 'Component({})')
    require(path.join(code, 'app.js'))
    simulate.load(root, 'main', { rootPath: code, compiler: 'official', compilerOptions: { maxBuffer: 1 << 28 } })
  }

  const shown = () => ({ path: navigation.top.route, query: {}, scene: 1001, referrerInfo: {} })
  return Object.assign(hand.driver(), {
    launch: (route = pages[0] ?? '', query: Record<string, string> = {}) => {
      const options = { path: route, query, scene: 1001, referrerInfo: {} }
      app.onLaunch?.(options)
      app.onShow?.(options)
      navigation.open(route, query)
    },
    background: () => { callPage(navigation.top, 'onHide'); app.onHide?.(); listeners.tell('AppHide', {}) },
    foreground: () => { app.onShow?.(shown()); listeners.tell('AppShow', shown()); callPage(navigation.top, 'onShow') },
    setOnline: (online: boolean) => { network.online = online; listeners.tell('NetworkStatusChange', { isConnected: online, networkType: online ? 'wifi' : 'none' }) },
    switchTab: (route: string) => navigation.switchTab(`/${route}`),
    pages, visited: navigation.visited, storage, said, opened: files.opened,
    complaints: () => complaints.all,
    expectClean: () => { if (complaints.all.length > 0) throw new Error(`the app was not clean:\n${complaints.all.join('\n')}`) },
    close: () => { network.end(); endTimers(); complaints.stop(); closeGlobals(); fs.rmSync(folder, { recursive: true, force: true }) },
  })
}
