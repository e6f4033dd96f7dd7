import { sql } from 'kysely'
import letter from '../../../seeds/reference/application-letter.json'
import consents from '../../../seeds/reference/consents.json'
import holidays from '../../../seeds/reference/holidays.json'
import keepReasons from '../../../seeds/reference/keep-reasons.json'
import occupations from '../../../seeds/reference/occupations.json'
import organizations from '../../../seeds/reference/organizations.json'
import placeChecklists from '../../../seeds/reference/place-checklists.json'
import platforms from '../../../seeds/reference/platforms.json'
import reasons from '../../../seeds/reference/refusal-reasons.json'
import separateConsents from '../../../seeds/reference/separate-consents.json'
import settings from '../../../seeds/reference/settings.json'
import streets from '../../../seeds/reference/streets.json'
import type { Db } from '@/cloud/kernel/handler'
import { seedPlaces } from './seed-places'

interface SettingRow {
  readonly key: string
  readonly from_on: string
  readonly value: unknown
  readonly source?: string
}

const seedWords = async (tx: Db): Promise<void> => {
  await tx.insertInto('streets').values(streets.rows.map((s) => ({ code: s.code, name: s.name, communities: JSON.stringify(s.communities), source: s.source })))
    .onConflict((c) => c.column('code').doUpdateSet((e) => ({ name: e.ref('excluded.name'), communities: e.ref('excluded.communities'), source: e.ref('excluded.source') }))).execute()
  await tx.insertInto('occupations').values(occupations.rows)
    .onConflict((c) => c.column('code').doUpdateSet((e) => ({ name: e.ref('excluded.name'), group: e.ref('excluded.group'), sort: e.ref('excluded.sort') }))).execute()
  await tx.insertInto('platforms').values(platforms.rows)
    .onConflict((c) => c.column('code').doUpdateSet((e) => ({ name: e.ref('excluded.name'), sort: e.ref('excluded.sort') }))).execute()
  await tx.insertInto('holidays').values(Object.entries(holidays.days).map(([day, kind]) => ({ day, kind })))
    .onConflict((c) => c.column('day').doUpdateSet((e) => ({ kind: e.ref('excluded.kind') }))).execute()
}

const seedSettings = async (tx: Db): Promise<void> => {
  const rows: SettingRow[] = [...letter.rows, ...consents.rows, ...separateConsents.rows, ...placeChecklists.rows, ...settings.rows]
  // a setting that the district union changed after the first start stays as it is
  await tx.insertInto('settings').values(rows.map((r) => ({ key: r.key, from_on: r.from_on, value: JSON.stringify(r.value), source: r.source ?? '' })))
    .onConflict((c) => c.columns(['key', 'from_on']).doNothing()).execute()
  await tx.insertInto('refusal_reasons').values(reasons.rows.map(({ case_kind, code, sentence, next_step, sort }) => ({ case_kind, code, sentence, next_step, sort })))
    .onConflict((c) => c.columns(['case_kind', 'code']).doUpdateSet((e) => ({ sentence: e.ref('excluded.sentence'), next_step: e.ref('excluded.next_step'), sort: e.ref('excluded.sort') }))).execute()
  await tx.insertInto('keep_reasons').values(keepReasons.rows)
    .onConflict((c) => c.column('code').doUpdateSet((e) => ({ name: e.ref('excluded.name'), note: e.ref('excluded.note'), status: e.ref('excluded.status'), at_parent: e.ref('excluded.at_parent'), confirmed: e.ref('excluded.confirmed'), sort: e.ref('excluded.sort') }))).execute()
}

/** What is true everywhere. Loading it again changes nothing that people changed since. */
export const seedReference = async (db: Db): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('longgang.seed'))`.execute(tx)
    await seedWords(tx)
    await seedSettings(tx)
    await tx.insertInto('organizations').values(organizations.rows.map(({ id, parent_id, path, kind, name, street_code, confirmed }) => ({ id, parent_id, path, kind, name, street_code, confirmed })))
      .onConflict((c) => c.column('id').doNothing()).execute()
    await seedPlaces(tx)
  })
}
