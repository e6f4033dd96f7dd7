import { stopAll } from '@/cloud/domain/notices/outgoing/subscriptions'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'

export const stopMessages: Handler<typeof myDataContract.stopMessages> = async ({ db, actor, now, audit }) => {
  await stopAll(db, actor.personId, now)
  audit({ targetId: actor.personId })
  return { outside: 0 }
}
