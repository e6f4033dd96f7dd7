import { openStates, type CaseState } from '@/contract/case-states'
import { touchCase } from '@/cloud/domain/cases/touch'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { deskContract } from '../contract'
import type { Desk } from './desk'

/** A typed employer is tied to one of the register; the state stays, the version moves. */
export const matchEmployer = (desk: Desk): Handler<typeof deskContract.matchEmployer> => async (context, { caseId, version, employerId }) => {
  const { writable, readable } = desk.scopeOf(context.actor)
  const row = await touchCase(context, { caseId, version, from: openStates, step: 'matched', writable, readable })
  const match = desk.kindOf(row.kind).matchEmployer ?? refuse('object.not_found')
  await match(context, row, employerId)
  return { caseId: row.id, state: row.state as CaseState, version: row.version }
}
