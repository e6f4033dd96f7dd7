import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from './binaries'
import { emptyDataFolder, openDataFolder, readAccess, writeAccess, type Access } from './data-folder'
import { databaseUser, ownerOf } from './database-user'
import { livingHolder, takeFolder } from './host-lock'
import { initialise } from './initialise'
import { freePort, halt, launch, runningPostmaster, type Postmaster } from './postmaster'
import { superviseServer } from './supervise'

export { DataFolderInUse } from './host-lock'

export type EmbeddedOptions = {
  /** Where the data lie; default DATA_DIR, else `.data` in the checkout (see data-folder.ts). */
  dataDir?: string
  /** Begin anew: everything that an earlier start left in the folder is deleted. */
  fresh?: boolean
  /** The checkout, whose node_modules holds PostgreSQL. */
  root?: string
  /** false only for tests: data may be lost with the power, and everything is faster. */
  durable?: boolean
  /** More settings of PostgreSQL, `name=value`. */
  settings?: string[]
  /** Told what happens, in plain sentences without personal data. */
  log?: (line: string) => void
}

export type Embedded = {
  /** Connection string of the superuser; holds the password, so it is never printed. */
  url: string
  dataDir: string
  stop(): Promise<void>
}

const databaseName = 'longgang'
const withoutSafety = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off', 'max_wal_size=1GB']

export const urlOf = (access: Access, database = databaseName) => `postgresql://postgres:${access.password}@127.0.0.1:${access.port}/${database}`

/** The database that another process of ours runs on this folder, if one does (seeding beside a host). */
export function runningEmbedded(options: EmbeddedOptions = {}): Pick<Embedded, 'url' | 'dataDir'> | undefined {
  const folder = openDataFolder(options.root ?? process.cwd(), options.dataDir ?? process.env.DATA_DIR, databaseUser())
  const access = readAccess(folder)
  return access && livingHolder(folder) !== undefined ? { url: urlOf(access), dataDir: folder } : undefined
}

/**
 * Starts the PostgreSQL that came with npm, on a free port of 127.0.0.1 and with a password made for this folder.
 * Takes over a server whose host was killed; throws DataFolderInUse while another host lives.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const root = options.root ?? process.cwd()
  const log = options.log ?? (() => undefined)
  const folder = openDataFolder(root, options.dataDir ?? process.env.DATA_DIR, databaseUser())
  const release = takeFolder(folder)
  try {
    const cluster = join(folder, 'postgres')
    const user = (options.fresh ? undefined : ownerOf(cluster)) ?? databaseUser()
    let orphan = runningPostmaster(cluster)
    if (orphan && options.fresh) {
      await halt(orphan)
      orphan = undefined
    }
    if (options.fresh) emptyDataFolder(folder)

    const access = readAccess(folder) ?? { port: 0, password: randomBytes(24).toString('base64url') }
    if (orphan && !(await answers(access, orphan))) {
      log('A database left behind by a killed host does not answer: it is stopped.')
      await halt(orphan)
      orphan = undefined
    }
    if (orphan) log(`Took over the database of a host that was killed (process ${orphan.pid}).`)

    writeAccess(folder, access)
    const binaries = findBinaries(root, user)
    initialise(binaries, user, folder, access.password, options.durable !== false)
    const settings = [...(options.durable === false ? withoutSafety : []), ...(options.settings ?? [])]
    const start = (port: number) => launch({ binaries, user, folder, port, settings })
    const postmaster = orphan ?? (await startOnFreePort(start))
    access.port = postmaster.port
    writeAccess(folder, access)
    await ensureDatabase(access)

    const supervised = superviseServer(postmaster, start, log)
    return {
      url: urlOf(access),
      dataDir: folder,
      stop: async () => {
        await supervised.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

const portTaken = /could not (bind|create any TCP)|Address already in use/i
const stillDying = /postmaster\.pid" already exists|pre-existing shared memory/

/**
 * Another program may take the port between our look and PostgreSQL's start: then the next free one is tried. And for
 * a moment after kill -9, the system still holds the dead server's number and memory: that is waited for, at most 10 s.
 */
async function startOnFreePort(start: (port: number) => Promise<Postmaster>): Promise<Postmaster> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      return await start(await freePort())
    } catch (error) {
      if (Date.now() > deadline || !(portTaken.test(String(error)) || stillDying.test(String(error)))) throw error
      await pause(100)
    }
  }
}

/** Is it really the server of this folder, with the password that we wrote down? */
async function answers(access: Access, orphan: Postmaster): Promise<boolean> {
  const client = new Client({ connectionString: urlOf({ ...access, port: orphan.port }, 'postgres'), connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    return (await client.query('select 1 as one')).rowCount === 1
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureDatabase(access: Access): Promise<void> {
  const client = new Client({ connectionString: urlOf(access, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}
