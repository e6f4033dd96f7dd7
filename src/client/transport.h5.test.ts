import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { send } from './transport.h5'
import { sendFile } from './upload.h5'
import type { Message } from './message'

const message: Message = { path: 'membership.mine', input: { name: '王' }, key: 'k1', token: 't1', timeoutMs: 2_000 }
const seen: { url?: string; headers: IncomingMessage['headers']; body: Buffer }[] = []
let answer: (response: ServerResponse) => void
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      seen.push({ url: request.url, headers: request.headers, body: Buffer.concat(parts) })
      answer(response)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  process.env.TARO_APP_API = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  delete process.env.TARO_APP_API
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})
beforeEach(() => void seen.splice(0))

const json = (status: number, body: unknown) => (response: ServerResponse) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

it('asks the host with bearer and key in headers and the input as the body, and reads the body of a refusal', async () => {
  answer = json(409, { ok: false, error: { code: 'case.state_changed', requestId: 'q' } })
  expect(await send(message)).toEqual({ ok: false, error: { code: 'case.state_changed', requestId: 'q' } })
  expect(seen[0]).toMatchObject({ url: '/api/membership.mine', headers: { authorization: 'Bearer t1', 'idempotency-key': 'k1', 'content-type': 'application/json' } })
  expect(JSON.parse(seen[0]!.body.toString())).toEqual({ name: '王' })
  expect(seen[0]!.headers.cookie).toBeUndefined()
})

it('takes a café\'s login page for no answer', async () => {
  answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>请先登录 Wi-Fi</html>')
  expect(await send(message)).toBeNull()
})

it('gives up on a host that never answers, and notices a cut line', async () => {
  answer = () => undefined
  await expect(send({ ...message, timeoutMs: 60 })).rejects.toMatchObject({ code: 'network.timeout' })
  answer = (response) => response.destroy()
  await expect(send(message)).rejects.toMatchObject({ code: 'network.offline' })
})

it('waits without AbortController on old phones', async () => {
  const kept = globalThis.AbortController
  Reflect.deleteProperty(globalThis, 'AbortController')
  answer = () => undefined
  await expect(send({ ...message, timeoutMs: 60 })).rejects.toMatchObject({ code: 'network.timeout' })
  globalThis.AbortController = kept
})

it('brings a file as raw bytes under its own id', async () => {
  answer = json(200, { ok: true, data: { fileId: 'f1', bytes: 4 } })
  await sendFile({ fileId: 'f1', use: 'signature', mediaType: 'image/png', base64: 'iVBORw==', token: 't1' })
  expect(seen[0]).toMatchObject({ url: '/api/files', headers: { 'x-file-id': 'f1', 'x-file-use': 'signature', 'content-type': 'image/png', authorization: 'Bearer t1' } })
  expect([...seen[0]!.body]).toEqual([0x89, 0x50, 0x4e, 0x47])
})
