import { dayOf } from '@/contract/dates'
import { refusalReasons } from '@/cloud/domain/cases/refusal-reasons'
import { duplicateClocks, duplicateKind } from '@/cloud/domain/people/duplicate-check'
import { numberSetting } from '@/cloud/domain/settings'
import type { Db, Handler } from '@/cloud/kernel/handler'
import type { duplicatesContract } from '../contract'
import { outcomeOf } from './outcome'
import { hasParticulars, ownChecks, type Check } from './queries/checks'
import { mergeOfCase } from './queries/merges'
import { receiptOf } from './receipt'

const lastOf = async (db: Db, row: Check | undefined) => {
  const outcome = row === undefined ? null : outcomeOf(row)
  if (row === undefined || outcome === null || row.closed_at === null) return null
  const reason = outcome === 'kept_apart' ? (await refusalReasons(db, duplicateKind)).find((one) => one.code === row.reason_code) : undefined
  const merge = outcome === 'merged' ? await mergeOfCase(db, row.id) : undefined
  return {
    caseId: row.id, number: row.number, at: row.closed_at.toISOString(), outcome, sentence: reason?.sentence ?? null, next: reason?.next_step ?? null,
    undoUntil: merge === undefined || merge.dropped_at !== null ? null : merge.undo_until.toISOString(),
  }
}

export const mine: Handler<typeof duplicatesContract.mine> = async ({ db, actor, now }) => {
  const checks = await ownChecks(db, actor.personId)
  const running = checks.find((row) => row.closed_at === null)
  return {
    ready: await hasParticulars(db, actor.personId),
    promiseWorkdays: await numberSetting(db, duplicateClocks.promise.setting, dayOf(now), duplicateClocks.promise.otherwise),
    running: running === undefined ? null : receiptOf(running, now),
    last: await lastOf(db, checks.find((row) => outcomeOf(row) !== null)),
  }
}
