import { dayOf } from '@/contract/dates'
import { numberSetting } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import { expireExports, forgetImports } from './queries/files'

const dayMs = 86_400_000

/** Files that went out, after their hours; lines of sheets, after their days. @returns how many */
export const expireRosters = async (db: Db, now: Date): Promise<number> => {
  const days = await numberSetting(db, 'roster.lines_days', dayOf(now), 7)
  return (await expireExports(db, now)) + (await forgetImports(db, new Date(now.getTime() - days * dayMs)))
}
