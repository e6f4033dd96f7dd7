import { particularsOf } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'

/** Whoever holds the phone may not be its owner: so this look is on record like every other (PI-7). */
export const reveal: Handler<typeof myDataContract.reveal> = async ({ db, vault, actor, audit }) => {
  const { name, documentNumber, phone } = await particularsOf(db, vault, actor.personId)
  audit({ targetId: actor.personId, detail: { fields: ['name', 'documentNumber', 'phone'] } })
  return { name, documentNumber, phone }
}
