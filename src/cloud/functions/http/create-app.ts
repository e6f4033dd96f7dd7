import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { cors } from 'hono/cors'
import type { Dispatch } from '@/cloud/kernel/dispatch'
import type { Caller } from '@/cloud/kernel/identify'
import { pages } from './pages'
import { readBody } from './read-body'
import { replyJson, replyRefusal } from './reply'
import { requestCaller, type CallerSettings } from './request-caller'
import { dataPolicy, securityHeaders } from './security-headers'

export interface AppParts extends CallerSettings {
  readonly dispatch: Dispatch
  /** One look at a file by its one-time code; null = wrong, used or expired. */
  readonly openLink: (code: string) => Promise<{ bytes: Uint8Array; mediaType: string; name: string } | null>
  readonly healthy: () => Promise<boolean>
  readonly openapi: unknown
  /** The files of places, below `/open`. */
  readonly openPlaces: Hono
  readonly h5Dir: string
  /** Address of the base map, with {z} {x} {y}. */
  readonly mapTiles?: string
  readonly corsOrigins: readonly string[]
}

type Env = { Bindings: HttpBindings }

/** The same as the 100 KB that a cloud function takes, so nothing works here that fails there. */
const jsonBytes = 100_000
const fileBytes = 5_000_000
/** What a phone without an account may send. */
const guestBytes = 600_000

/** Every way into the host. */
export const createApp = (parts: AppParts): Hono<Env> => {
  const app = new Hono<Env>()
  const callerOf = (c: Context<Env>): Caller => requestCaller(c.req.raw.headers, c.env.incoming.socket.remoteAddress ?? null, parts)

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    // Open data is for every site.
    if (c.req.path.startsWith('/open/')) c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
  })
  if (parts.corsOrigins.length > 0) {
    app.use('/api/*', cors({ origin: [...parts.corsOrigins], allowMethods: ['POST', 'GET'], allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-file-id', 'x-file-use', 'x-device'], maxAge: 600 }))
  }

  app.get('/healthz', async (c) => ((await parts.healthy()) ? c.json({ ok: true }) : c.json({ ok: false }, 503)))
  app.get('/api/openapi.json', (c) => c.json(parts.openapi as object))

  app.post('/api/files', async (c) => {
    const caller = callerOf(c)
    const fileId = c.req.header('x-file-id') ?? ''
    const input = { fileId, use: c.req.header('x-file-use') }
    const device = c.req.header('x-device')
    if (device !== undefined) {
      // In nobody's name, whoever is signed in there.
      const small = await readBody(c.req.raw, guestBytes)
      if (!small) return replyRefusal('request.too_large')
      const { bearer: _, ...guest } = caller
      return replyJson(await parts.dispatch({ path: 'upload.receiveGuest', input: { fileId, device, body: small }, caller: guest }))
    }
    // Nobody's five megabytes are read before somebody is named.
    if (!caller.bearer && !caller.platform) return replyJson(await parts.dispatch({ path: 'upload.receive', input, key: fileId, caller }))
    const body = await readBody(c.req.raw, fileBytes)
    if (!body) return replyRefusal('request.too_large')
    return replyJson(await parts.dispatch({ path: 'upload.receive', input: { ...input, body }, key: fileId, caller }))
  })

  app.get('/api/files/:code', async (c) => {
    const file = await parts.openLink(c.req.param('code'))
    if (!file) return replyRefusal('object.not_found')
    return c.body(Uint8Array.from(file.bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
      'content-security-policy': dataPolicy,
    })
  })

  app.post('/api/:path', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return replyRefusal('request.malformed')
    const body = await readBody(c.req.raw, jsonBytes)
    if (!body) return replyRefusal('request.too_large')
    const input = parseJson(body)
    if (input === malformed) return replyRefusal('request.malformed')
    const key = c.req.header('idempotency-key')
    return replyJson(await parts.dispatch({ path: c.req.param('path'), input, ...(key === undefined ? {} : { key }), caller: callerOf(c) }))
  })

  app.all('/api/*', () => replyRefusal('request.unknown'))
  app.route('/open', parts.openPlaces)
  app.route('/', pages(parts.h5Dir, parts.mapTiles))
  app.notFound((c) => c.text('Not found', 404))
  app.onError(() => replyRefusal('internal.unexpected'))
  return app
}

const malformed = Symbol('malformed')

/** An empty body is the empty input. V8 reads JSON without recursion, so depth costs no stack here. */
const parseJson = (body: Uint8Array): unknown => {
  if (body.byteLength === 0) return {}
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown
  } catch {
    return malformed
  }
}
