import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly port: number
  /** Takes no new call, lets running ones end for at most `patienceMs`, then closes every line. */
  stop(patienceMs: number): Promise<void>
}

/** Timeouts against callers who send a byte now and then to keep a line. */
const serverOptions = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 }

export class PortRefused extends Error {
  override name = 'PortRefused'
}

export const listen = async (app: Hono<{ Bindings: HttpBindings }>, port: number, host: string): Promise<Listening> => {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(new PortRefused(portSentence(error, port, host))))
    server.listen(port, host, ready)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: async (patienceMs) => {
      const closed = new Promise<void>((done) => void server.close(() => done()))
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearTimeout(late)
    },
  }
}

const portSentence = (error: NodeJS.ErrnoException, port: number, host: string): string => {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program: stop it, or set PORT to another one.`
  if (error.code === 'EACCES') return `Port ${port} on ${host} may not be opened by this user: set PORT to one above 1023.`
  return `The host can't listen on ${host}:${port}: ${error.code ?? error.message}. Set HOST and PORT.`
}
