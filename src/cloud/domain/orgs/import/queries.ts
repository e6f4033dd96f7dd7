import { sql } from 'kysely'
import type { Db } from '@/cloud/kernel/handler'
import { gramsOf, nameKey } from '../name-key'

/** Street names with and without 「街道」, and the codes themselves, to the code. */
export const streetMap = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('streets').select(['code', 'name']).execute()
  return new Map(rows.flatMap((s) => [[s.code, s.code], [s.name, s.code], [s.name.replace(/街道$/, ''), s.code]]))
}

/** Enterprises of the register that are these: by code, and by name and street where a row has no code. */
export const knownEnterprises = (db: Db, codes: readonly string[], names: readonly string[]) =>
  db.selectFrom('enterprises').select(['id', 'uscc', 'name_key', 'street_code', 'union_id'])
    .where((e) => e.or([e('uscc', '=', sql<string>`any(${codes}::text[])`), e('name_key', '=', sql<string>`any(${names}::text[])`)])).execute()

export const parentUnion = (db: Db, name: string, streetCode: string) =>
  db.selectFrom('organizations').select(['id', 'path']).where('name', '=', name).where('status', '=', 'active')
    .where((e) => e.or([e('street_code', '=', streetCode), e('street_code', 'is', null)])).limit(1).executeTakeFirst()

export const streetUnion = (db: Db, streetCode: string) =>
  db.selectFrom('organizations').select(['id', 'path']).where('kind', '=', 'street').where('street_code', '=', streetCode).executeTakeFirstOrThrow()

export interface NewEnterprise {
  readonly id: string
  readonly name: string
  readonly uscc: string | null
  readonly usccDoubtful: boolean
  readonly streetCode: string
  readonly headcountBand: string | null
  readonly hasChair: boolean | null
  readonly unionId: string | null
  readonly source: string
  readonly demo: boolean
}

export const enterpriseRow = (e: NewEnterprise) => {
  const key = nameKey(e.name)
  return {
    id: e.id, name: e.name, name_key: key, grams: gramsOf(key), uscc: e.uscc, uscc_doubtful: e.usccDoubtful, street_code: e.streetCode,
    headcount_band: e.headcountBand, has_chair: e.hasChair, union_id: e.unionId, source: e.source, demo: e.demo,
  }
}

export const insertEnterprises = (db: Db, rows: readonly NewEnterprise[]) =>
  db.insertInto('enterprises').values(rows.map(enterpriseRow)).execute()

export const updateEnterprise = (db: Db, id: string, e: NewEnterprise) => {
  const { id: _, union_id, source: __, demo: ___, ...facts } = enterpriseRow(e)
  // an empty cell is "not known", never "delete what is known"
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
  return db.updateTable('enterprises').set(union_id ? { ...known, union_id } : known).where('id', '=', id).execute()
}

/** The path label is the id: a union may change its name and parent, and labels know only [A-Za-z0-9_-]. */
export const insertUnion = (db: Db, u: { id: string; parent: { id: string; path: string }; name: string; uscc: string | null; streetCode: string; headcountBand: string | null; demo: boolean }) =>
  db.insertInto('organizations').values({
    id: u.id, parent_id: u.parent.id, path: `${u.parent.path}.u${u.id.replaceAll('-', '')}`, kind: 'enterprise', name: u.name,
    street_code: u.streetCode, headcount_band: u.headcountBand, demo: u.demo,
  }).execute()
