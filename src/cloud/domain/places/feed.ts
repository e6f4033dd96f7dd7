import { sql } from 'kysely'
import * as v from 'valibot'
import { cursorOf } from '@/cloud/domain/cursor'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { FoundPlace } from '@/contract/places/pack'
import { foundPlace, listedColumns } from './row'

/** In one answer of a cloud function: 200 places are about 35 KB. */
export const feedPage = 200

const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const { write, read } = cursorOf(v.strictObject({ to: version, at: version, id: v.pipe(v.string(), v.uuid()) }))

export interface Feed {
  /** Ask with it next time. */
  readonly version: number
  /** Of this database: versions of another one say nothing here. */
  readonly epoch: string
  /** True: this is everything, whatever the phone has. */
  readonly full: boolean
  readonly places: readonly FoundPlace[]
  /** Codes that are not in the list any more. */
  readonly gone: readonly string[]
  readonly next?: string
}

const shown: readonly string[] = ['preparing', 'open', 'suspended']

/**
 * The epoch is of this very table in this very database: where a dump was put back both are new, so its older versions are
 * not taken for those that phones know. After a recovery in place (a snapshot, a point in time) it has to be set anew.
 */
const epochHere = sql<string>`md5(epoch::text || tableoid::text || (select oid from pg_database where datname = current_database())::text)::uuid`

export const feedState = (db: Db): Promise<{ version: number; epoch: string }> => db.selectFrom('place_feed').select(['version', epochHere.as('epoch')]).executeTakeFirstOrThrow()

/**
 * All places, or what changed after `since`. Every page is of the version of the first one: what changes meanwhile comes
 * with the next question, never not at all, since versions grow in the order of the commits.
 */
export const readFeed = async (db: Db, vault: Vault, ask: { readonly since?: number; readonly epoch?: string; readonly cursor?: string; readonly limit?: number }): Promise<Feed> => {
  const after = read(ask.cursor)
  const { version, epoch } = await feedState(db)
  const to = after?.to ?? version
  const limit = ask.limit ?? feedPage
  // A phone that comes from another database, or knows a later version than there is, starts anew.
  const full = ask.since === undefined || ask.since > to || (ask.epoch !== undefined && ask.epoch !== epoch)
  let query = db.selectFrom('places').select([...listedColumns, 'feed_version']).where('feed_version', '<=', to).orderBy('feed_version').orderBy('id').limit(limit + 1)
  query = full ? query.where('status', 'in', shown) : query.where('feed_version', '>', ask.since ?? 0)
  if (after) query = query.where((e) => e.or([e('feed_version', '>', after.at), e.and([e('feed_version', '=', after.at), e('id', '>', after.id)])]))
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = page[page.length - 1]
  return {
    version: to, epoch, full,
    places: page.filter(({ status }) => shown.includes(status)).map((row) => foundPlace(row, vault)),
    gone: page.filter(({ status }) => !shown.includes(status)).map(({ code }) => code),
    ...(last && rows.length > limit ? { next: write({ to, at: last.feed_version, id: last.id }) } : {}),
  }
}
