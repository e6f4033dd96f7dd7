import { sql, type RawBuilder } from 'kysely'
import type { PlaceRow } from '@/cloud/domain/places/kept'
import type { Db } from '@/cloud/kernel/handler'

/** Key in the storage of an upload of the caller's own that is a sheet and still there. */
export const ownSheet = async (db: Db, personId: string, fileId: string): Promise<string | undefined> =>
  (await db.selectFrom('files').select('storage_key').where('id', '=', fileId).where('owner_id', '=', personId).where('use', '=', 'sheet').where('deleted_at', 'is', null).executeTakeFirst())?.storage_key

export interface ExportedRow extends PlaceRow { readonly street_name: string | null }

export interface ExportWish {
  readonly streetCode?: string | undefined
  readonly kind?: string | undefined
  readonly status?: string | undefined
}

const AT_ONCE = 500

/** Page by page in the order of codes, so memory stays flat. */
export async function* exportedPlaces(db: Db, within: RawBuilder<boolean>, { streetCode, kind, status }: ExportWish): AsyncGenerator<ExportedRow> {
  let after = ''
  for (;;) {
    const { rows } = await sql<ExportedRow>`
      select p.*, s.name as street_name from places p left join streets s on s.code = p.street_code
      where p.code > ${after} and ${within} and p.status <> 'merged' ${streetCode === undefined ? sql`` : sql`and p.street_code = ${streetCode}`}
        ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`} ${status === undefined ? sql`` : sql`and p.status = ${status}`}
      order by p.code limit ${AT_ONCE}`.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = last.code
  }
}
