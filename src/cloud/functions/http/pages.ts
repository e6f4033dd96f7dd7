import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { pagePolicy } from './security-headers'

/** Names that the build gives by content: `js/12.5f2a9c1b.js`, `chunk/7.a1b2c3d4.css`. */
const hashed = /[.-][0-9a-f]{8,32}\.(js|css|png|svg|jpg|webp|woff2?|ttf)$/

const scriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => createHash('sha256').update(match[1] ?? '').digest('base64'))

/** The H5 pages out of their build. Without one, a sentence that says what is missing. */
export const pages = (folder: string, mapTiles?: string): Hono => {
  const app = new Hono()
  app.use(compress())
  app.get('/', async (c) => {
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
    if (html === null) return c.text('The pages are not built yet: npm run build:h5', 503)
    return c.html(html, 200, { 'content-security-policy': pagePolicy(scriptHashes(html), mapTiles), 'cache-control': 'no-cache' })
  })
  // Everything below the page is a file; its routes are behind the `#`.
  // Browsers ask for it unasked; a 404 would stand in their console as an error of the page.
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/index.html', (c) => c.redirect('/'))
  if (!existsSync(folder)) return app
  app.use(
    serveStatic({
      root: folder,
      onFound: (path, c) => c.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  )
  return app
}
