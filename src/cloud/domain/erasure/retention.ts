import { sql } from 'kysely'
import { dayOf, type Day } from '@/contract/dates'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Db } from '@/cloud/kernel/handler'
import type { CaseKind } from '@/cloud/domain/cases/kind'
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
  db.selectFrom('cases').where('kind', '=', kind.kind).where('erased_at', 'is', null).where('state', 'in', ['refused', 'withdrawn']).where('closed_at', '<', before)
    .where(notHeld('cases', 'cases.id', today)).where(notHeld('people', 'cases.person_id', today))

/** Nothing ties the person to the union any more: no membership ever, no other case, no duty. */
const onlyApplied = async (tx: Db, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ tied: boolean }>`
    select exists (select from memberships where person_id = ${personId}) or exists (select from cases where person_id = ${personId} and erased_at is null)
      or exists (select from roles where person_id = ${personId} and revoked_at is null) as tied`.execute(tx)
  return rows[0]?.tied === false
}

const expireOf = (db: Db, kinds: readonly CaseKind[], kind: CaseKind, personId: string, before: Date, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    if ((await locked(tx, personId)) === undefined) return 0
    const today = dayOf(now)
    const cases = await dueCases(tx, kind, before, today).select(['id', 'kind']).where('person_id', '=', personId).execute()
    const files = await filesOfCases(tx, kinds, cases)
    await eraseCases(tx, kinds, cases, now)
    await condemnFiles(tx, files, now, today)
    if (!(await onlyApplied(tx, personId))) return cases.length
    await eraseParticulars(tx, personId)
    await condemnFilesOf(tx, personId, [], now, today)
    return cases.length
  })

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
