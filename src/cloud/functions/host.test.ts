import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/cloud/db/connect'
import { openVault } from '@/cloud/kernel/open-vault'
import { readConfig } from '@/cloud/kernel/config'
import { openSession } from '@/cloud/kernel/sessions'
import { useDatabase } from '@/testing/database'
import { signaturePng } from '@/testing/pictures'
import { newTestId } from '@/testing/small-service'
import { startHost, type Host } from './start-host'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'longgang-host-'))
const h5Dir = join(folder, 'h5')
const env = { MASTER_KEY: Buffer.alloc(32, 3).toString('base64'), LOG_LEVEL: 'silent' }
let host: Host

beforeAll(async () => {
  mkdirSync(join(h5Dir, 'js'), { recursive: true })
  writeFileSync(join(h5Dir, 'index.html'), '<!doctype html><title>龙岗工会</title><script>window.a = 1</script><script src="/js/app.0a1b2c3d.js"></script>')
  writeFileSync(join(h5Dir, 'js/app.0a1b2c3d.js'), 'window.b = 2')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  host = await startHost({ env, port: 0, databaseUrl: database.url, dataDir: join(folder, 'data'), h5Dir, timers: false })
})
afterAll(async () => {
  await host.stop()
  rmSync(folder, { recursive: true })
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${host.url}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) })
const codeOf = async (response: Response): Promise<string> => {
  const envelope = (await response.json()) as { ok: boolean; error?: { code: string } }
  return envelope.ok ? 'ok' : (envelope.error?.code ?? '')
}
const signIn = async (): Promise<{ authorization: string }> => {
  const personId = newTestId()
  await database.db.insertInto('people').values({ id: personId }).execute()
  const { token } = await openSession(database.db, openVault(readConfig(env), folder), personId, 'test', new Date())
  return { authorization: `Bearer ${token}` }
}

test('an operation is answered by path, with the body as its input', async () => {
  expect(await codeOf(await post('account.me', {}))).toBe('ok')
  expect(await codeOf(await post('account.me', ''))).toBe('ok')
  const unknown = await post('account.nothing', {})
  expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'request.unknown'])
  expect(await codeOf(await fetch(`${host.url}/api/account.me`))).toBe('request.unknown')
})

test('who one is comes from the bearer token and from no other header, no cookie and no field', async () => {
  const forged = { 'x-wx-openid': 'o1', 'x-wx-appid': 'wx1', cookie: 'token=x', 'x-person-id': newTestId(), 'x-forwarded-for': '1.1.1.1' }
  for (const headers of [forged, { authorization: 'Bearer short' }, { authorization: `Bearer ${'x'.repeat(43)}` }]) {
    expect(await (await post('account.me', {}, headers)).json()).toEqual({ ok: true, data: null })
    const refused = await post('membership.mine', {}, headers)
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'session.required'])
  }
  expect(await codeOf(await post('membership.mine', {}, await signIn()))).toBe('ok')
})

test('a forwarded address does not open a fresh limit', async () => {
  const codes = await Promise.all(Array.from({ length: 24 }, (_, i) => post('account.startPairing', {}, { 'x-forwarded-for': `10.0.0.${i}` }).then(codeOf)))
  expect(codes.filter((code) => code === 'request.too_many').length).toBeGreaterThanOrEqual(4)
})

test.each([
  ['no JSON', '{"a":', 'request.malformed', 400],
  ['no text', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'request.malformed', 400],
  ['JSON as deep as the limit of the body allows', '['.repeat(49_000) + ']'.repeat(49_000), 'request.malformed', 400],
  ['a long list', `[${'1,'.repeat(40_000)}1]`, 'request.too_large', 413],
  ['a million levels', '['.repeat(1_000_000), 'request.too_large', 413],
  ['ten megabytes', 'x'.repeat(10_000_000), 'request.too_large', 413],
])('%s is refused fast', async (_, body, code, status) => {
  const response = await post('account.me', body)
  expect([response.status, await codeOf(response)]).toEqual([status, code])
})

test('a body without length is cut off where the limit is', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const sending = request(`${host.url}/api/account.me`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => resolve(response.statusCode ?? 0))
    sending.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error)))
    const part = 'x'.repeat(60_000)
    sending.write(part)
    sending.write(part)
    sending.end(part)
  })
  expect(status).toBe(413)
})

test('another type of body is refused, so no form of another site can call an operation', async () => {
  expect(await codeOf(await post('account.me', '{}', { 'content-type': 'text/plain' }))).toBe('request.malformed')
  expect((await fetch(`${host.url}/api/account.me`, { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })).headers.get('access-control-allow-origin')).toBeNull()
})

