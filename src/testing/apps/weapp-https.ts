import { PhoneStorage } from '../weapp/phone-storage'
import { startWechatStub } from '../wechat-stub'
import type { Who } from './app'
import { openidOf } from './cast'
import type { Settings, Surface } from './stage'
import { strangerAtHost } from './stranger'
import { startTestHost } from './web-host'
import { openWeappApp } from './weapp-app'

/** The host that the build names (config/run/build.mjs): it can't be known before it is started, so requests to it are led on. */
const builtFor = 'https://host.journey.invalid'

/** The mini-program before the host: WeChat's servers tell who has signed in, a token says it from then on. */
export const openHttps = async (settings: Settings): Promise<Surface> => {
  const wechat = await startWechatStub()
  const host = await startTestHost(settings, wechat.env)
  const phones = new Map<Who, PhoneStorage>()
  return {
    open: async (who, faults, _desk, phoneOf) => {
      const storage = phones.get(phoneOf) ?? new PhoneStorage()
      phones.set(phoneOf, storage)
      return openWeappApp({
        dist: 'dist/weapp-https', faults, storage,
        login: () => wechat.loginCode(openidOf(who)),
        address: (url) => (url.startsWith(builtFor) ? host.url + url.slice(builtFor.length) : url),
      })
    },
    stranger: (owner) => strangerAtHost(host.url, owner, settings.masterKey),
    close: async () => {
      await host.stop()
      await wechat.close()
    },
  }
}
