import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one request on its way to the host and back. `cutAfter` counts bytes of the answer's body. */
export type HttpFault = 'pass' | 'lose-request' | 'lose-reply' | 'duplicate' | { delayMs: number } | { cutAfter: number }
export interface Passing { method: string; path: string; index: number }
export type HttpFaultHook = (request: Passing) => HttpFault

export interface FaultProxy { url: string; seen: readonly Passing[]; close(): Promise<void> }
interface Answer { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

function forward(target: URL, request: http.IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, 'transfer-encoding': _encoding, ...headers } = request.headers
    const onward = http.request({ hostname: target.hostname, port: target.port, path: request.url, method: request.method, agent: false, headers: { ...headers, host: target.host, 'content-length': body.length } }, (answer) => {
      readAll(answer).then((bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }), reject)
    })
    onward.on('error', reject)
    onward.end(body)
  })
}

/** A lost message is a broken connection: the sender cannot tell whether the host has acted. */
async function pass(target: URL, fault: HttpFault, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const body = await readAll(request)
  if (fault === 'lose-request') { request.socket.destroy(); return }
  if (typeof fault === 'object' && 'delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  const twin = fault === 'duplicate' ? forward(target, request, body).catch(() => undefined) : undefined
  const answer = await forward(target, request, body)
  await twin
  if (fault === 'lose-reply') { request.socket.destroy(); return }
  const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = answer.headers
  response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length })
  if (typeof fault === 'object' && 'cutAfter' in fault) {
    response.write(answer.body.subarray(0, fault.cutAfter), () => request.socket.destroy())
    return
  }
  response.end(answer.body)
}

/** Stands before the host on a free port of 127.0.0.1 and spoils what `decide` says. */
export async function openFaultProxy(targetUrl: string, decide: HttpFaultHook = () => 'pass'): Promise<FaultProxy> {
  const target = new URL(targetUrl)
  const seen: Passing[] = []
  const server = http.createServer((request, response) => {
    const passing = { method: request.method ?? 'GET', path: request.url ?? '/', index: seen.length }
    seen.push(passing)
    pass(target, decide(passing), request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
}
