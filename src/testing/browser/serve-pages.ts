import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' }

/** The built pages as a plain server gives them; `edition` is another build of them, `away` a network that is gone. */
export const servePages = async () => {
  const state = { away: false, edition: '', asked: [] as string[] }
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    state.asked.push(path)
    if (state.away) return void request.socket.destroy()
    if (path.startsWith('/api/')) return void response.writeHead(503).end()
    const file = path === '/' ? 'index.html' : path.slice(1)
    readFile(join('dist/h5', file)).then((bytes) => {
      const text = path === '/' ? bytes.toString().replace('<html', `<html data-edition="${state.edition}"`) : path === '/pages-worker.js' ? bytes.toString().replace(/"pages-(\w+)"/, `"pages-$1${state.edition}"`) : bytes
      response.writeHead(200, { 'content-type': types[file.split('.').at(-1) as keyof typeof types] ?? 'text/plain' }).end(text)
    }, () => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections() }) }
}
