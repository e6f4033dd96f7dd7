import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** The user of the operating system that PostgreSQL runs as. Empty: the one who runs this program. */
export type DatabaseUser = { name?: string; uid?: number; gid?: number }

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL refuses to run as root. No account is added to anybody's machine for it: the usual account of a
 * database is taken where there is one, else the account that every system has for programs without rights.
 */
export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== undefined && gid !== undefined) return { name, uid, gid }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody": add one, run as an ordinary user, or set DATABASE_URL.',
  )
}

/** As root, a cluster that is there already is run by whom it belongs to, whatever accounts were added since. */
export function ownerOf(cluster: string): DatabaseUser | undefined {
  if (process.getuid?.() !== 0 || !existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { name: String(uid), uid, gid }
}

/** Options for spawn(): who the program runs as, and nothing of our environment (PGDATA, PGHOST … would steer it). */
export function asDatabaseUser(user: DatabaseUser) {
  return {
    ...(user.uid === undefined ? {} : { uid: user.uid, gid: user.gid }),
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', NODE_ENV: process.env.NODE_ENV, TZ: 'UTC' },
  }
}

/** Can the database's user enter this folder? Asked of the system itself: modes of every parent count, and ACLs. */
export function canEnter(user: DatabaseUser, folder: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...asDatabaseUser(user), cwd: '/', stdio: 'ignore' })
  return answer.status === 0
}
