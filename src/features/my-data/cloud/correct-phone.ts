import { maskPhone } from '@/contract/identifiers'
import { keepParticulars, lockPerson } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'

export const correctPhone: Handler<typeof myDataContract.correctPhone> = async ({ db, vault, actor, audit }, { phone }) => {
  await lockPerson(db, actor.personId)
  await keepParticulars(db, vault, actor.personId, { phone })
  audit({ targetId: actor.personId, detail: { fields: ['phone'] } })
  return { phoneMasked: maskPhone(phone) }
}
