import { erasePerson } from '@/cloud/domain/erasure/erase-person'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import { condemnedKeys } from '@/cloud/domain/erasure/remove-files'
import { lockToClose } from '@/cloud/domain/people/particulars'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { myDataContract } from '../contract'
import { isMember, openCasesOf } from './queries/corrections'

/** Under the lock that every submit takes: of a closing and a submit at once, the second sees what the first has done. */
export const close = (erasure: Erasure): Handler<typeof myDataContract.close> => async (context) => {
  const { db, actor, now, services } = context
  await lockToClose(db, actor.personId)
  if (await isMember(db, actor.personId)) refuse('my_data.still_member')
  if ((await openCasesOf(db, actor.personId)).length > 0) refuse('my_data.case_open')
  const gone = await erasePerson(db, erasure, actor.personId, now)
  context.audit({ targetId: actor.personId, detail: { heldBack: !gone } })
  // At once where the storage is there; the job takes what is left, and the rows.
  const keys = await condemnedKeys(db, actor.personId)
  context.afterCommit(async () => {
    for (const key of keys) await services.storage.remove(key)
  })
  return { closed: true, heldBack: !gone }
}
