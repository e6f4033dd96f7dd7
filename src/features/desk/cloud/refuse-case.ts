import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { movedOf, moveByStaff } from './move'
import { readableCase } from './queries'

/** For a reason of the fixed list of the kind, or not at all (MEM-1). */
export const refuseCase = (desk: Desk): Handler<typeof deskContract.refuse> => async (context, { caseId, version, reason, note }) => {
  const row = found(await readableCase(context.db, desk.scopeOf(context.actor), caseId))
  const reasons = await refusalReasons(context.db, row.kind)
  if (!reasons.some((one) => one.code === reason)) refuse('request.invalid', [{ path: 'reason', reason: 'choice' }])
  const set = { closed_at: context.now, reason_code: reason }
  return movedOf(await moveByStaff(desk, context, { caseId, version, from: ['in_review'], to: 'refused', step: 'refused', set, ...(note === undefined ? {} : { note }) }))
}
