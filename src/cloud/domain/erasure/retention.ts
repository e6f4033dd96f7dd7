import { sql, type RawBuilder } from 'kysely'
import { dayOf, type Day } from '@/contract/dates'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Db } from '@/cloud/kernel/handler'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { forgetPairs } from '@/cloud/domain/people/kept-apart'
import { numberSetting } from '@/cloud/domain/settings'
import { eraseCases, filesOfCases } from './erase-cases'
import { eraseParticulars, erasePerson } from './erase-person'
import type { Erasure } from './erasing'
import { notHeld } from './holds'
import { condemnFiles, condemnFilesOf, removeCondemned } from './remove-files'

/** People in one run; the next run goes on. */
const BATCH = 200
const dayMs = 86_400_000

/** The person first, always: whoever hands something in takes the same lock, so neither waits for the other in a circle. */
const locked = (tx: Db, personId: string) => tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().skipLocked().executeTakeFirst()

const dueCases = (db: Db, kind: CaseKind, before: Date, today: Day) =>
  db.selectFrom('cases').where('kind', '=', kind.kind).where('erased_at', 'is', null).where('state', 'in', kind.retention?.states ?? ['refused', 'withdrawn']).where('closed_at', '<', before)
    .where(notHeld('cases', 'cases.id', today)).where(notHeld('people', 'cases.person_id', today))

/**
 * Nothing ties the person to the union any more: no membership ever, no case that runs or ended lately, no duty. A case that
 * would stay as long as the account (somebody was verified, and then refused) ties nobody.
 */
const free = (before: Date, today: Day): RawBuilder<boolean> => sql<boolean>`
  (p.closed_at is null and not exists (select from memberships where person_id = p.id) and not exists (select from cases where person_id = p.id and erased_at is null and (closed_at is null or closed_at >= ${before} or not ${notHeld('cases', 'cases.id', today)}))
    and not exists (select from roles where person_id = p.id and revoked_at is null) and not exists (select from place_managers where person_id = p.id and to_on is null))`

const onlyApplied = async (tx: Db, personId: string, before: Date, today: Day): Promise<boolean> =>
  (await sql`select from people p where p.id = ${personId} and ${free(before, today)}`.execute(tx)).rows.length > 0

/** Name, numbers, files and what is left of their cases; the account stays, and gives its particulars anew when they are needed again. */
const forget = async (tx: Db, kinds: readonly CaseKind[], personId: string, now: Date): Promise<void> => {
  const today = dayOf(now)
  const cases = await tx.selectFrom('cases').select(['id', 'kind']).where('person_id', '=', personId).where('erased_at', 'is', null).where(notHeld('cases', 'cases.id', today)).execute()
  await eraseCases(tx, kinds, cases, now)
  await eraseParticulars(tx, personId)
  await forgetPairs(tx, personId)
  await condemnFilesOf(tx, personId, [], now, today)
}

const expireOf = (db: Db, kinds: readonly CaseKind[], kind: CaseKind, personId: string, before: Date, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    if ((await locked(tx, personId)) === undefined) return 0
    const today = dayOf(now)
    const cases = await dueCases(tx, kind, before, today).select(['id', 'kind']).where('person_id', '=', personId).execute()
    const files = await filesOfCases(tx, kinds, cases)
    await eraseCases(tx, kinds, cases, now)
    await condemnFiles(tx, files, now, today)
    if (await onlyApplied(tx, personId, before, today)) await forget(tx, kinds, personId, now)
    return cases.length
  })

/**
 * People who gave a name or a number and nothing came of it: no case ever, or none that a clock runs for. A sign-in says that
 * somebody still wants the account as it is; who ever held a duty stays, for their name stands beside what they decided.
 * @returns how many were forgotten
 */
export const forgetUnused = async (db: Db, { kinds }: Erasure, now: Date): Promise<number> => {
  const today = dayOf(now)
  const before = new Date(now.getTime() - (await numberSetting(db, 'people.unused_retention_days', today, 180)) * dayMs)
  const unused = sql<boolean>`(coalesce(p.document_hash, p.phone_hash) is not null or p.name is not null) and p.created_at < ${before} and p.demo_key is null
    and not exists (select from roles where person_id = p.id) and not exists (select from place_managers where person_id = p.id)
    and not exists (select from sessions where person_id = p.id and created_at >= ${before}) and ${free(before, today)} and ${notHeld('people', 'p.id', today)}`
  const due = await sql<{ id: string }>`select p.id from people p where ${unused} order by p.created_at, p.id limit ${BATCH}`.execute(db)
  let gone = 0
  for (const { id } of due.rows) {
    gone += await db.transaction().execute(async (tx) => {
      if ((await locked(tx, id)) === undefined || (await sql`select from people p where p.id = ${id} and ${unused}`.execute(tx)).rows.length === 0) return 0
      await forget(tx, kinds, id, now)
      return 1
    })
  }
  return gone
}

const expireCases = async (db: Db, kinds: readonly CaseKind[], now: Date): Promise<number> => {
  const today = dayOf(now)
  let gone = 0
  for (const kind of kinds) {
    if (kind.retention === undefined) continue
    const before = new Date(now.getTime() - (await numberSetting(db, kind.retention.setting, today, kind.retention.otherwise)) * dayMs)
    const due = await dueCases(db, kind, before, today).select('person_id').orderBy('closed_at').orderBy('id').limit(BATCH).execute()
    for (const personId of new Set(due.map((row) => row.person_id))) gone += await expireOf(db, kinds, kind, personId, before, now)
  }
  return gone
}

/** Closed accounts of which a hold kept something back that has ended since. */
const finishClosings = async (db: Db, erasure: Erasure, now: Date): Promise<number> => {
  const waiting = await db.selectFrom('people').select('id').where('closed_at', 'is not', null).where('erased_at', 'is', null).where('merged_into', 'is', null).where(notHeld('people', 'people.id', dayOf(now)))
    .orderBy('closed_at').limit(BATCH).execute()
  let gone = 0
  for (const { id } of waiting) {
    const done = await db.transaction().execute(async (tx) => (await locked(tx, id)) !== undefined && erasePerson(tx, erasure, id, now))
    if (done) gone += 1
  }
  return gone
}

/**
 * Deletes what its purpose no longer needs (PI-5): forms, notes and files of refused and withdrawn cases after the days
 * of their setting, the particulars of people who only applied, and what legal holds gave free. Safe to run twice and
 * on several machines. @returns how many cases, accounts and files went
 */
export const expirePersonalData = async (db: Db, storage: Storage, erasure: Erasure, now: Date): Promise<number> =>
  (await expireCases(db, erasure.kinds, now)) + (await finishClosings(db, erasure, now)) + (await removeCondemned(db, storage))
