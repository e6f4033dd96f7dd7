import { addDays, dayOf, type Day } from '@/contract/dates'
import { numberSetting } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import { periodsOf, type Period } from './queries/life'
import { memberSince, runningMembership } from './queries/members'

/** Days in which leaving can be undone. A proposal, to be confirmed by the district union. */
const RETURN_DAYS = 7

/** The period that somebody left, while coming back is one tap. */
export const leftLately = async (db: Db, personId: string, now: Date): Promise<{ period: Period; until: Day } | null> => {
  const period = (await periodsOf(db, personId))[0]
  if (period?.status !== 'left' || period.to_on === null) return null
  const until = addDays(period.to_on, await numberSetting(db, 'membership.return_days', dayOf(now), RETURN_DAYS))
  return until < dayOf(now) ? null : { period, until }
}

/** How somebody stands with the union today. */
export const standingOf = async (db: Db, personId: string, now: Date) => {
  const running = await runningMembership(db, personId)
  if (running === undefined) return { member: null, comeBackUntil: (await leftLately(db, personId, now))?.until ?? null }
  const member = {
    memberNo: running.member_no, unionName: running.union_name, sinceOn: await memberSince(db, running.member_no), status: running.status,
    statusOn: running.from_on, reason: running.kept_reason,
  }
  return { member, comeBackUntil: null }
}
