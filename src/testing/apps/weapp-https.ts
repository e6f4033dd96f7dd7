import { PhoneStorage } from '../weapp/phone-storage'
import { startWechatStub } from '../wechat-stub'
import type { Who } from './app'
import { nameOf, openidOf } from './cast'
import type { Settings, Surface } from './stage'
import { openWebApp, type WebApp } from './web-app'
import { behindHost, startTestHost } from './web-host'
import { strangerAtHost } from './stranger'
import { openWeappApp } from './weapp-app'

/** The host that the build names (config/run/build.mjs): it can't be known before it is started, so requests to it are led on. */
const builtFor = 'https://host.journey.invalid'

const openBefore = async (settings: Settings, office: boolean): Promise<Surface> => {
  const wechat = await startWechatStub()
  const host = await startTestHost(settings, wechat.env)
  const phones = new Map<Who, PhoneStorage>()
  const computers = new Map<Who, WebApp>()
  const atComputer = async (who: Who): Promise<WebApp> => {
    const opened = computers.get(who) ?? (await openWebApp({ url: host.url, desk: true, name: nameOf(who) }))
    computers.set(who, opened)
    return opened
  }
  return {
    ...behindHost(settings),
    open: async (who, faults, desk, phoneOf) => {
      if (office && desk) return atComputer(who)
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
      for (const computer of computers.values()) await computer.end()
      await host.stop()
      await wechat.close()
    },
  }
}

/** The mini-program before the host: WeChat's servers tell who has signed in, a token says it from then on. */
export const openHttps = (settings: Settings): Promise<Surface> => openBefore(settings, false)
export const openHttpsAndOffice = (settings: Settings): Promise<Surface> => openBefore(settings, true)
