import { normaliseName } from '@/contract/identifiers'
import type { Context } from '@/cloud/kernel/handler'
import { redeemCode } from '@/cloud/kernel/one-time-codes'
import { found, refuse } from '@/cloud/kernel/refusal'
import { memberByNo, personById } from './queries/people'

interface Named {
  readonly memberNo?: string | undefined
  /** shown by the person */
  readonly code?: string | undefined
  readonly name: string
}

const sought = async ({ db, vault, now }: Context, { memberNo, code }: Named) => {
  if (memberNo !== undefined) return memberByNo(db, memberNo.toUpperCase())
  const shown = await redeemCode(db, vault, { purpose: 'role', code: code ?? '', now })
  return shown?.personId ? personById(db, shown.personId) : undefined
}

/** Number or code and the name have to belong together: a slip of the finger must not give somebody else a role. Every miss looks the same. */
export const personNamed = async (context: Context, named: Named): Promise<{ id: string; name: string }> => {
  if ((named.memberNo === undefined) === (named.code === undefined)) refuse('request.invalid', [{ path: 'memberNo', reason: 'one' }])
  const { id, name } = found(await sought(context, named))
  return name !== null && name === normaliseName(named.name) ? { id, name } : refuse('object.not_found')
}
