import type { Handler } from '@/cloud/kernel/handler'
import type { membershipContract } from '../contract'
import { newestApplicationId, ownApplication } from './queries/applications'
import { openMove } from './queries/moves'
import { memberSince, runningMembership } from './queries/members'
import { shownMove } from './moving'
import { isOverdue, receiptOf } from './receipt'

export const mine: Handler<typeof membershipContract.mine> = async ({ db, actor, now }) => {
  const running = await runningMembership(db, actor.personId)
  const newest = await newestApplicationId(db, actor.personId)
  const application = newest === undefined ? undefined : await ownApplication(db, newest, actor.personId)
  const move = running === undefined ? undefined : await openMove(db, actor.personId)
  return {
    member: running === undefined ? null : { memberNo: running.member_no, unionName: running.union_name, sinceOn: await memberSince(db, running.member_no), status: running.status },
    // An approval that led to a membership which has ended since is history: who left starts anew.
    application: application === undefined || (running === undefined && ['approved', 'done'].includes(application.state)) ? null : { ...receiptOf(application), overdue: isOverdue(application, now) },
    move: move === undefined ? null : shownMove(move, now),
  }
}
