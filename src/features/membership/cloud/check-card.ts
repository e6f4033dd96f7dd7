import { maskName } from '@/contract/identifiers'
import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { cardCodes } from './card-proof'
import { memberSince, membershipById, useCardCode } from './queries/members'

/** Wrong, old, used and foreign codes get one and the same answer. */
export const checkCard: Handler<typeof membershipContract.checkCard> = async ({ db, vault, actor, now, audit }, { code }) => {
  const read = cardCodes.read(code.trim())
  const member = read === null ? undefined : await membershipById(db, read.id)
  if (read === null || member === undefined || !cardCodes.proves(vault, read, now)) return refuse('membership.card_refused')
  // Hashed by what it says, not by how it was typed.
  const codeHash = vault.lookup('card', `${read.id}.${read.step}`)
  if (!(await useCardCode(db, { codeHash, memberId: member.id, by: actor.personId, now }))) return refuse('membership.card_refused')
  audit({ targetId: member.id })
  return { nameMasked: maskName(member.name ?? ''), memberNo: member.member_no, unionName: member.union_name, sinceOn: await memberSince(db, member.member_no), status: member.status }
}
