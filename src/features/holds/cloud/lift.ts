import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { holdsContract } from '../contract'
import { holdById, liftHold } from './queries/holds'
import { holdOf } from './rendered'

export const lift: Handler<typeof holdsContract.lift> = async ({ db, actor, now, audit }, { holdId }) => {
  found(await holdById(db, actor, holdId))
  if (!(await liftHold(db, holdId, actor.personId, now))) refuse('case.state_changed')
  audit({ targetId: holdId })
  return holdOf(found(await holdById(db, actor, holdId)), now)
}
