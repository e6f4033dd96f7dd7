import type { Db } from '@/cloud/kernel/handler'

/** An event with its union, by the public code; a union that has been dissolved takes nobody. */
export const groupByCode = (db: Db, code: string) =>
  db.selectFrom('group_joins as g').innerJoin('organizations as o', 'o.id', 'g.organization_id').where('g.code', '=', code).where('o.status', '=', 'active')
    .select(['g.id', 'g.code', 'g.organization_id', 'g.place', 'g.opens_at', 'g.closes_at', 'g.closed_at', 'g.platform_code', 'g.occupation_code'])
    .select(['o.name as union_name', 'o.kind as union_kind', 'o.street_code', 'o.confirmed']).executeTakeFirst()

export type Group = NonNullable<Awaited<ReturnType<typeof groupByCode>>>

export const windowOf = (row: { opens_at: Date; closes_at: Date; closed_at: Date | null }) => ({ opensAt: row.opens_at, closesAt: row.closes_at, closedAt: row.closed_at })
