import { randomFillSync } from 'node:crypto'
import type { Network } from './faults'
import { reply, type WxOptions } from './reply'

type Listener = (event: unknown) => void

/** `wx.onX` / `wx.offX` pairs: who listens, and a way to tell them. */
export class Listeners {
  private readonly all = new Map<string, Set<Listener>>()
  readonly on = (event: string) => (listener: Listener) => { this.of(event).add(listener) }
  readonly off = (event: string) => (listener?: Listener) => { if (listener) this.of(event).delete(listener); else this.of(event).clear() }
  tell(event: string, detail: unknown): void { this.of(event).forEach((listener) => listener(detail)) }
  private of(event: string): Set<Listener> {
    const found = this.all.get(event) ?? new Set<Listener>()
    this.all.set(event, found)
    return found
  }
}

const screen = { pixelRatio: 2, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 729, statusBarHeight: 44, safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 } }
const base = { SDKVersion: '3.8.0', theme: 'light', language: 'zh_CN', version: '8.0.50', fontSizeScaleFactor: 1, fontSizeSetting: 16, host: { env: 'WeChat' } }
const device = { platform: 'ios', system: 'iOS 17.0', brand: 'iPhone', model: 'iPhone 12', abi: 'arm64', benchmarkLevel: 30 }
const menu = { width: 87, height: 32, left: 278, right: 365, top: 48, bottom: 80 }

/** The phone itself: screen, network state, random numbers, update manager, events. */
export function deviceApi(network: Network, listeners: Listeners) {
  const { on, off } = listeners
  const events = ['NetworkStatusChange', 'AppShow', 'AppHide', 'WindowResize', 'KeyboardHeightChange', 'ThemeChange', 'MemoryWarning', 'Error', 'UnhandledRejection', 'PageNotFound']
  const type = () => (network.online ? 'wifi' : 'none')
  return {
    ...Object.fromEntries(events.flatMap((event) => [[`on${event}`, on(event)], [`off${event}`, off(event)]])),
    getSystemInfoSync: () => ({ ...screen, ...base, ...device }),
    getSystemInfo: (options: WxOptions) => reply('getSystemInfo', options, () => ({ ...screen, ...base, ...device })),
    getSystemInfoAsync: (options: WxOptions) => reply('getSystemInfoAsync', options, () => ({ ...screen, ...base, ...device })),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => base,
    getDeviceInfo: () => device,
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: () => ({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => menu,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    getNetworkType: (options?: WxOptions) => reply('getNetworkType', options, () => ({ networkType: type() })),
    getRandomValues: (options: WxOptions & { length: number }) => reply('getRandomValues', options, () => ({ randomValues: new Uint8Array(randomFillSync(new Uint8Array(options.length))).buffer })),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  }
}
