import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { canEnter, type DatabaseUser } from './database-user'

/** What one data folder holds; nothing else in it is ever touched. */
export const dataFolderEntries = ['postgres', 'postgres.new', 'postgres.log', 'database.json', 'master.key', 'files', 'audit-heads.log'] as const

/** Where the database listened last and its superuser's password: what lets the next host take an orphan over. */
export type Access = { port: number; password: string }

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

const stateFolder = () => (process.platform === 'darwin' ? '/usr/local/var/longgang-union' : '/var/lib/longgang-union')

function create(folder: string, user: DatabaseUser): void {
  if (existsSync(folder) && !mayWrite(folder))
    throw new Error(`The data folder ${folder} belongs to another user of this machine: run as that one, or choose another DATA_DIR.`)
  // The database's user has to pass through to its own folder, but may not list this one.
  const mode = user.uid === undefined ? 0o700 : 0o711
  const made = mkdirSync(folder, { recursive: true, mode })
  // A folder with something in it keeps its rights: DATA_DIR may be somebody's own.
  if (made || readdirSync(folder).length === 0) chmodSync(folder, mode)
}

/**
 * The folder of all data: DATA_DIR, or `.data` in the checkout; as root, when the database's user can't get there,
 * a folder of the system named after the checkout. Never a temporary one: data would vanish.
 */
export function openDataFolder(root: string, wanted: string | undefined, user: DatabaseUser): string {
  if (!wanted && !canEnter(user, root)) {
    const name = createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12)
    const folder = join(stateFolder(), name)
    mkdirSync(stateFolder(), { recursive: true, mode: 0o755 })
    create(folder, user)
    return realpathSync(folder)
  }
  const folder = resolve(root, wanted || '.data')
  create(folder, user)
  if (!canEnter(user, folder)) {
    throw new Error(`The data folder ${folder} cannot be reached by the user "${user.name}" that PostgreSQL runs as: choose another DATA_DIR.`)
  }
  // One spelling for one folder: the running server is recognised by it.
  return realpathSync(folder)
}

const accessFile = (folder: string) => join(folder, 'database.json')

export function readAccess(folder: string): Access | undefined {
  try {
    return JSON.parse(readFileSync(accessFile(folder), 'utf8')) as Access
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The file ${accessFile(folder)} cannot be read: ${(error as Error).message}`)
  }
}

/** Written aside and moved: half a file would lose the password, and with it the data. */
export function writeAccess(folder: string, access: Access): void {
  const aside = `${accessFile(folder)}.${process.pid}`
  writeFileSync(aside, JSON.stringify(access), { mode: 0o600 })
  renameSync(aside, accessFile(folder))
}

/** `--fresh`: only what this program put there is deleted, whatever DATA_DIR points at. */
export function emptyDataFolder(folder: string): void {
  for (const entry of dataFolderEntries) rmSync(join(folder, entry), { recursive: true, force: true })
}
