import { dayOf } from '@/contract/dates'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { RunningStatus } from '../life'
import { beginMembership, endMembership, type Running } from './queries/members'

export interface NextPeriod {
  readonly personId: string
  readonly organizationId: string
  readonly status: RunningStatus
  readonly caseId?: string
  readonly keptReason?: string
}

/** Ends the running period and begins the next on the same day with the same number: one membership, without a gap (MEM-2). */
export const nextPeriod = async (context: Signed, running: Running, { caseId, ...next }: NextPeriod): Promise<void> => {
  const today = dayOf(context.now)
  await endMembership(context.db, running.id, today)
  await beginMembership(context.db, { id: context.newId(), memberNo: running.member_no, fromOn: today, caseId: caseId ?? null, demo: running.demo, ...next })
}
