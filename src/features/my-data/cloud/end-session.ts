import type { Handler } from '@/cloud/kernel/handler'
import { found } from '@/cloud/kernel/refusal'
import { endSession as end } from '@/cloud/kernel/sessions'
import type { myDataContract } from '../contract'
import { sessionHashOf } from './queries/own-records'

export const endSession: Handler<typeof myDataContract.endSession> = async ({ db, actor, now, audit }, { sessionId }) => {
  await end(db, found(await sessionHashOf(db, actor.personId, sessionId, now)), now)
  audit({ targetId: sessionId })
  return { ended: true }
}
