import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '@/cloud/kernel/handler'
import { browserRunnable } from '../browser/find-browser'
import { closeBrowser } from '../browser/open-page'
import { describeWhere } from '../describe-where'
import { useDatabase } from '../database'
import { weappRunnable } from '../weapp/runnable'
import { goodNetwork, type App, type Faults, type Who } from './app'
import { enterCast, type Cast } from './cast'
import { openCloud } from './weapp-cloud'
import { openHost } from './web-host'

/** One way of running the product: whose apps are opened through it. */
export interface Surface {
  open(who: Who, faults: Faults, desk: boolean, phoneOf: Who): Promise<App>
  close(): Promise<void>
}

export interface Settings {
  readonly databaseUrl: string
  readonly masterKey: string
  /** A folder that is gone afterwards. */
  readonly folder: string
}

export interface Stage {
  readonly surface: 'h5' | 'weapp' | 'weapp-https'
  readonly db: Db
  readonly owner: Db
  readonly cast: Cast
  /** This person's app, on their own phone or in `phoneOf`'s hands. In WeChat one app runs at a time: close it before the next person's is opened. What their phone keeps stays. */
  open(who: Who, more?: { readonly faults?: Faults; readonly desk?: boolean; readonly phoneOf?: Who }): Promise<App>
}

type Play = (stage: Stage) => void

const perform = (surface: Stage['surface'], start: (settings: Settings) => Promise<Surface>, play: Play): void => {
  const database = useDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'longgang-journey-'))
  const open = new Set<App>()
  let running: Surface | undefined
  let cast: Cast | undefined
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The stage is there from beforeEach on.')
    return thing
  }
  beforeEach(async () => {
    await database.reset()
    cast = await enterCast(database.owner)
    running = await start({ databaseUrl: database.url, masterKey: randomBytes(32).toString('base64'), folder })
  }, 60_000)
  afterEach(async () => {
    for (const app of open) await app.close()
    open.clear()
    await running?.close()
  }, 30_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    if (surface === 'h5') await closeBrowser()
  })
  play({
    surface,
    get db() { return database.db },
    get owner() { return database.owner },
    get cast() { return there(cast) },
    open: async (who, { faults = goodNetwork, desk = false, phoneOf = who } = {}) => {
      const app = await there(running).open(who, faults, desk, phoneOf)
      open.add(app)
      return app
    },
  })
}

export const onH5 = (play: Play): void => describeWhere(browserRunnable(), 'on H5', () => perform('h5', openHost, play))
export const inWeapp = (play: Play): void => describeWhere(weappRunnable(), 'in the mini-program', () => perform('weapp', openCloud, play))

/** The same journey on the H5 pages before the real host, and in the mini-program before the built functions. */
export const onBoth = (play: Play): void => {
  onH5(play)
  inWeapp(play)
}
