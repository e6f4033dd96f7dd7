import { sql } from 'kysely'
import { kept } from '@/cloud/domain/places/keeper-scope'
import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { keepingContract } from '../keeping-contract'
import { placeByItsCode } from '@/cloud/domain/places/kept'

export const findByCode: Handler<typeof keepingContract.findByCode> = async ({ db, actor }, { code }) => {
  const { id, name, version, status } = found(await placeByItsCode(db, code, sql<boolean>`(${kept(actor)} and p.status <> 'merged')`))
  return { placeId: id, name, version, draft: status === 'draft' }
}
