import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openStates, type CaseState } from '@/contract/case-states'
import { addDays, addWorkdays, dayOf, endOf, type Day, type HolidayTable } from '@/contract/dates'
import { uuidv7 } from '@/contract/ids'
import { reviewers, subtreeRoles } from '@/contract/roles'
import type { Db } from '@/cloud/kernel/handler'
import { tell } from '@/cloud/domain/notices/tell'
import { holidayTable } from '@/cloud/domain/settings'
import { clockOn, promiseNow } from './clocks'
import { replyDay } from './clock'
import type { CaseKind } from './kind'
import { recordEvent, type CaseRow } from './record'

/** One run takes so many; the next run, a minute later, goes on. */
const BATCH = 500

/** Working days that the next union has before a late case rises again. A proposal, to be confirmed by the district union. */
const AGAIN_AFTER = 5

/** Whoever got a case since then still has time for it. */
const risenSince = (today: Day, table: HolidayTable): Date => {
  let day = today
  while (addWorkdays(day, AGAIN_AFTER, table).day >= today) day = addDays(day, -1)
  return new Date(endOf(day))
}

const told = async (tx: Db, row: CaseRow, now: Date, step: 'escalated' | 'reply_missed', to: CaseState): Promise<void> => {
  await recordEvent(tx, { caseId: row.id, at: now, actorId: null, organizationId: step === 'escalated' ? row.organization_id : null, what: step, from: row.state as CaseState, to })
  if (!row.quiet) await tell(tx, { id: uuidv7(randomBytes(16), now.getTime()), personId: row.person_id, caseId: row.id, caseKind: row.kind, step, now })
}

const rise = async (tx: Db, row: CaseRow, now: Date): Promise<boolean> => {
  const parent = await tx.selectFrom('organizations as own').innerJoin('organizations as parent', 'parent.id', 'own.parent_id')
    .select('parent.id').where('own.id', '=', row.organization_id).executeTakeFirst()
  if (parent === undefined) return false
  const risen = await tx.updateTable('cases')
    .set({ organization_id: parent.id, assignee_id: null, escalated_at: now, version: row.version + 1 })
    .where('id', '=', row.id).where('version', '=', row.version).returningAll().executeTakeFirst()
  if (risen === undefined) return false
  await told(tx, risen, now, 'escalated', risen.state as CaseState)
  return true
}

/**
 * Open cases past their promised day rise to the next union, employer union → street → district, one step at a time; the
 * first organization keeps read access and the promised day stays, so everybody sees that it was missed.
 * A case that waits for the applicant has its latest possible day as its promise, so it does not rise meanwhile.
 * @returns how many rose
 */
export const escalateOverdue = async (db: Db, now: Date): Promise<number> => {
  const today = dayOf(now)
  const table = await holidayTable(db, today)
  const lately = risenSince(today, table)
  return db.transaction().execute(async (tx) => {
    const late = await tx.selectFrom('cases').selectAll('cases').where('closed_at', 'is', null).where('promised_on', '<', today).where('state', 'in', openStates)
      .where('organization_id', 'in', (o) => o.selectFrom('organizations').select('id').where('parent_id', 'is not', null))
      .where((or) => or.or([or('escalated_at', 'is', null), or('escalated_at', '<', lately)]))
      .orderBy('promised_on').orderBy('id').limit(BATCH).forUpdate().skipLocked().execute()
    let count = 0
    for (const row of late) if (await rise(tx, row, now)) count += 1
    return count
  })
}

/**
 * A question that nobody answered in time goes back to the reviewer, who decides: software alone refuses nobody (PI-8).
 * @returns how many went back
 */
export const returnUnanswered = async (db: Db, now: Date, kinds: readonly CaseKind[]): Promise<number> => {
  const today = dayOf(now)
  const table = await holidayTable(db, today)
  return db.transaction().execute(async (tx) => {
    let count = 0
    for (const kind of kinds) {
      const waiting = await tx.selectFrom('cases').selectAll().where('kind', '=', kind.kind).where('closed_at', 'is', null).where('state', '=', 'needs_info')
        .orderBy('info_asked_at').limit(BATCH).forUpdate().skipLocked().execute()
      for (const row of waiting) {
        if (row.info_asked_at === null || replyDay(row.info_asked_at, await clockOn(tx, kind.clocks, row.submitted_at), table).day >= today) continue
        await tx.updateTable('cases').set({ state: 'in_review', version: row.version + 1 }).where('id', '=', row.id).execute()
        await told(tx, row, now, 'reply_missed', 'in_review')
        count += 1
      }
    }
    return count
  })
}

/** Days marked 「暂定」 are counted again, once the holiday table knows their year. @returns how many were settled */
export const settlePromises = async (db: Db, now: Date, kinds: readonly CaseKind[]): Promise<number> =>
  db.transaction().execute(async (tx) => {
    let count = 0
    for (const kind of kinds) {
      const tentative = await tx.selectFrom('cases').selectAll().where('kind', '=', kind.kind).where('closed_at', 'is', null).where('promise_tentative', '=', true)
        .orderBy('promised_on').limit(BATCH).forUpdate().skipLocked().execute()
      for (const row of tentative) {
        const due = await promiseNow(tx, kind.clocks, { submittedAt: row.submitted_at, askedAt: row.info_asked_at, answeredAt: row.info_answered_at }, now)
        if (due.tentative) continue
        await tx.updateTable('cases').set({ promised_on: due.day, promise_tentative: false }).where('id', '=', row.id).execute()
        count += 1
      }
    }
    return count
  })

/**
 * Open cases of somebody whose roles do not reach them any more go back to the queue: nobody else would know that nobody
 * works on them. Whoever takes a role away calls it for that person, and a job for roles that end with their day. The
 * version stays, for nothing about the case has changed; one that is written at this moment waits for the next run. @returns how many went back
 */
export const freeUnreached = async (db: Db, now: Date, personId?: string): Promise<number> => {
  const today = dayOf(now)
  const { rows } = await sql<{ id: string }>`
    select c.id from cases c join organizations o on o.id = c.organization_id
    where c.closed_at is null and ${personId === undefined ? sql`c.assignee_id is not null` : sql`c.assignee_id = ${personId}`} and not exists (
      select from roles r join organizations own on own.id = r.organization_id
      where r.person_id = c.assignee_id and r.revoked_at is null and r.from_on <= ${today}::date and (r.to_on is null or r.to_on >= ${today}::date)
        and (r.role = 'lawyer' or (r.role = any(${reviewers}::text[]) and (own.id = o.id or (r.role = any(${subtreeRoles}::text[]) and o.path <@ own.path)))))
    order by c.id limit ${BATCH} for no key update of c skip locked`.execute(db)
  if (rows.length === 0) return 0
  await sql`update cases set assignee_id = null where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(db)
  return rows.length
}
