import { dayOf } from '@/contract/dates'
import { needConsents } from '@/cloud/domain/people/consents'
import { shownCodes } from '@/cloud/domain/shown-code'
import type { Handler } from '@/cloud/kernel/handler'
import type { verificationContract } from '../contract'
import { needed } from './kind-name'
import { notYetVerified, seeSubject } from './person'

/** Prove that the person whose id they bear stands there and wants to be verified. */
export const deskCodes = shownCodes('LGV1', 'desk-key')

export const deskCode: Handler<typeof verificationContract.deskCode> = async ({ db, vault, actor, now }) => {
  notYetVerified(await seeSubject(db, vault, actor.personId))
  await needConsents(db, actor.personId, needed, dayOf(now))
  return deskCodes.make(vault, actor.personId, now)
}
