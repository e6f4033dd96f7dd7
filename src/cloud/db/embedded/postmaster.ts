import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries'
import { asDatabaseUser, type DatabaseUser } from './database-user'
import { commandOf, isAlive } from './process-identity'

export type Postmaster = { pid: number; port: number }

/**
 * How our PostgreSQL runs. Terse errors, no statements and no parameters in its log: they would hold personal data.
 */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=128MB',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
]

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening, failed) => probe.once('error', failed).listen(0, '127.0.0.1', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.')
  return address.port
}

/** PostgreSQL's own note of the running server; line 8 says whether it takes connections yet. */
function readNote(cluster: string): (Postmaster & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** The server that runs on this cluster though its host is dead. A note that a crash left behind counts for nothing. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const note = readNote(cluster)
  if (!note || !isAlive(note.pid)) return undefined
  const command = commandOf(note.pid)
  if (command.includes(cluster)) return note
  // The number now belongs to another program (usual in containers), and PostgreSQL itself would refuse to start.
  if (!command.includes('postgres')) rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

type Launch = { binaries: Binaries; user: DatabaseUser; folder: string; port: number; settings: string[] }

/** Starts the server and returns when it takes connections; after a crash that includes its recovery. */
export async function launch(options: Launch): Promise<Postmaster> {
  const cluster = join(options.folder, 'postgres')
  const logFile = join(options.folder, 'postgres.log')
  // One start, one log: what matters is why this one failed, and a log that only grows fills the disk.
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(
    options.binaries.postgres,
    ['-D', cluster, '-p', String(options.port), ...[...settings, ...options.settings].flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C in the terminal ends the host, which then ends the database in order.
    { ...asDatabaseUser(options.user), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  let ended = false
  child.once('error', () => (ended = true)).once('exit', () => (ended = true))
  child.unref()
  for (;;) {
    const note = readNote(cluster)
    if (child.pid !== undefined && note?.pid === child.pid && note.ready) return { pid: child.pid, port: options.port }
    if (ended) throw new Error(`PostgreSQL did not start:\n${readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n')}`)
    await pause(20)
  }
}

/** Ends the server: connections are cut, everything committed is on the disk; after 20 s the hard way. */
export async function halt(postmaster: Postmaster): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    try {
      process.kill(postmaster.pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      if (!isAlive(postmaster.pid)) return
      await pause(20)
    }
  }
}
