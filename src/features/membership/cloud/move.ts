import { dayOf } from '@/contract/dates'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import { withoutIdentifiers } from '@/cloud/domain/cases/note'
import { openCase } from '@/cloud/domain/cases/record'
import { needConsents } from '@/cloud/domain/people/consents'
import { lockPerson } from '@/cloud/domain/people/particulars'
import type { Parsed } from '@/contract/endpoint'
import type { Handler } from '@/cloud/kernel/handler'
import { found, refuse } from '@/cloud/kernel/refusal'
import type { membershipContract } from '../contract'
import { workPlaceIssues } from '../rules'
import { checkCodes, checkUnion, refuseIf } from './check-join'
import { clocks } from './clocks'
import { moveKind } from './kind-name'
import { moveCaseKind } from './move-kind'
import { movingOf } from './moving'
import { caseOwner, openEntryId } from './queries/applications'
import { runningMembership, type Running } from './queries/members'
import { insertMove, lastOccupation, ownMove, type MoveRow } from './queries/moves'

type Form = Parsed<typeof membershipContract.move>

/** The same wish once more: the phone lost our answer. Staff may have matched a typed employer meanwhile. */
const isRepeat = (form: Form, row: MoveRow): boolean =>
  row.first_organization_id === form.organizationId.toLowerCase() && row.street_code === form.streetCode && row.platform_code === (form.platformCode ?? null) &&
  row.employer_typed === (form.employerTyped ?? null) && (form.employerTyped !== undefined || row.enterprise_id === (form.employerId?.toLowerCase() ?? null)) &&
  (form.occupationCode === undefined || row.occupation_code === form.occupationCode)

const check = async ({ db, actor }: Parameters<Handler<typeof membershipContract.move>>[0], form: Form): Promise<Running> => {
  const running = (await runningMembership(db, actor.personId)) ?? refuse('membership.not_member')
  const door = form.platformCode === undefined ? 'unsure' : 'platform'
  refuseIf(workPlaceIssues({ ...form, door }))
  await checkCodes(db, form)
  if (running.organization_id === form.organizationId.toLowerCase()) refuse('membership.already_member')
  await checkUnion(db, { ...form, door })
  if ((await openEntryId(db, actor.personId)) !== undefined) refuse('membership.already_applied')
  return running
}

/** 我换工作了 (MEM-2): no form, no signature, no document once more; the membership stays where it is until the new union accepts. */
export const move: Handler<typeof membershipContract.move> = async (context, given) => {
  const { db, now, actor } = context
  const form = given.employerTyped === undefined ? given : { ...given, employerTyped: withoutIdentifiers(given.employerTyped) }
  const person = await lockPerson(db, actor.personId)
  const owner = await caseOwner(db, form.moveId)
  if (owner !== undefined) {
    const sent = found(owner.kind === moveKind ? await ownMove(db, form.moveId, person.id) : undefined)
    if (!isRepeat(form, sent)) refuse('membership.already_applied')
    return movingOf(context, sent)
  }
  const running = await check(context, form)
  await needConsents(db, person.id, moveCaseKind.consents ?? [], dayOf(now))
  const due = await promiseNow(db, clocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  await openCase(context, { id: form.moveId, kind: moveKind, prefix: 'ZH', personId: person.id, organizationId: form.organizationId, promisedOn: due.day, promiseTentative: due.tentative, demo: running.demo })
  await insertMove(db, {
    case_id: form.moveId, membership_id: running.id, street_code: form.streetCode, occupation_code: form.occupationCode ?? (await lastOccupation(db, person.id)),
    enterprise_id: form.employerId ?? null, employer_typed: form.employerTyped ?? null, platform_code: form.platformCode ?? null,
  })
  context.audit({ targetId: form.moveId, organizationId: form.organizationId })
  return movingOf(context, found(await ownMove(db, form.moveId, person.id)))
}
