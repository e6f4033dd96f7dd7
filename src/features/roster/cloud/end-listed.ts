import { dayOf, type Day } from '@/contract/dates'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import { erasePerson } from '@/cloud/domain/erasure/erase-person'
import { lockToClose } from '@/cloud/domain/people/particulars'
import type { Db } from '@/cloud/kernel/handler'
import type { EndReason } from '../columns'
import { endListedPeriod, listedOnly } from './queries/listed'

export interface Ending {
  readonly db: Db
  readonly erasure: Erasure
  readonly now: Date
}

export interface Listed { readonly membershipId: string; readonly personId: string; readonly fromOn: Day }

/**
 * Ends what a list made of somebody who never signed in. The period stays with its number, its dates and the reason; who it
 * was goes (PI-5): nobody else could ever ask for that, and the document is free for a right entry.
 * @returns false: somebody signs in as them meanwhile, or something of theirs is under way or held; then only they can end it (MEM-7)
 */
export const endListed = async ({ db, erasure, now }: Ending, { membershipId, personId, fromOn }: Listed, reason: EndReason | 'taken_back'): Promise<boolean> => {
  await lockToClose(db, personId)
  const today = dayOf(now)
  if (!(await listedOnly(db, membershipId, today))) return false
  await endListedPeriod(db, membershipId, fromOn > today ? fromOn : today, reason)
  await erasePerson(db, erasure, personId, now)
  return true
}