test('every answer carries its security headers, and data may run nothing', async () => {
  for (const path of ['/', '/healthz', '/api/openapi.json', '/js/app.0a1b2c3d.js', '/nowhere', '/api/nothing.there']) {
    const { headers } = await fetch(host.url + path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('set-cookie')).toBeNull()
  }
  expect((await post('account.me', {})).headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('the page may run its own scripts and nobody else\'s, and is not framed', async () => {
  const page = await fetch(`${host.url}/`)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("script-src 'self' 'unsafe")
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect((await fetch(`${host.url}/js/app.0a1b2c3d.js`)).headers.get('cache-control')).toContain('immutable')
})

test('nothing outside the pages is served', async () => {
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/js/..%5c..%5csecret.txt', '/....//secret.txt', '/js/%00']) {
    const answer = await new Promise<string>((resolve, reject) => {
      request(host.url, { path }, (response) => {
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString())).on('end', () => resolve(text))
      }).on('error', reject).end()
    })
    expect(answer).not.toContain('secret')
  }
})

test('a file goes in by its id, comes out once by a link as an attachment, and nobody else gets a link', async () => {
  const [mine, theirs] = [await signIn(), await signIn()]
  const fileId = newTestId()
  const body = Uint8Array.from(await signaturePng())
  const send = (headers: Record<string, string>) => fetch(`${host.url}/api/files`, { method: 'POST', headers: { 'x-file-id': fileId, 'x-file-use': 'signature', 'content-type': 'image/png', ...headers }, body })
  expect(await codeOf(await send({}))).toBe('session.required')
  expect(await codeOf(await send(mine))).toBe('ok')
  expect(await codeOf(await send(mine))).toBe('ok')
  expect(await codeOf(await send(theirs))).toBe('file.refused')
  const link = async (headers: Record<string, string>) => (await (await post('files.link', { fileId }, { ...headers, 'idempotency-key': newTestId() })).json()) as { data?: { path: string } }
  expect((await link(theirs)).data).toBeUndefined()
  const path = (await link(mine)).data?.path ?? ''
  const first = await fetch(host.url + path)
  expect(first.headers.get('content-type')).toBe('image/png')
  expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="signature-[0-9a-f-]{36}\.png"$/)
  expect(first.headers.get('cache-control')).toBe('no-store')
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(Buffer.from(await first.arrayBuffer()).subarray(1, 4).toString()).toBe('PNG')
  expect((await fetch(host.url + path)).status).toBe(404)
  expect((await fetch(`${host.url}/api/files/..%2f..%2fmaster.key`)).status).toBe(404)
})

test('six megabytes are no file, and JSON can not call the way in for files', async () => {
  const mine = await signIn()
  const large = await fetch(`${host.url}/api/files`, { method: 'POST', headers: { 'x-file-id': newTestId(), 'x-file-use': 'signature', ...mine }, body: Buffer.alloc(6_000_000) })
  expect([large.status, await codeOf(large)]).toEqual([413, 'request.too_large'])
  expect(await codeOf(await post('upload.receive', { fileId: newTestId(), use: 'signature', body: { 0: 137 } }, { ...mine, 'idempotency-key': newTestId() }))).toBe('request.invalid')
})

test('the API describes itself, and the health tells of the database', async () => {
  const described = (await (await fetch(`${host.url}/api/openapi.json`)).json()) as { openapi: string; paths: object }
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toContain('/api/membership.submitJoin')
  expect((await fetch(`${host.url}/healthz`)).status).toBe(200)
})

test('a taken port and a wrong setting are told in one sentence', async () => {
  const port = Number(new URL(host.url).port)
  const options = { env, databaseUrl: database.url, dataDir: join(folder, 'data'), h5Dir, timers: false }
  await expect(startHost({ ...options, port })).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 is taken/)
  await expect(startHost({ ...options, port: 0, env: { LOG_LEVEL: 'silent' } })).rejects.toThrow(/^MASTER_KEY is needed/)
})

test('a database on which Chinese can not be searched is refused', async () => {
  const owner = connect(database.url, { role: null, max: 1 })
  const name = `ascii_${newTestId().replaceAll('-', '')}`
  try {
    await owner.pool.query(`create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`)
    const url = new URL(database.url)
    url.pathname = `/${name}`
    await expect(startHost({ env, port: 0, databaseUrl: url.toString(), dataDir: join(folder, 'data'), h5Dir, timers: false })).rejects.toThrow(/encoding SQL_ASCII/)
  } finally {
    await owner.pool.query(`drop database if exists ${name} with (force)`)
    await owner.close()
  }
})

test('with a key of one\'s own, none is written beside the data', () => {
  expect(() => readFileSync(join(folder, 'data/master.key'))).toThrow(/ENOENT/)
})
