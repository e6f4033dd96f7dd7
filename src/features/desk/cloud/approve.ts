import type { Handler } from '@/cloud/kernel/handler'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { movedOf, moveByStaff } from './move'

export const approve = (desk: Desk): Handler<typeof deskContract.approve> => async (context, { caseId, version }) =>
  movedOf(await moveByStaff(desk, context, { caseId, version, from: ['in_review'], to: 'approved', step: 'approved', set: { closed_at: context.now } }))
