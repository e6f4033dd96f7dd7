import { unstick } from '@/cloud/domain/notices/outgoing/queue'
import type { Signed } from '@/cloud/domain/cases/kind'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { noticesContract } from '../contract'
import { messageWithin } from './queries'

/** Of two who deal with the same message at once the second is told that it has changed. */
const settleBy = async (context: Signed, messageId: string, state: 'waiting' | 'dropped') => {
  const { db, actor, now } = context
  const message = found(await messageWithin(db, actor, messageId))
  if (!(await unstick(db, messageId, state, now))) refuse('case.state_changed')
  context.audit({ targetId: messageId, organizationId: message.organization_id })
  return { messageId, state }
}

export const resend: Handler<typeof noticesContract.resend> = (context, { messageId }) => settleBy(context, messageId, 'waiting')

export const toldOtherwise: Handler<typeof noticesContract.toldOtherwise> = (context, { messageId }) => settleBy(context, messageId, 'dropped')
