import { sql } from 'kysely'
import type { Context, Db } from '@/cloud/kernel/handler'
import { tellPlainly } from '@/cloud/domain/notices/tell'
import { holdersOf } from '@/cloud/domain/people/role-holders'

/** `reported`: somebody says something of a place · `doubted`: three say its door is locked · `faulty`: three say that something in it does not work · `risen`: nobody answered in time. */
export type KeeperNotice = 'stations.reported' | 'stations.doubted' | 'stations.faulty' | 'stations.risen'

const managersOf = async (db: Db, placeId: string): Promise<string[]> =>
  (await db.selectFrom('place_managers').select('person_id').where('place_id', '=', placeId).where('to_on', 'is', null).orderBy('id').limit(20).execute()).map((row) => row.person_id)

/** The first union from this one upwards in which somebody works today. */
export const staffFrom = async (db: Db, organizationId: string, now: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select up.id from organizations own join organizations up on up.path @> own.path where own.id = ${organizationId} order by nlevel(up.path) desc`.execute(db)
  for (const { id } of rows) {
    const holders = await holdersOf(db, id, now)
    if (holders.length > 0) return holders
  }
  return []
}

type Teller = Pick<Context, 'db' | 'now' | 'newId'>

/** Among their messages in the app. */
export const tellAll = async (context: Teller, people: readonly string[], kind: string): Promise<void> => {
  for (const personId of new Set(people)) await tellPlainly(context.db, { id: context.newId(), personId, kind, now: context.now })
}

/** Those who have to do something: in WeChat too, where they asked for that (WX-5), in the transaction of the fact. */
export const alert = async (context: Teller, people: readonly string[], kind: KeeperNotice): Promise<void> => {
  for (const personId of new Set(people)) await tellPlainly(context.db, { id: context.newId(), personId, kind, topic: 'reported', now: context.now })
}

/** Whoever looks after the place, else its union's staff; never whoever reported. */
export const tellKeepers = async (context: Context, place: { readonly id: string; readonly organization_id: string }, kind: KeeperNotice): Promise<void> => {
  const others = (people: readonly string[]) => people.filter((personId) => personId !== context.actor?.personId)
  const managers = others(await managersOf(context.db, place.id))
  // A manager who reports is the last one who has to be told: then it is for the union.
  await alert(context, managers.length > 0 ? managers : others(await staffFrom(context.db, place.organization_id, context.now)), kind)
}
