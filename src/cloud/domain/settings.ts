import { sql } from 'kysely'
import type { Day, HolidayTable } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'

export interface DatedSetting {
  readonly key: string
  readonly from_on: Day
  readonly value: unknown
}

/** All dated values of the keys that begin with `prefix`, the newest first; those of the future are left out. */
export const settingsSoFar = (db: Db, prefix: string, today: Day): Promise<DatedSetting[]> =>
  db.selectFrom('settings').select(['key', 'from_on', 'value']).where(sql<boolean>`starts_with(key, ${prefix})`).where('from_on', '<=', today)
    .orderBy('key').orderBy('from_on', 'desc').execute()

/** The number in force on that day, else `otherwise`. */
export const numberSetting = async (db: Db, key: string, today: Day, otherwise: number): Promise<number> => {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).where('from_on', '<=', today).orderBy('from_on', 'desc').limit(1).executeTakeFirst()
  return typeof row?.value === 'number' ? row.value : otherwise
}

/** The holidays as the date rules want them; days outside its years are tentative. */
export const holidayTable = async (db: Db, today: Day): Promise<HolidayTable> => {
  const rows = await db.selectFrom('holidays').select(['day', 'kind']).orderBy('day').execute()
  const days: Record<Day, 'off' | 'work'> = {}
  for (const row of rows) days[row.day] = row.kind === 'work' ? 'work' : 'off'
  const known = rows.map((row) => Number(row.day.slice(0, 4)))
  const lastYear = await numberSetting(db, 'holidays.last_year', today, known.at(-1) ?? 0)
  return { firstYear: known[0] ?? lastYear, lastYear, days }
}
