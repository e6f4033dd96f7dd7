import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '@/cloud/kernel/handler'
import { parseMasterKeys } from '@/cloud/kernel/master-keys'
import { createVault, type Vault } from '@/cloud/kernel/vault'
import { browserRunnable } from '../browser/find-browser'
import { closeBrowser } from '../browser/open-page'
import { describeWhere } from '../describe-where'
import { useDatabase } from '../database'
import { startIdentityStub, type IdentityStub } from '../identity-stub'
import { weappRunnable } from '../weapp/runnable'
import { goodNetwork, type App, type Faults, type Who } from './app'
import { enterCast, type Cast } from './cast'
import { enterDemo } from './demo'
import type { Stranger } from './stranger'
import { openCloud } from './weapp-cloud'
import { openHttps, openHttpsAndOffice } from './weapp-https'
import { openHost } from './web-host'

/** One way of running the product: whose apps are opened through it. */
export interface Surface {
  open(who: Who, faults: Faults, desk: boolean, phoneOf: Who): Promise<App>
  /** Everything that lies in the file storage now. */
  files(): Promise<Buffer[]>
  /** One round of the timers. */
  runJobs(): Promise<void>
  stranger(owner: Db, key: string): Promise<Stranger>
  close(): Promise<void>
}

export interface Settings {
  readonly databaseUrl: string
  readonly masterKey: string
  /** A folder that is gone afterwards. */
  readonly folder: string
  /** Where outside services are, and the keys for them. */
  readonly env: Readonly<Record<string, string>>
}

export interface Stage {
  readonly surface: 'h5' | 'weapp' | 'weapp-https'
  readonly db: Db
  readonly owner: Db
  readonly cast: Cast
  readonly vault: Vault
  /** The service that compares names with numbers. */
  readonly identity: IdentityStub
  files(): Promise<Buffer[]>
  /** Every timer once more, as if its time had come. */
  runJobs(): Promise<void>
  /** This person's app, on their own phone or in `phoneOf`'s hands. In WeChat one app runs at a time: close it before the next person's is opened. What their phone keeps stays. */
  open(who: Who, more?: { readonly faults?: Faults; readonly desk?: boolean; readonly phoneOf?: Who }): Promise<App>
  /** Somebody new without an app, through the same door to the cloud; `key` tells them apart. */
  stranger(key: string): Promise<Stranger>
}

type Play = (stage: Stage) => void
type Scene = 'cast' | 'demo'

const perform = (surface: Stage['surface'], start: (settings: Settings) => Promise<Surface>, scene: Scene, play: Play): void => {
  const database = useDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'longgang-journey-'))
  const open = new Set<App>()
  let running: Surface | undefined
  let cast: Cast | undefined
  let identity: IdentityStub | undefined
  let vault: Vault | undefined
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The stage is there from beforeEach on.')
    return thing
  }
  // The demo data is only looked at: once for all tests.
  const [before, after] = scene === 'demo' ? [beforeAll, afterAll] : [beforeEach, afterEach]
  const closeApps = async () => {
    for (const app of open) await app.close()
    open.clear()
  }
  before(async () => {
    await database.reset()
    const masterKey = randomBytes(32).toString('base64')
    vault = createVault(parseMasterKeys(masterKey)!)
    identity = await startIdentityStub()
    if (scene === 'demo') await enterDemo(database.owner, masterKey)
    else cast = await enterCast(database.owner)
    running = await start({ databaseUrl: database.url, masterKey, folder, env: identity.env })
  }, 60_000)
  afterEach(closeApps, 30_000)
  after(async () => {
    await running?.close()
    await identity?.close()
  }, 30_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    if (surface !== 'weapp') await closeBrowser()
  })
  play({
    surface,
    get db() { return database.db },
    get owner() { return database.owner },
    get cast() { return there(cast) },
    get vault() { return there(vault) },
    get identity() { return there(identity) },
    files: () => there(running).files(),
    runJobs: async () => {
      await database.owner.deleteFrom('job_runs').execute()
      await there(running).runJobs()
    },
    stranger: (key) => there(running).stranger(database.owner, key),
    open: async (who, { faults = goodNetwork, desk = false, phoneOf = who } = {}) => {
      const app = await there(running).open(who, faults, desk, phoneOf)
      open.add(app)
      return app
    },
  })
}

/** `demo`: before the whole demo data instead of the six people alone. */
export const onH5 = (play: Play, scene: Scene = 'cast'): void => describeWhere(browserRunnable(), 'on H5', () => perform('h5', openHost, scene, play))
export const inWeapp = (play: Play, scene: Scene = 'cast'): void => describeWhere(weappRunnable(), 'in the mini-program', () => perform('weapp', openCloud, scene, play))
/** The mini-program as it is built for those who run the host instead of WeChat's functions. */
export const inWeappOverHttps = (play: Play): void => describeWhere(weappRunnable(), 'in the mini-program over HTTPS', () => perform('weapp-https', openHttps, 'cast', play))
/** The same with the office beside it: whoever is opened with `desk` sits at a computer before the same host. */
export const besideTheOffice = (play: Play): void => {
  const both = [weappRunnable(), browserRunnable()].find(({ ok }) => !ok) ?? weappRunnable()
  describeWhere(both, 'in the mini-program, with computers beside it', () => perform('weapp-https', openHttpsAndOffice, 'cast', play))
}

/** The same journey on the H5 pages before the real host, and in the mini-program before the built functions. */
export const onBoth = (play: Play, scene: Scene = 'cast'): void => {
  onH5(play, scene)
  inWeapp(play, scene)
}
