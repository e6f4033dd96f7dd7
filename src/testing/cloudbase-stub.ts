import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CloudbaseStub {
  /** Stands for WECHAT_API_BASE. */
  readonly base: string
  /** `cloud://env.bucket`, before the path of every file. */
  readonly bucket: string
  /** By whole file id. */
  readonly files: Map<string, { readonly bytes: Buffer; readonly type: string }>
  /** The token that is valid from now on; any other is refused. */
  useToken(token: string): void
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Speaks WeChat's HTTP API for storage as documented, and refuses what the real one refuses. */
export const startCloudbase = async (env: string): Promise<CloudbaseStub> => {
  const files: CloudbaseStub['files'] = new Map()
  const bucket = `cloud://${env}.6465-${env}`
  let base = ''
  let validToken = 'token-1'

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

  const keep = async (key: string, request: IncomingMessage, body: Buffer): Promise<boolean> => {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
    const right = form.get('key') === key && form.get('Signature') === `sign:${key}` && form.get('x-cos-security-token') === 'security' && form.get('x-cos-meta-fileid') === 'meta'
    const file = form.get('file')
    if (!right || !(file instanceof Blob)) return false
    files.set(`${bucket}/${key}`, { bytes: Buffer.from(await file.arrayBuffer()), type: file.type })
    return true
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
      return void json(asked.env === env ? operation(asked) : { errcode: 40097, errmsg: 'invalid env' })
    }
    if (url.pathname.startsWith('/cos/')) return void response.writeHead((await keep(url.pathname.slice(5), request, body)) ? 204 : 403).end()
    const kept = files.get(decodeURIComponent(url.pathname.slice(5)))
    return void (kept ? response.end(kept.bytes) : response.writeHead(404).end())
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base, bucket, files,
    useToken: (token) => {
      validToken = token
    },
    close: () => new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    }),
  }
}
