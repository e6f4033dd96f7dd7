/** Filled in by the build: the pages that a worker on the street needs, and a name for this set of files. */
declare const FILES: readonly string[]
declare const EDITION: string

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Asked extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const shelfName = `pages-${EDITION}`
/** Named by content: what was right once is right for ever. */
const hashed = /[.-][0-9a-f]{8,32}\.(js|css|png|svg|jpg|webp|woff2?|ttf)$/
/** On a network that never answers the kept page comes after this. */
const patienceMs = 4_000

/** One by one, and what is there stays: on a bad network the next visit goes on where this one was cut off. */
const keepAll = async (): Promise<void> => {
  const shelf = await caches.open(shelfName)
  for (const file of FILES) {
    if (await shelf.match(file)) continue
    // The page itself has no name of its own content: that of an older edition would ask for scripts that are gone.
    const answer = file === '/' ? await fetch(file, { cache: 'no-cache' }) : (await caches.match(file)) ?? (await fetch(file))
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
    await shelf.put(file, answer)
  }
}

const dropOthers = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name.startsWith('pages-') && name !== shelfName) await caches.delete(name)
}

const fileOf = async (request: Request): Promise<Response> => {
  const known = await caches.match(request)
  if (known) return known
  const answer = await fetch(request)
  // A phone whose storage is full shows the page all the same.
  if (answer.ok) await caches.open(shelfName).then((shelf) => shelf.put(request, answer.clone())).catch(() => undefined)
  return answer
}

/** The host's own, as long as it answers; only then the kept one, whose scripts are kept with it. */
const pageOf = async (request: Request): Promise<Response> => {
  const kept = await caches.open(shelfName).then((shelf) => shelf.match('/'))
  if (!kept) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs))
  const fresh = fetch(request).then((answer) => (answer.status >= 500 ? kept : answer), () => kept)
  return Promise.race([fresh, late])
}

addEventListener('install', (event) => (event as Lasting).waitUntil(keepAll()))
// Comes only when no page of the older edition is open any more.
addEventListener('activate', (event) => (event as Lasting).waitUntil(dropOthers()))
addEventListener('fetch', (event) => {
  const { request } = event as Asked
  const { origin, pathname } = new URL(request.url)
  // Calls, files of people and open data go past it: it keeps code alone.
  if (request.method !== 'GET' || origin !== location.origin) return
  if (hashed.test(pathname)) (event as Asked).respondWith(fileOf(request))
  else if (pathname === '/' && request.mode === 'navigate') (event as Asked).respondWith(pageOf(request))
})
