import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { startEmbedded, type Embedded, type EmbeddedOptions } from '.'
import { isAlive } from './process-identity'

jest.setTimeout(60_000)

let dataDir: string
let running: Embedded[] = []
let hosts: ChildProcess[] = []

beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'longgang-embedded-'))))
afterEach(async () => {
  for (const database of running) await database.stop()
  // A host that was not taken over in its test still has a database.
  for (const host of hosts) if (host.exitCode === null && host.signalCode === null) await kill(host)
  if (hosts.length > 0) await (await startEmbedded({ dataDir })).stop()
  running = []
  hosts = []
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(options: EmbeddedOptions = {}): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, ...options })
  running.push(database)
  return database
}

/** A host in a process of its own, so that it can be killed; resolves to what its database is reached by. */
async function startHost(): Promise<{ host: ChildProcess; url: string }> {
  const program = `require('./src/cloud/db/embedded').startEmbedded().then((d) => { console.log(d.url); setInterval(() => {}, 1000) })`
  const host = spawn(process.execPath, ['--import', 'tsx', '-e', program], { env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] })
  hosts.push(host)
  const url = await new Promise<string>((ready) => createInterface({ input: host.stdout }).once('line', ready))
  return { host, url }
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Asks again until the server answers: bounded by the test's own time limit. */
async function queryWhenBack(url: string, text: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await query(url, text)
    } catch {
      await new Promise(setImmediate)
    }
  }
}

const postmasterPid = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function kill(host: ChildProcess): Promise<void> {
  const gone = new Promise((exit) => host.once('exit', exit))
  host.kill('SIGKILL')
  await gone
}

test('what was committed is there after a stop and a new start', async () => {
  const first = await start()
  await query(first.url, 'create table kept as select 7 as n')
  await first.stop()
  expect(await query((await start()).url, 'select n from kept')).toEqual([7])
})

test('a database that is killed comes back at the same address with everything that was committed', async () => {
  const database = await start()
  await query(database.url, 'create table kept as select 7 as n')
  process.kill(postmasterPid(), 'SIGKILL')
  expect(await queryWhenBack(database.url, 'select n from kept')).toEqual([7])
})

test('a second host on the same data folder is refused with one sentence, and the first goes on', async () => {
  const { host, url } = await startHost()
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    `The data folder ${dataDir} is in use by another running host (process ${host.pid}). Stop that one first, or set DATA_DIR to another folder.`,
  )
  expect(await query(url, 'select 1')).toEqual([1])
})

test('the database of a host that was killed is taken over with its data', async () => {
  const { host, url } = await startHost()
  await query(url, 'create table kept as select 7 as n')
  const orphan = postmasterPid()
  await kill(host)
  const next = await start()
  expect(postmasterPid()).toBe(orphan)
  expect(await query(next.url, 'select n from kept')).toEqual([7])
  await next.stop()
  expect(isAlive(orphan)).toBe(false)
})

test('host and database killed together lose nothing that was committed', async () => {
  const { host, url } = await startHost()
  await query(url, 'create table kept as select 7 as n')
  const pid = postmasterPid()
  await kill(host)
  process.kill(pid, 'SIGKILL')
  expect(await query((await start()).url, 'select n from kept')).toEqual([7])
})

test('a fresh start has none of the old data, even when the old database still runs', async () => {
  const { host, url } = await startHost()
  await query(url, 'create table kept as select 7 as n')
  await kill(host)
  const next = await start({ fresh: true })
  expect(await query(next.url, `select to_regclass('kept')`)).toEqual([null])
})

test('nobody reaches the data without the password, which only its owner can read', async () => {
  const database = await start()
  expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600)
  const guess = new URL(database.url)
  guess.password = 'guess'
  await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(await query(database.url, `select current_setting('listen_addresses')`)).toEqual(['127.0.0.1'])
})
