import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { allEndpoints } from '@/features/contracts'
import { sharpPictures } from '@/cloud/adapters/pictures/sharp'
import { excelSheets } from '@/cloud/adapters/sheets/excel'
import { connect } from '@/cloud/db/connect'
import { seedDemo, seedReference } from '@/cloud/db/seed'
import { keepHead, readHeads } from '@/cloud/kernel/audit-heads'
import { readConfig } from '@/cloud/kernel/config'
import { createDispatcher } from '@/cloud/kernel/dispatch'
import { createLog } from '@/cloud/kernel/log'
import { openapi } from '@/cloud/kernel/openapi'
import { openVault } from '@/cloud/kernel/open-vault'
import { features } from './features'
import { createApp } from './http/create-app'
import { listen } from './http/listen'
import { openLink } from './http/open-link'
import { openPlaces } from './http/open-places'
import { jobList } from './job-list'
import { openDatabase } from './open-database'
import { openServices } from './open-services'
import { startTimers } from './timers'

export interface HostOptions {
  /** Default: the environment of this process. What follows overrides it. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** 0 = any free one */
  readonly port?: number
  readonly host?: string
  readonly databaseUrl?: string
  readonly dataDir?: string
  readonly h5Dir?: string
  /** Begin anew: the embedded database, its key and its files are deleted. */
  readonly fresh?: boolean
  /** Default: on the embedded database, unless NODE_ENV is production. */
  readonly demo?: boolean
  /** Default true; tests that look at single steps start no timers. */
  readonly timers?: boolean
  /** Told what happens, in plain sentences. */
  readonly say?: (line: string) => void
}

export interface Host {
  readonly url: string
  readonly dataDir: string
  stop(): Promise<void>
}

const patienceMs = 10_000

const environment = (options: HostOptions): Readonly<Record<string, string | undefined>> => ({
  ...(options.env ?? process.env),
  ...(options.port === undefined ? {} : { PORT: String(options.port) }),
  ...(options.host === undefined ? {} : { HOST: options.host }),
  ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
  ...(options.dataDir === undefined ? {} : { DATA_DIR: options.dataDir }),
})

/** The whole cloud in one process: api, heavy and jobs behind HTTP, with the H5 pages. Ready, or not started at all. */
export const startHost = async (options: HostOptions = {}): Promise<Host> => {
  const env = environment(options)
  const config = readConfig(env)
  const production = config.NODE_ENV === 'production'
  const say = options.say ?? (() => undefined)
  const log = createLog(env.LOG_LEVEL ? config.LOG_LEVEL : production ? 'info' : 'error')
  const database = await openDatabase(config, { fresh: options.fresh === true, say, onError: () => log.warn('an idle connection broke') })
  const { db } = database.connection
  try {
    const vault = openVault(config, database.dataDir)
    const services = openServices(config, env, join(database.dataDir, 'files'), { pictures: sharpPictures, sheets: excelSheets })
    const owner = connect(database.ownerUrl, { role: null, max: 2 })
    try {
      await seedReference(owner.db)
      if ((options.demo ?? database.embedded) && !production) {
        if (await seedDemo(owner.db, { vault, storage: services.storage, now: new Date(), production })) say('Demo people and cases are loaded.')
      }
    } finally {
      await owner.close()
    }
    const app = createApp({
      dispatch: createDispatcher({ db, features, services, vault, log, clock: () => new Date() }),
      openLink: openLink(db, vault, services.storage),
      healthy: () => sql`select 1`.execute(db).then(() => true, () => false),
      openapi: openapi(allEndpoints(), env.npm_package_version ?? '0'),
      openPlaces: openPlaces({ db, vault, clock: () => new Date() }),
      h5Dir: resolve(options.h5Dir ?? 'dist/h5'),
      ...(config.TARO_APP_MAP_TILES === undefined ? {} : { mapTiles: config.TARO_APP_MAP_TILES }),
      corsOrigins: config.CORS_ORIGINS,
      proxies: config.TRUST_PROXY,
      trustWxOpenid: config.TRUST_WX_OPENID,
    })
    const listening = await listen(app, config.PORT, config.HOST)
    const heads = join(database.dataDir, 'audit-heads.log')
    const timers = options.timers === false ? null : startTimers(db, jobList({ services, vault, log, keepHead: (head) => keepHead(heads, head), readHeads: () => readHeads(heads) }), log)
    return {
      url: `http://${/^(0\.0\.0\.0|::)$/.test(config.HOST) ? '127.0.0.1' : config.HOST}:${listening.port}`,
      dataDir: database.dataDir,
      stop: async () => {
        await listening.stop(patienceMs)
        await timers?.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
