import { sql, type Insertable } from 'kysely'
import type { Files } from '@/cloud/db/tables/files'
import type { RosterExports } from '@/cloud/db/tables/roster-exports'
import { olderByMilliseconds, pageAndOne, type Place } from '@/cloud/domain/cursor'
import type { Db } from '@/cloud/kernel/handler'

/** A sheet that the caller has uploaded and nobody has read yet. */
export const uploadedSheet = (db: Db, personId: string, fileId: string) =>
  db.selectFrom('files').select(['id', 'storage_key']).where('id', '=', fileId).where('owner_id', '=', personId).where('use', '=', 'sheet').where('deleted_at', 'is', null).executeTakeFirst()

const rows = (db: Db) =>
  db.selectFrom('roster_exports as e').innerJoin('organizations as o', 'o.id', 'e.organization_id').leftJoin('files as f', 'f.id', 'e.file_id').selectAll('e')
    .select(['o.name as organization_name', 'f.storage_key', 'f.deleted_at'])

/** Nobody takes a list but who made it. */
export const exportById = (db: Db, by: string, id: string) => rows(db).where('e.id', '=', id).where('e.by_id', '=', by).executeTakeFirst()
export type ExportRow = NonNullable<Awaited<ReturnType<typeof exportById>>>

export const exportKnown = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('roster_exports').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The page is picked before anything is joined to it: else all that somebody has made would be sorted. */
export const exportsPage = (db: Db, by: string, after: Place | null) => {
  const page = db.selectFrom('roster_exports as x').select('x.id').where('x.by_id', '=', by).where(olderByMilliseconds(sql`x.made_at`, sql`x.id`, after)).orderBy('x.made_at', 'desc').orderBy('x.id').limit(pageAndOne)
  return rows(db).where('e.id', 'in', page).orderBy('e.made_at', 'desc').orderBy('e.id').execute()
}

export const insertExport = async (db: Db, file: Insertable<Files>, row: Insertable<RosterExports>): Promise<void> => {
  await db.insertInto('files').values(file).execute()
  await db.insertInto('roster_exports').values(row).execute()
}

/** From now on nobody can open them; the storage is emptied by the job that removes condemned files. @returns how many */
export const expireExports = async (db: Db, now: Date): Promise<number> => {
  const { rows: gone } = await sql`update files f set deleted_at = ${now} from roster_exports e where e.file_id = f.id and e.expires_at <= ${now} and f.deleted_at is null returning f.id`.execute(db)
  return gone.length
}

/** Lines of sheets that came before that, whatever became of them: what was not taken over by then is given up. @returns how many imports */
export const forgetImports = async (db: Db, before: Date): Promise<number> => {
  const old = await db.selectFrom('roster_imports').select('id').where('created_at', '<', before).where('titles_enc', 'is not', null).limit(200).execute()
  for (const { id } of old) {
    await db.deleteFrom('roster_lines').where('import_id', '=', id).execute()
    await db.updateTable('roster_imports').set({ titles_enc: null, state: sql`case when state in ('done', 'undoing', 'undone') then state else 'dropped' end`, version: sql`version + 1` }).where('id', '=', id).execute()
  }
  return old.length
}
