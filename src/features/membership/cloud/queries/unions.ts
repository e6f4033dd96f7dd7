import type { UnionKind } from '../../doors'
import type { Db } from '@/cloud/kernel/handler'
import type { Union } from '../../rules'

export interface UnionRow extends Union {
  readonly name: string
  readonly streetCode: string | null
  readonly confirmed: boolean
}

/** Unions of the territory that are listed at most. */
const MANY = 30

const columns = ['id', 'kind', 'name', 'street_code', 'confirmed'] as const
const unionOf = (row: { id: string; kind: string; name: string; street_code: string | null; confirmed: boolean }): UnionRow =>
  ({ id: row.id, kind: row.kind as UnionKind, name: row.name, streetCode: row.street_code, confirmed: row.confirmed })

/** Running unions of a street that take whoever works there: the street's own, the catch-all, communities, parks, sectors. */
export const territoryUnions = async (db: Db, streetCode: string): Promise<UnionRow[]> => {
  const rows = await db.selectFrom('organizations').select(columns).where('street_code', '=', streetCode).where('status', '=', 'active')
    .where('kind', 'in', ['street', 'catch_all', 'community', 'park', 'sector']).orderBy('name').limit(MANY).execute()
  return rows.map(unionOf)
}

/** null = the employer is not in the register. `union`: its running union. */
export const employerWithUnion = async (db: Db, employerId: string): Promise<{ name: string; union: UnionRow | null } | null> => {
  const employer = await db.selectFrom('enterprises').select(['name', 'union_id']).where('id', '=', employerId).executeTakeFirst()
  if (employer === undefined) return null
  if (employer.union_id === null) return { name: employer.name, union: null }
  return { name: employer.name, union: (await runningUnions(db, [employer.union_id])).get(employer.union_id) ?? null }
}

export const runningUnions = async (db: Db, ids: readonly string[]): Promise<Map<string, UnionRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organizations').select(columns).where('id', 'in', ids).where('status', '=', 'active').execute()
  return new Map(rows.map((row) => [row.id, unionOf(row)]))
}

export const unionStatus = (db: Db, id: string) => db.selectFrom('organizations').select(['status', 'name']).where('id', '=', id).executeTakeFirst()
