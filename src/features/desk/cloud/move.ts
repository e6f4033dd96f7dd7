import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { moveByStaff as move, type StaffMove } from '@/cloud/domain/cases/staff-move'
import type { Desk } from './desk'

export const moveByStaff = (desk: Desk, context: Signed, step: StaffMove): Promise<CaseRow> => move(desk.kinds, context, step)

export const movedOf = (row: CaseRow) => ({ caseId: row.id, state: row.state as CaseState, version: row.version })
