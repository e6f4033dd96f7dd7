import { sql } from 'kysely'
import places from '../../../seeds/reference/places.json'
import { nextFeedVersion } from '@/cloud/domain/places/feed-version'
import { signsOf } from '@/cloud/domain/places/signs'
import type { Db } from '@/cloud/kernel/handler'

/** Where the next code of a street goes on; `code` ends in its number. */
const countCode = async (tx: Db, code: string): Promise<void> => {
  const [, area = '', number = ''] = /^LG-(\d+)-(\d+)$/.exec(code) ?? []
  await tx.insertInto('place_numbers').values({ area, last: Number(number) })
    .onConflict((c) => c.column('area').doUpdateSet({ last: sql<number>`greatest(place_numbers.last, excluded.last)` })).execute()
}

/** Places that public pages name, each under the union of its street. What staff made of them since stays. */
export const seedPlaces = async (tx: Db): Promise<void> => {
  const known = await tx.selectFrom('places').select('id').where('id', 'in', places.rows.map(({ id }) => id)).execute()
  const fresh = places.rows.filter(({ id }) => !known.some((row) => row.id === id))
  if (fresh.length === 0) return
  const unions = await tx.selectFrom('organizations').select(['id', 'kind', 'street_code']).where('kind', 'in', ['district', 'street']).execute()
  const unionOf = (streetCode: string | null): string => unions.find((u) => (streetCode === null ? u.kind === 'district' : u.kind === 'street' && u.street_code === streetCode))!.id
  const rows = fresh.map(({ sources, ...row }) => ({ ...row, ...signsOf(row), sources: JSON.stringify(sources), organization_id: unionOf(row.street_code) }))
  for (const { code } of rows) await countCode(tx, code)
  const version = await nextFeedVersion(tx)
  await tx.insertInto('places').values(rows.map((row) => ({ ...row, feed_version: version }))).execute()
}
