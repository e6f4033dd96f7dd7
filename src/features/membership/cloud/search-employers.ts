import { searchEmployers as search } from '@/cloud/domain/orgs/search'
import { pageSize } from '@/cloud/domain/cursor'
import type { Handler } from '@/cloud/kernel/handler'
import type { membershipContract } from '../contract'
import { runningUnions } from './queries/unions'

export const searchEmployers: Handler<typeof membershipContract.searchEmployers> = async ({ db }, { q, streetCode, cursor }) => {
  const page = await search(db, { q, limit: pageSize, ...(streetCode === undefined ? {} : { streetCode }), ...(cursor === undefined ? {} : { cursor }) })
  const unions = await runningUnions(db, [...new Set(page.rows.flatMap((row) => row.union_id ?? []))])
  const rows = page.rows.map((row) => {
    const union = unions.get(row.union_id ?? '')
    return { id: row.id, name: row.name, uscc: row.uscc, streetCode: row.street_code, union: union === undefined ? null : { ...union, avoidsEmployer: false } }
  })
  return { rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
