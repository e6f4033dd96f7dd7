import type { Signed, CaseKind } from './kind'
import { deskScope } from './desk-scope'
import { moveCase, type Move } from './move'
import type { CaseRow } from './record'
import { refuse } from '@/cloud/kernel/refusal'

export type StaffMove = Omit<Move, 'writable' | 'readable' | 'by'>

export const kindNamed = (kinds: readonly CaseKind[], name: string): CaseKind => kinds.find((kind) => kind.kind === name) ?? refuse('object.not_found')

/** A step by staff within their reach, and then what the kind makes of it, in the same transaction. */
export const moveByStaff = async (kinds: readonly CaseKind[], context: Signed, move: StaffMove): Promise<CaseRow> => {
  const { writable, readable } = deskScope(context.actor, kinds)
  const row = await moveCase(context, { ...move, writable, readable, by: 'staff' })
  const kind = kindNamed(kinds, row.kind)
  // What is only recorded can't be decided, and what is to be decided can't be waved through.
  if ((kind.work === 'record') !== (move.step === 'acknowledged') || (kind.work === 'page' && move.step !== 'taken')) refuse('case.state_changed')
  await kind.onTransition(context, row, move.to)
  return row
}
