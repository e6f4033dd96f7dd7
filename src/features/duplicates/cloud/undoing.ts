import type { Output } from '@/contract/endpoint'
import type { Signed } from '@/cloud/domain/cases/kind'
import { particularsOf } from '@/cloud/domain/people/particulars'
import { sql } from 'kysely'
import type { duplicatesContract } from '../contract'
import { openBefore } from './merging/identity'
import { weighBack } from './merging/take-back'
import { newSince, type MergeRow } from './queries/merges'
import { mayUndo } from './undo'

type Undoing = NonNullable<Output<typeof duplicatesContract.compare>['merge']>

const touched = async ({ db }: Signed, merge: MergeRow, table: string, how: 'membership_ended' | 'correction'): Promise<boolean> => {
  const { rows } = how === 'correction'
    ? await sql`select from person_merge_rows r join cases c on c.id = (r.row_key ->> 'id')::uuid where r.merge_id = ${merge.id} and r.table_name = ${table} and r.after ->> 'state' = 'withdrawn' and c.kind = 'my_data.correct' limit 1`.execute(db)
    : await sql`select from person_merge_rows r join memberships m on m.id = (r.row_key ->> 'id')::uuid where r.merge_id = ${merge.id} and r.table_name = ${table} and m.to_on is not null and m.ended_reason is null and m.to_on >= ${merge.at}::date limit 1`.execute(db)
  return rows.length > 0
}

/** Told before anybody confirms: what goes back, what stays with the record that goes on, and what nobody can put back. */
export const undoingOf = async (context: Signed, merge: MergeRow | undefined): Promise<Undoing | null> => {
  if (merge === undefined) return null
  const may = await mayUndo(context, merge)
  const common = { mergeId: merge.id, mergedAt: merge.at.toISOString(), undoUntil: merge.undo_until.toISOString(), undone: merge.undone_at !== null, may }
  if (!may || merge.before_enc === null) return { ...common, back: 0, stays: { changed: 0, cases: 0, memberships: 0, files: 0 }, losses: [] }
  const { db, vault } = context
  const { back, changed } = await weighBack(db, merge.id)
  const { after } = openBefore(vault, merge.id, merge.before_enc)
  const losses: readonly (readonly [Undoing['losses'][number], boolean])[] = [
    ['sign_ins', true],
    ['membership_changed', await touched(context, merge, 'memberships', 'membership_ended')],
    ['case_closed', await touched(context, merge, 'cases', 'correction')],
    ['phone_changed', (await particularsOf(db, vault, merge.survivor_id)).phone !== after.phone],
  ]
  return { ...common, back, stays: { changed, ...(await newSince(db, merge)) }, losses: losses.filter(([, holds]) => holds).map(([code]) => code) }
}
