import * as v from 'valibot'
import type { Day } from '@/contract/dates'
import type { Db } from '@/cloud/kernel/handler'
import { settingsSoFar } from '@/cloud/domain/settings'

export interface GivenConsent {
  readonly purpose: string
  readonly version: string
  readonly recipients: readonly string[]
}

const running = (db: Db, personId: string, purpose: string, version: string) =>
  db.selectFrom('consents').select('id').where('person_id', '=', personId).where('purpose', '=', purpose).where('version', '=', version).where('withdrawn_at', 'is', null).executeTakeFirst()

/** One row for each purpose, version and time (PI-1, PI-3); a consent that still runs is not written twice. */
export const recordConsents = async (db: Db, personId: string, given: readonly GivenConsent[], now: Date, newId: () => string): Promise<void> => {
  for (const consent of given) {
    if ((await running(db, personId, consent.purpose, consent.version)) !== undefined) continue
    await db.insertInto('consents').values({ id: newId(), person_id: personId, purpose: consent.purpose, version: consent.version, recipients: [...consent.recipients], given_at: now }).execute()
  }
}

const noticeValue = v.object({ purpose: v.string(), version: v.string(), title: v.string(), text: v.string(), recipients: v.array(v.string()) })

/** The notice of one purpose that is in force, for a consent that is asked on its own; null = nobody wrote one. */
export const separateNotice = async (db: Db, purpose: string, today: Day): Promise<v.InferOutput<typeof noticeValue> | null> => {
  const newest = (await settingsSoFar(db, `consent.${purpose}`, today)).find(({ key }) => key === `consent.${purpose}`)
  return newest === undefined ? null : v.parse(noticeValue, newest.value)
}

/** The consent runs, in the version that is in force. */
export const hasConsented = async (db: Db, personId: string, notice: { readonly purpose: string; readonly version: string }): Promise<boolean> =>
  (await running(db, personId, notice.purpose, notice.version)) !== undefined
