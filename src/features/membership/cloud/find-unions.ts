import { groupByCode } from '@/cloud/domain/group-joins/find'
import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import type { Door, UnionKind } from '../doors'
import { inviteTo, offerUnions } from '../rules'
import { employerWithUnion, territoryUnions, type UnionRow } from './queries/unions'

const invitation = async (db: Db, code: string | undefined): Promise<UnionRow | null> => {
  const group = code === undefined ? undefined : await groupByCode(db, code)
  return group === undefined ? null : { id: group.organization_id, kind: group.union_kind as UnionKind, name: group.union_name, streetCode: group.street_code, confirmed: group.confirmed }
}

/**
 * The unions behind a door, the recommended one first (MEM-4, MEM-5); an employer that is not in the register is not found.
 * Who was invited by a union at an event may choose it behind any door.
 */
export const unionsBehind = async (db: Db, ask: { door: Door; streetCode: string; employerId?: string | undefined; group?: string | undefined }) => {
  const employer = ask.employerId === undefined ? null : found(await employerWithUnion(db, ask.employerId))
  const offered = offerUnions(ask.door, employer?.union ?? null, await territoryUnions(db, ask.streetCode))
  return inviteTo(await invitation(db, ask.group), offered)
}

export const findUnions: Handler<typeof membershipContract.findUnions> = ({ db }, input) => unionsBehind(db, input)
