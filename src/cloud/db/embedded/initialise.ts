import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { asDatabaseUser, type DatabaseUser } from './database-user'

/**
 * The character type of the operating system decides which characters are letters for pg_trgm: under C no Chinese
 * one is. macOS before 15 has no C.UTF-8, some old Linux neither.
 */
const characterTypes = process.platform === 'darwin' ? ['en_US.UTF-8', 'C.UTF-8'] : ['C.UTF-8', 'en_US.UTF-8']

/**
 * Makes the cluster of a data folder, aside first, so that a run that was killed leaves no half cluster that
 * looks whole. About one second.
 */
export function initialise(binaries: Binaries, user: DatabaseUser, folder: string, password: string, durable: boolean): void {
  const cluster = join(folder, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const aside = join(folder, 'postgres.new')
  let complaint = ''
  for (const characterType of characterTypes) {
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside, { mode: 0o700 })
    giveTo(user, aside)
    const passwordFile = join(folder, 'postgres.password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    giveTo(user, passwordFile)
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${aside}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${characterType}`,
        '--lc-collate=C',
        '--no-instructions',
        // The system's own search for a time zone takes a quarter of a second; connections set theirs.
        '--set=timezone=Asia/Shanghai',
        '--set=log_timezone=Asia/Shanghai',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...asDatabaseUser(user), cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    rmSync(passwordFile, { force: true })
    if (made.status === 0) {
      rmSync(cluster, { recursive: true, force: true })
      renameSync(aside, cluster)
      return
    }
    complaint = made.stderr || String(made.error ?? '')
  }
  throw new Error(`PostgreSQL could not make its data folder ${cluster}:\n${complaint.trim()}`)
}

function giveTo(user: DatabaseUser, path: string): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid)
}
