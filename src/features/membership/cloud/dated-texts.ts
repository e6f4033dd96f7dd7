import * as v from 'valibot'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { settingsSoFar } from '@/cloud/domain/settings'
import type { Version } from '../rules'

// Settings may carry more (status, unit); what is not named here is not told.
const letterValue = v.object({ version: v.string(), text: v.string(), confirmed: v.optional(v.boolean(), false) })
/** `asked`: where; a consent that another service asks on its own is none of the form's. */
const noticeValue = v.object({ asked: v.optional(v.string(), 'membership'), purpose: v.string(), version: v.string(), required: v.optional(v.boolean(), true), title: v.string(), text: v.string(), recipients: v.array(v.string()) })

export type Letter = v.InferOutput<typeof letterValue> & Version
export type ConsentNotice = v.InferOutput<typeof noticeValue> & Version

/** The 入会申请书, the newest first. */
export const letters = async (db: Db, today: Day): Promise<Letter[]> =>
  (await settingsSoFar(db, 'membership.application_text', today)).map((row) => ({ ...v.parse(letterValue, row.value), fromOn: row.from_on }))

/** Notices before collecting, by purpose, the newest first (PI-1). */
export const consentNotices = async (db: Db, today: Day): Promise<Map<string, ConsentNotice[]>> => {
  const byPurpose = new Map<string, ConsentNotice[]>()
  for (const row of await settingsSoFar(db, 'consent.', today)) {
    const notice = { ...v.parse(noticeValue, row.value), fromOn: row.from_on }
    if (notice.asked !== 'membership') continue
    byPurpose.set(notice.purpose, [...(byPurpose.get(notice.purpose) ?? []), notice])
  }
  return byPurpose
}
