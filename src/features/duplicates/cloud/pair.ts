import { dayOf } from '@/contract/dates'
import { isLockTimeout } from '@/cloud/kernel/database-trouble'
import { Refusal, refuse } from '@/cloud/kernel/refusal'
import type { Signed } from '@/cloud/domain/cases/kind'
import { whyNot } from '@/cloud/domain/cases/move'
import { twinsOf } from '@/cloud/domain/people/duplicate-check'
import { reaches } from '@/cloud/domain/people/unions'
import type { Check } from './queries/checks'
import { readableCheck } from './queries/checks'
import { lockCases, lockPeople, recordRow, type RecordRow } from './queries/records'
import { scopeOf } from './scope'

export interface Pair {
  readonly check: Check
  readonly claimant: RecordRow
  readonly other: RecordRow
  readonly sameDocument: boolean
  readonly samePhone: boolean
}

/** Of two who decide at once the second sees what the first has done; whoever works on a case of theirs meanwhile goes first. */
export const lockBoth = async (context: Signed, personIds: readonly string[]) => {
  const people = await lockPeople(context.db, personIds)
  await lockCases(context.db, personIds).catch((error: unknown) => {
    throw isLockTimeout(error) ? new Refusal('request.in_flight') : error
  })
  return people
}

/**
 * Two living records that still have a number in common, both within the caller's reach, both locked with all their cases.
 * Nobody decides about themselves.
 */
export const lockPair = async (context: Signed, { caseId, version, otherId }: { caseId: string; version: number; otherId: string }): Promise<Pair> => {
  const { db, actor, now } = context
  const scope = scopeOf(actor)
  const seen = await readableCheck(db, scope, caseId)
  if (seen === undefined) return refuse('object.not_found')
  const people = await lockBoth(context, [seen.person_id, otherId])
  const check = await readableCheck(db, scope, caseId)
  if (check === undefined || check.version !== version || check.state !== 'in_review' || check.person_id !== seen.person_id || !check.writable) throw await whyNot(context, { caseId, readable: scope.readable })
  const twin = (await twinsOf(db, check.person_id)).find(({ id }) => id === otherId)
  if (twin === undefined || people.length < 2 || otherId === actor.personId) return refuse('object.not_found')
  if (!(await reaches(db, actor, otherId))) return refuse('object.not_found')
  const today = dayOf(now)
  const [claimant, other] = [await recordRow(db, check.person_id, today), await recordRow(db, otherId, today)]
  if (claimant === undefined || other === undefined) return refuse('object.not_found')
  return { check, claimant, other, sameDocument: twin.document, samePhone: twin.phone }
}
