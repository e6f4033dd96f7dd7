import { sql } from 'kysely'
import { dayOf } from '@/contract/dates'
import type { Storage } from '@/cloud/adapters/storage/storage'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import { seedCases } from './demo/cases'
import { seedConsents } from './demo/consents'
import { createDice } from './demo/dice'
import { seedMembers } from './demo/members'
import { seedPeople } from './demo/people'
import { seedDemoPlaces } from './demo/places'
import { seedUnions } from './demo/unions'
import { seedVerifications } from './demo/verifications'

export class DemoRefused extends Error {
  override name = 'DemoRefused'
}

export const hasDemo = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('demo_key', '=', 'rider').executeTakeFirst()) !== undefined

const PEOPLE = 500
const APPLICANTS = 206

/**
 * Loads invented unions, people and applications, once; marked as demo data in their rows.
 * @returns false when they are there already
 * @throws DemoRefused when NODE_ENV is production
 */
export const seedDemo = async (db: Db, options: { vault: Vault; storage: Storage; now: Date; production: boolean }): Promise<boolean> => {
  if (options.production) throw new DemoRefused('Demo data is not loaded with NODE_ENV=production.')
  if (await hasDemo(db)) return false
  const today = dayOf(options.now)
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('longgang.seed'))`.execute(tx)
    if (await hasDemo(tx)) return false
    const dice = createDice('longgang demo')
    const unions = await seedUnions(tx, dice)
    const people = await seedPeople(tx, options.vault, dice, unions, PEOPLE, today)
    await seedCases(tx, options.storage, dice, options.now, people, unions)
    await seedMembers(tx, dice, people.filter((p, i) => p.key !== null || i >= APPLICANTS), unions, today)
    await seedVerifications(tx, options.now)
    await seedConsents(tx, options.now)
    await seedDemoPlaces(tx, options.vault, dice, options.now, people)
    return true
  })
}
