import type { Handler } from '@/cloud/kernel/handler'
import type { deskContract } from '../contract'
import type { Desk } from './desk'
import { movedOf, moveByStaff } from './move'

/** One step for what needs no decision: who took note, and when, stands in the history. */
export const acknowledge = (desk: Desk): Handler<typeof deskContract.acknowledge> => async (context, { caseId, version }) =>
  movedOf(await moveByStaff(desk, context, { caseId, version, from: ['submitted'], to: 'done', step: 'acknowledged', set: { closed_at: context.now, assignee_id: context.actor.personId } }))
