import type { Db, Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import type { Door } from '../doors'
import { offerUnions } from '../rules'
import { employerWithUnion, territoryUnions } from './queries/unions'

/** The unions behind a door, the recommended one first (MEM-4, MEM-5); an employer that is not in the register is not found. */
export const unionsBehind = async (db: Db, ask: { door: Door; streetCode: string; employerId?: string | undefined }) => {
  const employer = ask.employerId === undefined ? null : found(await employerWithUnion(db, ask.employerId))
  return offerUnions(ask.door, employer?.union ?? null, await territoryUnions(db, ask.streetCode))
}

export const findUnions: Handler<typeof membershipContract.findUnions> = ({ db }, input) => unionsBehind(db, input)
