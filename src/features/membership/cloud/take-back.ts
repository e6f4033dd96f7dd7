import type { Signed } from '@/cloud/domain/cases/kind'
import { recordEvent } from '@/cloud/domain/cases/record'
import type { Change } from '../life'
import { takeBackChanges } from './queries/changes'

/** What was undone before the union recorded it needs no record. @returns how many were open */
export const takeBack = async ({ db, now }: Signed, personId: string, what: readonly Change[]): Promise<number> => {
  const open = await takeBackChanges(db, personId, what, now)
  for (const { id } of open) await recordEvent(db, { caseId: id, at: now, actorId: personId, organizationId: null, what: 'withdrawn', from: 'submitted', to: 'withdrawn' })
  return open.length
}
