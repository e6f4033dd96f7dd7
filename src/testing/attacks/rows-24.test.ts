import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { dayOf } from '@/contract/dates'
import { sessionHash } from '@/cloud/kernel/sessions'
import { createVault } from '@/cloud/kernel/vault'
import type { OutputOf } from '@/features/contracts'
import { documentNumber, joinInput, phoneNumber } from '@/testing/joining'
import { useWorld } from '@/testing/world'
import { useTally } from './tally'

const world = useWorld()
const tally = useTally(['24'])
const path = 'membership.submitJoin'
const submits = 1_000
const atOnce = 16
/** The host is killed when so many were acknowledged, others being on their way. */
const deaths = [250, 600]

const masterKey = randomBytes(32)
const vault = createVault([{ kid: 1, key: masterKey }])
const dataDir = mkdtempSync(join(tmpdir(), 'longgang-killed-'))
let child: ChildProcess
let url = ''

const start = async (): Promise<void> => {
  const env = { ...process.env, DATABASE_URL: world.database.url, MASTER_KEY: masterKey.toString('base64'), DATA_DIR: dataDir, LOG_LEVEL: 'silent' }
  child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'host-child.ts')], { cwd: resolve(__dirname, '../../..'), env, stdio: ['ignore', 'pipe', 'inherit'] })
  url = await new Promise<string>((said, failed) => {
    createInterface({ input: child.stdout! }).once('line', said)
    child.once('exit', (code) => failed(new Error(`The host ended with ${code}.`)))
  })
}

const kill = async (): Promise<void> => {
  const gone = new Promise((exit) => child.once('exit', exit))
  child.kill('SIGKILL')
  await gone
}

afterAll(async () => {
  await kill()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Submit {
  readonly bearer: string
  readonly key: string
  readonly input: { readonly applicationId: string }
}

const ask = async (operation: string, input: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/api/${operation}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(input) })
  return (await response.json()) as { ok: boolean; data?: unknown; error?: { code: string } }
}

/** A thousand people who have signed, each with a form that the host accepts today. */
const prepare = async (): Promise<Submit[]> => {
  const offered = (await ask('membership.options', {})).data as OutputOf<'membership.options'>
  const today = new Date()
  const form = await joinInput(world, await world.person(), {
    signedOn: dayOf(today), letterVersion: offered.letter.version, consents: offered.notices.map(({ purpose, version }) => ({ purpose, version })),
  })
  const rows = Array.from({ length: submits }, () => ({ personId: world.newId(), fileId: world.newId(), bearer: randomBytes(32).toString('base64url') }))
  const later = new Date(today.getTime() + 3_600_000)
  await world.owner.insertInto('people').values(rows.map((row) => ({ id: row.personId }))).execute()
  await world.owner.insertInto('sessions').values(rows.map((row) => ({ token_hash: sessionHash(vault, row.bearer), person_id: row.personId, provider: 'test', expires_at: later }))).execute()
  await world.owner.insertInto('files').values(rows.map((row) => ({ id: row.fileId, owner_id: row.personId, use: 'signature', media_type: 'image/png', bytes: 1, sha256: Buffer.alloc(32), storage_key: `signature/${row.fileId}` }))).execute()
  return rows.map((row) => ({
    bearer: row.bearer, key: world.newId(),
    input: { ...form, applicationId: world.newId(), documentNumber: documentNumber(), phone: phoneNumber(), signatureFileId: row.fileId },
  }))
}

test('row 24: a host that is killed in the middle of 1,000 submits loses none that it acknowledged, and does none twice', async () => {
  await start()
  const waiting = await prepare()
  const acknowledged = new Map<string, string>()
  let sentAgain = 0
  let reviving: Promise<void> | undefined

  const phone = async (): Promise<void> => {
    for (let submit = waiting.shift(); submit; submit = waiting.shift()) {
      await reviving
      try {
        const reply = await ask(path, submit.input, { authorization: `Bearer ${submit.bearer}`, 'idempotency-key': submit.key })
        if (!reply.ok) throw new Error(reply.error?.code)
        acknowledged.set(submit.input.applicationId, (reply.data as OutputOf<typeof path>).number)
        tally.count('24', path)
      } catch (error) {
        // A line that broke: the phone keeps the entry and sends it again under the same key. A refusal would be a fault.
        expect(String(error)).toMatch(/fetch failed|terminated|service\.unavailable|request\.in_flight/)
        sentAgain += 1
        waiting.push(submit)
      }
      if (acknowledged.size >= deaths[0]!) {
        deaths.shift()
        reviving = kill().then(start)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, phone))

  expect(deaths).toEqual([])
  expect(sentAgain).toBeGreaterThan(0)
  expect(acknowledged.size).toBe(submits)
  const cases = await world.owner.selectFrom('cases').select(['id', 'number', 'person_id']).execute()
  expect(cases).toHaveLength(submits)
  for (const one of cases) expect(acknowledged.get(one.id)).toBe(one.number)
  expect(new Set(cases.map((one) => one.person_id)).size).toBe(submits)
  const events = await world.owner.selectFrom('case_events').select('id').execute()
  expect(events).toHaveLength(submits)
}, 300_000)

tally.mustHaveAttacked()
