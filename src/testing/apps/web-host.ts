import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startHost } from '@/cloud/functions/start-host'
import { openFaultProxy, type FaultProxy } from '../fault-proxy'
import type { App, Who } from './app'
import { nameOf } from './cast'
import { runHostJobs } from './host-jobs'
import type { Settings, Surface } from './stage'
import { strangerAtHost } from './stranger'
import { openWebApp, type WebApp } from './web-app'

/** The host as `npm start` runs it, on a free port and the test's own database, without its timers. */
export const startTestHost = ({ databaseUrl, masterKey, folder, env }: Settings, more: Readonly<Record<string, string>> = {}) =>
  startHost({ env: { NODE_ENV: 'test', MASTER_KEY: masterKey, LOG_LEVEL: 'error', ...env, ...more }, port: 0, host: '127.0.0.1', databaseUrl, dataDir: folder, h5Dir: 'dist/h5', demo: false, timers: false })

/** What the host does beside answering. */
export const behindHost = (settings: Settings): Pick<Surface, 'files' | 'runJobs'> => ({
  files: async () => {
    const found = await readdir(join(settings.folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])
    return Promise.all(found.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))))
  },
  runJobs: () => runHostJobs(settings),
})

/** H5: each person's browser reaches the host through a network of its own. */
export const openHost = async (settings: Settings): Promise<Surface> => {
  const host = await startTestHost(settings)
  const networks: FaultProxy[] = []
  const windows = new Map<Who, WebApp>()
  return {
    ...behindHost(settings),
    open: async (who, faults, desk): Promise<App> => {
      const known = windows.get(who)
      if (known) return known
      let calls = 0
      const network = await openFaultProxy(host.url, ({ path }) => (path.startsWith('/api/') ? faults(calls++) : 'pass'))
      networks.push(network)
      const opened = await openWebApp({ url: network.url, desk, name: nameOf(who) })
      windows.set(who, opened)
      return opened
    },
    stranger: (owner) => strangerAtHost(host.url, owner, settings.masterKey),
    close: async () => {
      for (const window of windows.values()) await window.end()
      for (const network of networks) await network.close()
      await host.stop()
    },
  }
}
