import type { Handler } from '@/cloud/kernel/handler'
import { refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { memberSince, runningMembership } from './queries/members'

export const card: Handler<typeof membershipContract.card> = async ({ db, actor }) => {
  const member = (await runningMembership(db, actor.personId)) ?? refuse('membership.not_member')
  return { name: member.name ?? '', memberNo: member.member_no, unionName: member.union_name, sinceOn: await memberSince(db, member.member_no), status: member.status, demo: member.demo }
}
