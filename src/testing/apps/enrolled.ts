import { residentCheckSign } from '@/contract/identifiers'
import { dayOf } from '@/contract/dates'
import { uuidv7 } from '@/contract/ids'
import { randomBytes } from 'node:crypto'
import { noticeInForce, recordConsents } from '@/cloud/domain/people/consents'
import { keepParticulars } from '@/cloud/domain/people/particulars'
import { miniProgramId } from '../cloud-functions'
import type { Who } from './app'
import { nameOf, openidOf } from './cast'
import type { Stage } from './stage'

export interface Enrolled {
  readonly personId: string
  readonly memberNo: string
  readonly name: string
  readonly documentNumber: string
  readonly phone: string
}

const newId = () => uuidv7(randomBytes(16), Date.now())

/** Makes somebody of the cast a member of that union, as an approved application would have: for journeys that begin after joining. */
export const enrolled = async ({ owner, vault }: Stage, who: Who, union: { readonly id: string }): Promise<Enrolled> => {
  const { id: personId } = await owner.selectFrom('people').select('id').where('demo_key', '=', who).executeTakeFirstOrThrow()
  // 440399 is no division code, so the number belongs to nobody.
  const first17 = '44039919910303021'
  const given = { name: nameOf(who), documentKind: 'resident_id', documentNumber: first17 + residentCheckSign(first17), phone: '13912345676' } as const
  await keepParticulars(owner, vault, personId, given)
  await owner.updateTable('people').set({ document_claimed: true }).where('id', '=', personId).execute()
  const memberNo = 'LG700001'
  await owner.insertInto('memberships').values({ id: newId(), person_id: personId, organization_id: union.id, member_no: memberNo, from_on: dayOf(new Date()), status: 'active' }).execute()
  for (const purpose of ['membership', 'identity']) {
    const notice = await noticeInForce(owner, purpose, dayOf(new Date()))
    if (notice !== null) await recordConsents(owner, personId, [notice], new Date(), newId)
  }
  await owner.insertInto('accounts').values({ provider: 'wechat', app: miniProgramId, subject: openidOf(who), person_id: personId }).onConflict((clash) => clash.doNothing()).execute()
  return { personId, memberNo, name: given.name, documentNumber: given.documentNumber, phone: given.phone }
}
