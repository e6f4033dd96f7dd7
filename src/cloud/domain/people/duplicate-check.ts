import { sql } from 'kysely'
import { promiseNow } from '@/cloud/domain/cases/clocks'
import type { Clocks } from '@/cloud/domain/cases/kind'
import { openCase, type CaseRow } from '@/cloud/domain/cases/record'
import type { Db } from '@/cloud/kernel/handler'
import { unionAbove } from './unions'

/** 重复登记: staff look whether two records are one person (MEM-11). Begun by the person, by staff, or by a check that met another record. */
export const duplicateKind = 'duplicates.check'

export const duplicateClocks: Clocks = {
  promise: { setting: 'duplicates.promise_workdays', otherwise: 10 },
  reply: { setting: 'membership.info_reply_workdays', otherwise: 15 },
}

/** Nobody has more records of one document or one phone that a page could show. */
const MOST = 5

export interface Twin {
  readonly id: string
  readonly document: boolean
  readonly phone: boolean
  /** Staff have looked at every number that both bear, and left them as two; null = there is something new. */
  readonly keptApartAt: Date | null
}

/** Other living records with the same document or the same phone, those with the same document first. */
export const twinsOf = async (db: Db, personId: string): Promise<Twin[]> => {
  const { rows } = await sql<Twin>`
    select twin.id, twin.document, twin.phone, case when not twin.new_document and not twin.new_phone then twin.at end as "keptApartAt"
    from (
      select o.id, coalesce(o.document_hash = p.document_hash, false) as document, coalesce(o.phone_hash = p.phone_hash, false) as phone, known.at,
        coalesce(o.document_hash = p.document_hash and not p.document_hash = any(known.hashes), false) as new_document,
        coalesce(o.phone_hash = p.phone_hash and not p.phone_hash = any(known.hashes), false) as new_phone
      from people p join people o on o.id <> p.id and o.closed_at is null and (o.document_hash = p.document_hash or o.phone_hash = p.phone_hash)
      cross join lateral (select coalesce(array_agg(k.number_hash), '{}') as hashes, max(k.at) as at from kept_apart k where k.first_id = least(p.id, o.id) and k.second_id = greatest(p.id, o.id)) known
      where p.id = ${personId}) twin
    order by 2 desc, 1 limit ${MOST}`.execute(db)
  return rows
}

export const openDuplicateCase = (db: Db, personId: string): Promise<CaseRow | undefined> =>
  db.selectFrom('cases').selectAll().where('kind', '=', duplicateKind).where('person_id', '=', personId).where('closed_at', 'is', null).executeTakeFirst()

interface Wish {
  /** made by the phone, or by the program */
  readonly id: string
  readonly personId: string
  readonly said: 'earlier_account' | 'other_phone' | 'please_check' | null
  readonly note: string | null
  readonly raisedBy: string | null
}

/**
 * Opens the case, or gives the one that runs. What the person did not ask for is quiet, for that it exists would tell that
 * somebody else has the number; it lies with the street or district that reaches everybody concerned. What the person asked
 * for lies with their own street, wherever another record may be: they read who has it (PI-7), and staff pass it up.
 * Call it with the person's row locked.
 */
export const openDuplicateCheck = async (context: { readonly db: Db; readonly now: Date; newId(): string }, wish: Wish): Promise<CaseRow> => {
  const { db, now } = context
  const running = await openDuplicateCase(db, wish.personId)
  if (running !== undefined) return running
  const twins = wish.said === null ? await twinsOf(db, wish.personId) : []
  const union = await unionAbove(db, [wish.personId, ...twins.map((twin) => twin.id)])
  const due = await promiseNow(db, duplicateClocks, { submittedAt: now, askedAt: null, answeredAt: null }, now)
  const { demo_key } = await db.selectFrom('people').select('demo_key').where('id', '=', wish.personId).executeTakeFirstOrThrow()
  const row = await openCase(context, {
    id: wish.id, kind: duplicateKind, prefix: 'CF', personId: wish.personId, organizationId: union.id, promisedOn: due.day, promiseTentative: due.tentative, demo: demo_key !== null, quiet: wish.said === null,
  })
  await db.insertInto('duplicate_checks').values({ case_id: row.id, said: wish.said, note: wish.note, raised_by: wish.raisedBy }).execute()
  return row
}

/**
 * What a check that met another record begins by itself; nothing where staff have looked at each of these pairs already and
 * nothing new has come since: they were asked once.
 */
export const openDuplicateCheckOnce = async (context: Parameters<typeof openDuplicateCheck>[0] & { readonly db: Db }, personId: string): Promise<void> => {
  const twins = await twinsOf(context.db, personId)
  if (twins.length > 0 && twins.every((twin) => twin.keptApartAt !== null)) return
  await openDuplicateCheck(context, { id: context.newId(), personId, said: null, note: null, raisedBy: null })
}
