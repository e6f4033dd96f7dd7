import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { dayOf } from '@/contract/dates'
import { feedState } from '@/cloud/domain/places/feed'
import { asCsv, asFile, asGeoJson, readOpenData } from '@/cloud/domain/places/open-data'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { dataPolicy } from './security-headers'

const files = {
  'places.json': { write: asFile, type: 'application/json; charset=utf-8' },
  'places.geojson': { write: asGeoJson, type: 'application/geo+json; charset=utf-8' },
  'places.csv': { write: asCsv, type: 'text/csv; charset=utf-8' },
} as const
type Name = keyof typeof files

/** What a browser or a program that has the file asks with: one mark or several, weak or not. */
const has = (asked: string | undefined, mark: string): boolean => (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === mark || one.trim() === '*')

export interface OpenPlacesParts {
  readonly db: Db
  readonly vault: Vault
  readonly clock: () => Date
}

/** Open data: the places, for the phone and for anybody's map. Written once a version and kept; nobody needs an account. */
export const openPlaces = ({ db, vault, clock }: OpenPlacesParts): Hono => {
  const app = new Hono()
  const kept = new Map<Name, { readonly mark: string; readonly body: string }>()
  app.use(compress())
  app.get('/:name', async (c) => {
    const name = c.req.param('name')
    if (!Object.hasOwn(files, name)) return c.text('Not found', 404)
    const file = files[name as Name]
    const now = clock()
    // The holidays in the file are those from today on.
    const { version, epoch } = await feedState(db)
    const mark = `"${epoch.slice(0, 8)}-${version}-${dayOf(now)}"`
    // A shared store may keep it a minute and must ask then; `W/`: compressed or not, it is the same file.
    const headers = { etag: `W/${mark}`, 'cache-control': 'public, max-age=60, must-revalidate', 'content-security-policy': dataPolicy, 'access-control-allow-origin': '*' }
    if (has(c.req.header('if-none-match'), mark)) return c.body(null, 304, headers)
    let known = kept.get(name as Name)
    if (known?.mark !== mark) {
      known = { mark, body: file.write(await readOpenData(db, vault, now)) }
      kept.set(name as Name, known)
    }
    return c.body(known.body, 200, { ...headers, 'content-type': file.type, ...(name === 'places.csv' ? { 'content-disposition': 'attachment; filename="places.csv"' } : {}) })
  })
  return app
}
