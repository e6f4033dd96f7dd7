import type { CaseState } from '@/contract/case-states'
import type { Signed } from '@/cloud/domain/cases/kind'
import { recordEvent } from '@/cloud/domain/cases/record'
import { endAllSessions } from '@/cloud/kernel/sessions'
import { apart, identityOf, openBefore, writeIdentity } from './identity'
import { bringTaken, putBackChanges, takeMade } from './take-back'

export interface Merge {
  readonly id: string
  readonly survivor_id: string
  readonly loser_id: string
  readonly before_enc: Buffer
}

/** A case that the merge had taken back goes on where it was. */
const reopen = async ({ db, now }: Signed, caseIds: readonly string[]): Promise<void> => {
  for (const id of caseIds) {
    const row = await db.updateTable('cases').set((of) => ({ version: of('version', '+', 1) })).where('id', '=', id).returning(['state']).executeTakeFirstOrThrow()
    await recordEvent(db, { caseId: id, at: now, actorId: null, organizationId: null, what: 'reopened', from: 'withdrawn', to: row.state as CaseState })
  }
}

/**
 * Both records as they were, with what has happened since left to the one that went on; the caller has locked both. Whoever
 * is signed in as that one signs in anew: it may be the other.
 */
export const takeApart = async (context: Signed, merge: Merge): Promise<void> => {
  const { db, vault, now, actor } = context
  const before = openBefore(vault, merge.id, merge.before_enc)
  const current = identityOf(vault, await db.selectFrom('people').selectAll().where('id', '=', merge.survivor_id).executeTakeFirstOrThrow())
  const reopened = await putBackChanges(db, merge.id)
  await takeMade(db, merge.id)
  await writeIdentity(db, vault, merge.survivor_id, apart(current, before))
  await db.updateTable('people').set({ merged_into: null, closed_at: null, erased_at: null }).where('id', '=', merge.loser_id).execute()
  await writeIdentity(db, vault, merge.loser_id, before.loser)
  await bringTaken(db, merge.id)
  await reopen(context, reopened)
  await endAllSessions(db, merge.survivor_id, now)
  await db.deleteFrom('person_merge_rows').where('merge_id', '=', merge.id).execute()
  await db.updateTable('person_merges').set({ undone_at: now, undone_by: actor.personId, before_enc: null }).where('id', '=', merge.id).execute()
}
