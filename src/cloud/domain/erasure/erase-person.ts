import { sql } from 'kysely'
import { dayOf, type Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import type { CaseKind } from '@/cloud/domain/cases/kind'
import { formerIdsOf } from '@/cloud/domain/people/former'
import { endOwned, eraseOwned, filesOfOthers, type Erasure } from './erasing'
import { condemnFilesOf } from './remove-files'
import { eraseCases, filesOfCases } from './erase-cases'
import { notHeld } from './holds'

const empty = { name: null, document_kind: null, document_enc: null, document_hash: null, document_claimed: false, phone_enc: null, phone_hash: null }

/** Name, document and phone go; whoever still signs in as this person gives them anew when they are needed again. */
export const eraseParticulars = async (db: Db, personId: string): Promise<void> => {
  await db.updateTable('people').set(empty).where('id', '=', personId).execute()
}

const personIsHeld = async (db: Db, personId: string, today: Day): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('id', '=', personId).where(notHeld('people', 'people.id', today)).executeTakeFirst()) === undefined

/** Answers kept for a repeated call may hold values: they go, but for the one under way. */
const dropAnswers = async (db: Db, personId: string): Promise<void> => {
  await db.deleteFrom('idempotency').where('actor_id', '=', personId).where('answer_enc', 'is not', null).execute()
}

const eraseOwnCases = async (db: Db, kinds: readonly CaseKind[], personId: string, others: readonly string[], now: Date, today: Day): Promise<void> => {
  const free = await db.selectFrom('cases').select(['id', 'kind']).where('person_id', '=', personId).where('erased_at', 'is', null).where(notHeld('cases', 'cases.id', today)).execute()
  await eraseCases(db, kinds, free, now)
  const held = await db.selectFrom('cases').select(['id', 'kind']).where('person_id', '=', personId).where('erased_at', 'is', null).execute()
  await condemnFilesOf(db, personId, [...(await filesOfCases(db, kinds, held)), ...others], now, today)
}

/** Records that were put into this one: what they were is in the journals, and can't be taken apart any more. */
const forgetMerges = async (db: Db, personId: string, now: Date): Promise<void> => {
  const former = await formerIdsOf(db, personId)
  await db.updateTable('person_merges').set({ before_enc: null, dropped_at: sql`coalesce(dropped_at, ${now})` }).where('loser_id', 'in', [personId, ...former]).where('undone_at', 'is', null).execute()
  await db.deleteFrom('person_merge_rows').where('merge_id', 'in', db.selectFrom('person_merges').select('id').where('loser_id', 'in', [personId, ...former])).execute()
  if (former.length > 0) await db.updateTable('people').set({ demo_key: null, erased_at: now }).where('id', 'in', former).where('erased_at', 'is', null).execute()
}

const somethingIsLeft = async (db: Db, personId: string, others: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from cases where person_id = ${personId} and erased_at is null) or exists (select from files where owner_id = ${personId} and deleted_at is null and id <> all(${others}::uuid[])) as left`.execute(db)
  return rows[0]?.left === true
}

/**
 * Closes the account and erases the person, but for rows under a legal hold; the caller holds the lock on the person.
 * What stays is without values: ids, membership numbers and dates, decisions, the audit. Doing it again does what a hold
 * kept back the first time, and nothing else. The bytes of files go after the commit (`removeCondemned`).
 * @returns whether everything is gone
 */
export const erasePerson = async (db: Db, { kinds, erasings }: Erasure, personId: string, now: Date): Promise<boolean> => {
  const today = dayOf(now)
  await endOwned(db, erasings, personId, now)
  await dropAnswers(db, personId)
  const close = db.updateTable('people').where('id', '=', personId)
  const closedAt = sql<Date>`coalesce(closed_at, ${now})`
  if (await personIsHeld(db, personId, today)) {
    await close.set({ closed_at: closedAt }).execute()
    return false
  }
  await eraseOwned(db, erasings, personId, now)
  const others = await filesOfOthers(db, erasings, personId)
  await eraseOwnCases(db, kinds, personId, others, now, today)
  await forgetMerges(db, personId, now)
  await db.updateTable('consents').set({ withdrawn_at: sql`coalesce(withdrawn_at, ${now})`, person_id: null }).where('person_id', '=', personId).execute()
  const left = await somethingIsLeft(db, personId, others)
  await close.set({ ...empty, demo_key: null, closed_at: closedAt, ...(left ? {} : { erased_at: now }) }).execute()
  return !left
}
