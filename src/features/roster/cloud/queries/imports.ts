import { sql, type Insertable, type Updateable } from 'kysely'
import type { RosterImports } from '@/cloud/db/tables/roster-imports'
import { olderByMilliseconds, pageSize, type Place } from '@/cloud/domain/cursor'
import { firstWithin, withinReach, type Reach } from '@/cloud/domain/orgs/scope'
import type { Db } from '@/cloud/kernel/handler'

export const unionsNamed = (db: Db, reach: Reach, q: string) =>
  db.selectFrom('organizations as o').select(['o.id', 'o.name', 'o.kind']).where('o.status', '=', 'active').where((e) => e(e.fn<number>('strpos', ['o.name', e.val(q)]), '>', 0))
    .where(withinReach(reach)).orderBy('o.path').limit(pageSize).execute()

export const unionById = (db: Db, reach: Reach, id: string) =>
  db.selectFrom('organizations as o').select(['o.id', 'o.name', 'o.path']).where('o.id', '=', id).where('o.status', '=', 'active').where(withinReach(reach)).executeTakeFirst()

const rows = (db: Db) => db.selectFrom('roster_imports as i').innerJoin('organizations as o', 'o.id', 'i.organization_id').selectAll('i').select(['o.name as organization_name', 'o.path'])

export const importById = (db: Db, reach: Reach, id: string) => rows(db).where('i.id', '=', id).where(withinReach(reach)).executeTakeFirst()
export type ImportRow = NonNullable<Awaited<ReturnType<typeof importById>>>

export const importsPage = async (db: Db, reach: Reach, after: Place | null): Promise<ImportRow[]> => {
  const first = await firstWithin(db, reach, {
    from: sql`roster_imports i`, id: sql`i.id`, union: sql`i.organization_id`, order: sql`i.created_at desc, i.id`, limit: pageSize + 1, which: olderByMilliseconds(sql`i.created_at`, sql`i.id`, after),
  })
  return rows(db).where(sql<boolean>`i.id = any(${first}::uuid[])`).orderBy('i.created_at', 'desc').orderBy('i.id').limit(pageSize + 1).execute()
}

/** Whoever's it is: ids are made by the phone. */
export const importKnown = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('roster_imports').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** False when the same sheet came twice at once and the other one was faster. */
export const insertImport = async (db: Db, row: Insertable<RosterImports>): Promise<boolean> =>
  (await db.insertInto('roster_imports').values(row).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst()) !== undefined

/** Whoever works on it holds it; another one who comes finds it taken, and goes. */
export const takeImport = (db: Db, id: string) =>
  rows(db).where('i.id', '=', id).where('i.state', 'in', ['checking', 'running', 'undoing']).forUpdate('i').skipLocked().executeTakeFirst()

/** Compare-and-set on the version; false = somebody was faster. */
export const changeImport = async (db: Db, id: string, version: number, from: readonly string[], set: Updateable<RosterImports>): Promise<boolean> =>
  (await db.updateTable('roster_imports').set({ ...set, version: version + 1 }).where('id', '=', id).where('version', '=', version).where('state', 'in', from).returning('id').executeTakeFirst()) !== undefined

export const setProgress = async (db: Db, id: string, set: Updateable<RosterImports>): Promise<void> => {
  await db.updateTable('roster_imports').set(set).where('id', '=', id).execute()
}

/** Those that somebody began and nobody watches, the longest waiting first. */
export const waitingImports = async (db: Db, most: number): Promise<string[]> =>
  (await db.selectFrom('roster_imports').select('id').where('state', 'in', ['checking', 'running', 'undoing']).orderBy('touched_at').limit(most).execute()).map((row) => row.id)

export const isWithin = async (db: Db, reach: Reach, organizationId: string): Promise<boolean> =>
  (await db.selectFrom('organizations as o').select('o.id').where('o.id', '=', organizationId).where(withinReach(reach)).executeTakeFirst()) !== undefined

/** Of these unions those within reach. */
export const unionsAmong = async (db: Db, reach: Reach, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('organizations as o').select('o.id').where(sql<boolean>`o.id = any(${ids}::uuid[])`).where(withinReach(reach)).execute()
  return new Set(rows.map((row) => row.id))
}
