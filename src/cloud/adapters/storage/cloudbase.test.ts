import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloudbaseStorage } from './cloudbase'
import type { Storage } from './storage'

/** Speaks WeChat's HTTP API for storage as documented, and refuses what the real one refuses. */
const files = new Map<string, { bytes: Buffer; type: string }>()
const bucket = 'cloud://env-1.6465-env-1'
let server: Server
let base: string
let storage: Storage
let validToken = 'token-1'

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const api: Record<string, (json: Record<string, unknown>) => unknown> = {
  '/tcb/uploadfile': ({ path }) => ({ errcode: 0, url: `${base}/cos/${String(path)}`, token: 'security', authorization: `sign:${String(path)}`, file_id: `${bucket}/${String(path)}`, cos_file_id: 'meta' }),
  '/tcb/batchdownloadfile': (json) => ({
    errcode: 0,
    file_list: (json.file_list as { fileid: string; max_age: number }[]).map(({ fileid }) =>
      files.has(fileid) ? { fileid, status: 0, download_url: `${base}/get/${encodeURIComponent(fileid)}` } : { fileid, status: -503003, errmsg: 'storage file not exists' },
    ),
  }),
  '/tcb/batchdeletefile': (json) => ({ errcode: 0, delete_list: (json.fileid_list as string[]).map((fileid) => ({ fileid, status: files.delete(fileid) ? 0 : -503003 })) }),
}

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', base)
  const body = await bodyOf(request)
  const json = (value: unknown) => response.end(JSON.stringify(value))
  if (url.pathname === '/cgi-bin/stable_token') return void json({ access_token: validToken, expires_in: 7200 })
  const operation = api[url.pathname]
  if (operation) {
    if (url.searchParams.get('access_token') !== validToken) return void json({ errcode: 40001, errmsg: 'invalid credential' })
    const asked = JSON.parse(body.toString()) as Record<string, unknown>
    return void json(asked.env === 'env-1' ? operation(asked) : { errcode: 40097, errmsg: 'invalid env' })
  }
  if (url.pathname.startsWith('/cos/')) {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
    const key = url.pathname.slice(5)
    const right = form.get('key') === key && form.get('Signature') === `sign:${key}` && form.get('x-cos-security-token') === 'security' && form.get('x-cos-meta-fileid') === 'meta'
    const file = form.get('file')
    if (!right || !(file instanceof Blob)) return void response.writeHead(403).end()
    files.set(`${bucket}/${key}`, { bytes: Buffer.from(await file.arrayBuffer()), type: file.type })
    return void response.writeHead(204).end()
  }
  const kept = files.get(decodeURIComponent(url.pathname.slice(5)))
  return void (kept ? response.end(kept.bytes) : response.writeHead(404).end())
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  files.clear()
  validToken = 'token-1'
  storage = cloudbaseStorage({ env: 'env-1', app: { appId: 'wx1', secret: 's' }, apiBase: base })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const key = 'signature/0192.png'

test('a file is put with the fields that the storage signs, read back, linked and removed', async () => {
  await storage.put(key, Buffer.from('picture'), 'image/png')
  expect(files.get(`${bucket}/${key}`)?.type).toBe('image/png')
  expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe('picture')
  expect(await (await fetch((await storage.linkTo?.(key, 60)) ?? '')).text()).toBe('picture')
  await storage.remove(key)
  expect(await storage.get(key)).toBeNull()
})

test('a token that WeChat refuses meanwhile is renewed once', async () => {
  await storage.put(key, Buffer.from('one'), 'image/png')
  validToken = 'token-2'
  expect(Buffer.from((await storage.get(key)) ?? []).toString()).toBe('one')
})

test('an upload of the mini-program is read from our own environment only, and never beyond its limit', async () => {
  const mine = `${bucket}/incoming/0192`
  files.set(mine, { bytes: Buffer.alloc(50, 1), type: '' })
  files.set('cloud://env-2.6465-env-2/incoming/0192', { bytes: Buffer.alloc(5, 1), type: '' })
  expect((await storage.fetchUpload(mine, 100))?.byteLength).toBe(50)
  expect((await storage.fetchUpload(mine, 20))?.byteLength).toBe(21)
  expect(await storage.fetchUpload('cloud://env-2.6465-env-2/incoming/0192', 100)).toBeNull()
  expect(await storage.fetchUpload('cloud://env-10.6465-env-10/incoming/0192', 100)).toBeNull()
  expect(await storage.fetchUpload(`${bucket}/incoming/absent`, 100)).toBeNull()
})

test('a wrong environment, or WeChat away, is "try again later" and not a crash', async () => {
  const wrong = cloudbaseStorage({ env: 'other', app: { appId: 'wx1', secret: 's' }, apiBase: base })
  await expect(wrong.get(key)).rejects.toMatchObject({ code: 'service.unavailable' })
  const away = cloudbaseStorage({ env: 'env-1', app: { appId: 'wx1', secret: 's' }, apiBase: 'http://127.0.0.1:1' })
  await expect(away.put(key, Buffer.from('x'), 'image/png')).rejects.toMatchObject({ code: 'service.unavailable' })
})
