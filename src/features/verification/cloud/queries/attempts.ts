import { dayOf, startOf } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { numberSetting } from '@/cloud/domain/settings'
import { triesLeft } from '../../rules'

/** The two services share their tries; a desk has its own, so that whom a service did not know can still go there. */
const sharing = { provider: ['provider', 'face'], face: ['provider', 'face'], desk: ['desk'] } as const

export type TryWay = keyof typeof sharing
export type TryOutcome = 'match' | 'mismatch' | 'no_record'

const MONTH_MS = 30 * 86_400_000

/** How often somebody may still try today. Ask it with the person's row locked, and two at once cannot both be the last. */
export const triesLeftOf = async (db: Db, personId: string, way: TryWay, now: Date): Promise<number> => {
  const today = dayOf(now)
  const since = new Date(now.getTime() - MONTH_MS)
  const row = await db.selectFrom('verification_attempts').where('person_id', '=', personId).where('way', 'in', sharing[way]).where('at', '>', since)
    // at a desk a match ends it, and only what did not match counts
    .where((of) => of.or([of('way', '<>', 'desk'), of('outcome', '<>', 'match')]))
    .select((of) => [of.fn.countAll<number>().as('month'), of.fn.countAll<number>().filterWhere('at', '>=', new Date(startOf(today))).as('today')])
    .executeTakeFirstOrThrow()
  const caps = { aDay: await numberSetting(db, 'verification.tries_a_day', today, 3), aMonth: await numberSetting(db, 'verification.tries_a_month', today, 5) }
  return triesLeft(caps, row.today, row.month)
}

export const countTry = async (db: Db, attempt: { id: string; personId: string; way: TryWay; outcome: TryOutcome; now: Date }): Promise<void> => {
  await db.insertInto('verification_attempts').values({ id: attempt.id, person_id: attempt.personId, way: attempt.way, outcome: attempt.outcome, at: attempt.now }).execute()
}
