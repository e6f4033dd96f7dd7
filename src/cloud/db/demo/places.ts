import words from '../../../../seeds/demo/places.json'
import { nextCode } from '@/cloud/domain/places/next-code'
import { nextFeedVersion } from '@/cloud/domain/places/feed-version'
import { sealPhone } from '@/cloud/domain/places/phone'
import { signsOf } from '@/cloud/domain/places/signs'
import type { Db } from '@/cloud/kernel/handler'
import type { Vault } from '@/cloud/kernel/vault'
import type { Dice } from './dice'
import type { DemoPerson } from './people'

const DAY_MS = 86_400_000

/** Invented places under the real unions of the streets; the demo chair looks after the first one of their street. */
export const seedDemoPlaces = async (db: Db, vault: Vault, dice: Dice, now: Date, people: readonly DemoPerson[]): Promise<void> => {
  const unions = await db.selectFrom('organizations').select(['id', 'street_code']).where('kind', '=', 'street').execute()
  const rows = []
  for (const { confirmed_days_ago: ago, phone, ...place } of words.rows) {
    const [id, code] = [dice.id(), await nextCode(db, place.street_code)]
    rows.push({
      ...place, id, code, ...signsOf({ ...place, code }), point_origin: 'picked', access: place.access, phone_enc: sealPhone(vault, id, phone), phone_shown: phone !== null,
      confirmed_at: ago === null ? null : new Date(now.getTime() - ago * DAY_MS), organization_id: unions.find((u) => u.street_code === place.street_code)!.id, demo: true, sources: JSON.stringify({ name: '示例' }),
    })
  }
  const version = await nextFeedVersion(db)
  await db.insertInto('places').values(rows.map((row) => ({ ...row, feed_version: version }))).execute()
  const [chair, first] = [people.find(({ key }) => key === 'chair'), rows[0]]
  if (chair && first) await db.insertInto('place_managers').values({ id: dice.id(), place_id: first.id, person_id: chair.id, from_on: '2026-01-05' }).execute()
}
