import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { recordEvent } from '@/cloud/domain/cases/record'
import { runningQuiet } from './queries/checks'

/**
 * The person asks now for what the union looks into by itself: their question begins anew. The number, the date and the
 * state of the quiet one would tell that somebody had a reason to look before they asked (PI-7).
 */
export const endQuiet = async ({ db, now }: Signed, personId: string): Promise<void> => {
  const quiet = await runningQuiet(db, personId).forUpdate().executeTakeFirst()
  if (quiet === undefined) return
  await db.updateTable('cases').set({ state: 'withdrawn', closed_at: now, version: quiet.version + 1 }).where('id', '=', quiet.id).execute()
  await recordEvent(db, { caseId: quiet.id, at: now, actorId: null, organizationId: null, what: 'withdrawn', from: quiet.state as CaseState, to: 'withdrawn' })
}
