import type { Insertable } from 'kysely'
import type { PlaceChanges } from '@/cloud/db/tables/place-changes'
import type { Context, Db } from '@/cloud/kernel/handler'

export type ChangeWord = 'created' | 'edited' | 'confirmed' | 'status' | 'merged' | 'imported' | 'photo' | 'manager' | 'check'

interface Change {
  readonly placeId: string
  readonly what: ChangeWord
  /** Fields with what they were; a phone stands there without its value. */
  readonly before?: Readonly<Record<string, unknown>>
  readonly note?: string | null
}

/** One line of the history of a place. */
export const recordChange = async ({ db, actor, now, newId }: Pick<Context, 'db' | 'actor' | 'now' | 'newId'>, { placeId, what, before = {}, note = null }: Change): Promise<void> => {
  const row: Insertable<PlaceChanges> = { id: newId(), place_id: placeId, by_id: actor?.personId ?? null, what, before: JSON.stringify(before), note, at: now }
  await db.insertInto('place_changes').values(row).execute()
}

/** The newest first, with the union or the name of who did it; a page has no use for more. */
export const changesOf = (db: Db, placeId: string) =>
  db.selectFrom('place_changes as c').leftJoin('people', 'people.id', 'c.by_id').where('c.place_id', '=', placeId)
    .select(['c.at', 'c.by_id', 'c.what', 'c.before', 'c.note', 'people.name']).orderBy('c.at', 'desc').orderBy('c.id', 'desc').limit(50).execute()
