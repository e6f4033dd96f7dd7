import type { Handler } from '@/cloud/kernel/handler'
import { makeShortCode } from '@/cloud/kernel/short-code'
import type { rolesContract } from '../contract'
import { dropCodes } from './queries/people'

/** Somebody who is given a role shows this to the one who proposes it. */
const SECONDS = 600

export const showCode: Handler<typeof rolesContract.showCode> = async (context) => {
  const { db, actor } = context
  await dropCodes(db, actor.personId)
  return makeShortCode(context, { purpose: 'role', personId: actor.personId, seconds: SECONDS })
}
