import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'

export interface Reference {
  readonly table: string
  readonly column: string
  /** The primary key, with the types of its columns. */
  readonly key: readonly { readonly name: string; readonly type: string }[]
}

/** Every column of the schema that names a person: as its foreign keys say, or as its name does where there is none. */
export const referencesToPeople = async (db: Db): Promise<Reference[]> => {
  const { rows } = await sql<Reference>`
    select t.relname as "table", a.attname as "column",
      (select json_agg(json_build_object('name', k.attname, 'type', format_type(k.atttypid, k.atttypmod)) order by k.attnum)
        from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey) where i.indrelid = t.oid and i.indisprimary) as key
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and (a.attname in ('person_id', 'owner_id', 'actor_id')
      or exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'f' and c.confrelid = 'people'::regclass and a.attnum = any(c.conkey)))
    order by 1, 2`.execute(db)
  return rows
}

/** The primary key of a table. */
export const keyOf = async (db: Db, table: string): Promise<Reference['key']> => {
  const { rows } = await sql<Reference['key'][number]>`
    select k.attname as name, format_type(k.atttypid, k.atttypmod) as type from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
    where i.indrelid = ${table}::text::regclass and i.indisprimary order by k.attnum`.execute(db)
  return rows
}
