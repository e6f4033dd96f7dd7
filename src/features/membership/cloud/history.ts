import { dayOf, type Day } from '@/contract/dates'
import type { Handler } from '@/cloud/kernel/handler'
import type { membershipContract } from '../contract'
import { movingOf } from './moving'
import { keepReasons, marksOf, periodsOf, rolesOf } from './queries/life'
import { newestMove } from './queries/moves'
import { standingOf } from './standing'

/** A role that was revoked ended on that day, whatever was planned. */
const endOf = (row: { readonly to_on: Day | null; readonly revoked_at: Date | null }): Day | null => (row.revoked_at === null ? row.to_on : dayOf(row.revoked_at))

export const history: Handler<typeof membershipContract.history> = async ({ db, actor, now }) => {
  const { personId } = actor
  const move = await newestMove(db, personId)
  return {
    ...(await standingOf(db, personId, now)),
    // one that was accepted is a period by now
    move: move === undefined || ['approved', 'done'].includes(move.state) ? null : await movingOf({ db, now }, move),
    periods: (await periodsOf(db, personId)).map((row) => ({ unionName: row.union_name, status: row.status, fromOn: row.from_on, toOn: row.to_on })),
    roles: (await rolesOf(db, personId)).map((row) => ({ role: row.role, organizationName: row.organization_name, fromOn: row.from_on, toOn: endOf(row) })),
    marks: (await marksOf(db, personId)).map((row) => ({ mark: row.mark, organizationName: row.organization_name, fromOn: row.from_on, toOn: row.to_on })),
    keepReasons: (await keepReasons(db)).map(({ code, name, note, status, confirmed }) => ({ code, name, note, status, confirmed })),
  }
}
