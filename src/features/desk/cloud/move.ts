import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { moveCase, type Move } from '@/cloud/domain/cases/move'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { refuse } from '@/cloud/kernel/refusal'
import type { Desk } from './desk'

/** A step by staff, and then what the kind makes of it, in the same transaction. */
export const moveByStaff = async (desk: Desk, context: Signed, move: Omit<Move, 'writable' | 'readable' | 'by'>): Promise<CaseRow> => {
  const { writable, readable } = desk.scopeOf(context.actor)
  const row = await moveCase(context, { ...move, writable, readable, by: 'staff' })
  const kind = desk.kindOf(row.kind)
  // What is only recorded can't be decided, and what is to be decided can't be waved through.
  if ((kind.work === 'record') !== (move.step === 'acknowledged') || (kind.work === 'page' && move.step !== 'taken')) refuse('case.state_changed')
  await kind.onTransition(context, row, move.to)
  return row
}

export const movedOf = (row: CaseRow) => ({ caseId: row.id, state: row.state as CaseState, version: row.version })
