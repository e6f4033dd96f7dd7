import { sql, type Insertable } from 'kysely'
import type { LegalHolds } from '@/cloud/db/tables/legal-holds'
import { olderThan, pageAndOne, type Place } from '@/cloud/domain/cursor'
import { scopeCondition } from '@/cloud/domain/orgs/scope'
import type { Actor, Db } from '@/cloud/kernel/handler'

const rows = (db: Db) =>
  db.selectFrom('legal_holds as h')
    .leftJoin('cases as c', (on) => on.onRef('c.id', '=', 'h.row_id').on('h.table_name', '=', 'cases'))
    .leftJoin('people as p', (on) => on.on(sql<boolean>`p.id = case h.table_name when 'people' then h.row_id else c.person_id end`))
    .where('h.table_name', '<>', 'files')
    .select(['h.id', 'h.reason', 'h.until', 'h.created_at', 'h.lifted_at', 'h.set_by', 'p.name', sql<'people' | 'cases'>`h.table_name`.as('table_name')])
    .select(sql<string | null>`coalesce(c.number, (select m.member_no from memberships m where m.person_id = p.id order by m.from_on desc limit 1))`.as('number'))

const within = (actor: Actor) => scopeCondition(actor, 'h.organization_id', ['district', 'admin'])

export const holdById = (db: Db, actor: Actor, id: string) => rows(db).where('h.id', '=', id).where(within(actor)).executeTakeFirst()
export type HoldRow = NonNullable<Awaited<ReturnType<typeof holdById>>>

/** Whoever set it, and where: an id that is taken already is somebody's. */
export const holdTaken = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('legal_holds').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** A page within the caller's reach, the newest first, and one row more. */
export const holdsPage = (db: Db, actor: Actor, after: Place | null) => {
  return rows(db).where(within(actor)).where(olderThan(sql`h.created_at`, sql`h.id`, after)).orderBy('h.created_at', 'desc').orderBy('h.id').limit(pageAndOne).execute()
}

export const insertHold = async (db: Db, hold: Insertable<LegalHolds>): Promise<void> => {
  await db.insertInto('legal_holds').values(hold).execute()
}

/** False when it was lifted already. */
export const liftHold = async (db: Db, id: string, by: string, now: Date): Promise<boolean> =>
  (await db.updateTable('legal_holds').set({ lifted_at: now, lifted_by: by }).where('id', '=', id).where('lifted_at', 'is', null).returning('id').executeTakeFirst()) !== undefined
