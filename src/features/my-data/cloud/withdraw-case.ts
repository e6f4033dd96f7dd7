import type { CaseState } from '@/contract/case-states'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'
import { takeBack } from './take-back'

export const withdrawCase = (kinds: readonly CaseKind[]): Handler<typeof myDataContract.withdrawCase> => async (context, { caseId, version }) => {
  const row = await takeBack(context, kinds, caseId, version)
  return { caseId: row.id, state: row.state as CaseState, version: row.version }
}
