import { dayOf } from '@/contract/dates'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Clocks, Signed } from '@/cloud/domain/cases/kind'
import { openCase } from '@/cloud/domain/cases/record'
import { tell } from '@/cloud/domain/notices/tell'
import { holdersOf } from '@/cloud/domain/people/role-holders'
import type { Change } from '../life'
import { changeKind } from './kind-name'
import { endMarks, insertChange, personOf } from './queries/changes'
import { parentUnion } from './queries/life'
import type { Running } from './queries/members'

export const changeClocks: Clocks = {
  promise: { setting: 'membership.change_record_workdays', otherwise: 10 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}

/** `running`: the period that has just ended; its union is told, unless `toldTo` names another. */
export interface ChangeMade {
  readonly running: Running
  readonly what: Change
  readonly reason?: string
  readonly toldTo?: string
}

/** In force already: the union concerned finds it on its desk, and those who hold a role there get a notice. */
export const recordChange = async (context: Signed, { running, what, reason, toldTo }: ChangeMade): Promise<void> => {
  const { db, now } = context
  const personId = await personOf(db, running.id)
  const own = toldTo ?? running.organization_id
  const holders = await holdersOf(db, own, now)
  // A chair who goes is no matter for their own desk: the union above has to see that the role is theirs no longer.
  const organizationId = (holders.includes(personId) ? await parentUnion(db, own) : undefined) ?? own
  if (what === 'moved' || what === 'left') await endMarks(db, personId, running.organization_id, dayOf(now))
  const due = await promiseNow(db, changeClocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  const { id } = await openCase(context, {
    id: context.newId(), kind: changeKind, prefix: 'HJ', personId, organizationId, promisedOn: due.day, promiseTentative: due.tentative, demo: running.demo, quiet: true,
  })
  await insertChange(db, { case_id: id, membership_id: running.id, what, reason: reason ?? null })
  for (const holder of organizationId === own ? holders : await holdersOf(db, organizationId, now)) {
    if (holder !== personId) await tell(db, { id: context.newId(), personId: holder, caseId: id, caseKind: changeKind, step: 'changed', now })
  }
}
