import { sql } from 'kysely'
import { dayOf, startOf } from '@/contract/dates'
import type { Vault } from '@/cloud/kernel/vault'
import type { Db } from '@/cloud/kernel/handler'
import { numberSetting } from '@/cloud/domain/settings'
import { triesLeft } from '../../rules'

/** The two services share their tries; a desk has its own, so that whom a service did not know can still go there. */
const sharing = { provider: ['provider', 'face'], face: ['provider', 'face'], desk: ['desk'] } as const

export type TryWay = keyof typeof sharing
export type TryOutcome = 'match' | 'mismatch' | 'no_record'

const MONTH_MS = 30 * 86_400_000

/** Keyed hashes that outlive the account by a month. A desk needs none, for there somebody looks. */
export interface Marks {
  /** of each way in: closing the account and coming again gives no new tries */
  readonly accounts: readonly Buffer[]
  /** of the number */
  readonly document: Buffer | null
}

export const marksOf = async (db: Db, vault: Vault, personId: string, documentHash: Buffer | null): Promise<Marks> => {
  const accounts = await db.selectFrom('accounts').select(['provider', 'app', 'subject']).where('person_id', '=', personId).execute()
  const mark = (of: string) => vault.lookup('tries', of)
  return { accounts: accounts.map(({ provider, app, subject }) => mark(`account:${provider}:${app}:${subject}`)), document: documentHash === null ? null : mark(`document:${documentHash.toString('hex')}`) }
}

/** The most that were made under one of the marks. */
const markedTries = async (db: Db, marks: readonly Buffer[], since: Date, today: Date): Promise<{ month: number; today: number }> => {
  const { rows } = await sql<{ month: number; today: number }>`
    select coalesce(max(month), 0)::int as month, coalesce(max(today), 0)::int as today from (
      select count(*) as month, count(*) filter (where at >= ${today}) as today from verification_tries where mark_hash = any(${marks}::bytea[]) and at > ${since} group by mark_hash) marked`.execute(db)
  return rows[0] ?? { month: 0, today: 0 }
}

/** Tries are needed no longer than they count. @returns how many went */
export const pruneTries = async (db: Db, now: Date): Promise<number> => {
  const gone = await db.deleteFrom('verification_tries').where('at', '<', new Date(now.getTime() - MONTH_MS - 86_400_000)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** A number may be tried as often by all who claim it. Below that nobody notices that others tried: it would tell that there are others (PI-7). */
const CLAIMANTS = 2

/** How often somebody may still try today. `marks`: for the services. Ask it with the person's row locked, and two at once cannot both be the last. */
export const triesLeftOf = async (db: Db, personId: string, way: TryWay, now: Date, marks?: Marks): Promise<number> => {
  const today = dayOf(now)
  const since = new Date(now.getTime() - MONTH_MS)
  const row = await db.selectFrom('verification_attempts').where('person_id', '=', personId).where('way', 'in', sharing[way]).where('at', '>', since)
    // at a desk a match ends it, and only what did not match counts
    .where((of) => of.or([of('way', '<>', 'desk'), of('outcome', '<>', 'match')]))
    .select((of) => [of.fn.countAll<number>().as('month'), of.fn.countAll<number>().filterWhere('at', '>=', new Date(startOf(today))).as('today')])
    .executeTakeFirstOrThrow()
  const caps = { aDay: await numberSetting(db, 'verification.tries_a_day', today, 3), aMonth: await numberSetting(db, 'verification.tries_a_month', today, 5) }
  if (marks === undefined) return triesLeft(caps, row.today, row.month)
  const midnight = new Date(startOf(today))
  const marked = await markedTries(db, marks.accounts, since, midnight)
  if (marks.document !== null && (await markedTries(db, [marks.document], since, midnight)).month >= CLAIMANTS * caps.aMonth) return 0
  return triesLeft(caps, Math.max(row.today, marked.today), Math.max(row.month, marked.month))
}

export const countTry = async (db: Db, attempt: { id: string; personId: string; way: TryWay; outcome: TryOutcome; now: Date; marks?: Marks }): Promise<void> => {
  await db.insertInto('verification_attempts').values({ id: attempt.id, person_id: attempt.personId, way: attempt.way, outcome: attempt.outcome, at: attempt.now }).execute()
  const { accounts = [], document = null } = attempt.marks ?? {}
  for (const mark of document === null ? accounts : [...accounts, document]) await db.insertInto('verification_tries').values({ mark_hash: mark, at: attempt.now }).execute()
}
