import { clockOf, dayOf } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { settingsSoFar } from '@/cloud/domain/settings'

/** On the clock in Shenzhen. */
const hourOf = (now: Date): number => Number(clockOf(now).slice(0, 2))

/** `from` and `to` are hours; from 22 to 8 goes over midnight, equal ones leave no quiet hour. */
export const isQuiet = (hour: number, from: number, to: number): boolean => (from <= to ? hour >= from && hour < to : hour >= from || hour < to)

/** The topics that may leave at this moment, by the settings `notices.*`; null = all of them. */
export const topicsNow = async (db: Db, now: Date): Promise<readonly string[] | null> => {
  const rows = await settingsSoFar(db, 'notices.', dayOf(now))
  const inForce = (key: string): unknown => rows.find((row) => row.key === `notices.${key}`)?.value
  const hour = (key: string, otherwise: number): number => {
    const value = inForce(key)
    return typeof value === 'number' ? value : otherwise
  }
  if (!isQuiet(hourOf(now), hour('quiet_from', 22), hour('quiet_to', 8))) return null
  const urgent = inForce('urgent_topics')
  return Array.isArray(urgent) ? urgent.filter((topic) => typeof topic === 'string') : []
}
