import * as v from 'valibot'
import type { Day } from '@/contract/dates'
import { settingsSoFar } from '@/cloud/domain/settings'
import type { Db } from '@/cloud/kernel/handler'
import { Refusal } from '@/cloud/kernel/refusal'

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

/** The notice of one purpose that is in force; null = nobody wrote one. */
export const noticeInForce = async (db: Db, purpose: string, today: Day): Promise<v.InferOutput<typeof noticeValue> | null> => {
  const newest = (await settingsSoFar(db, `consent.${purpose}`, today)).find(({ key }) => key === `consent.${purpose}`)
  return newest === undefined ? null : v.parse(noticeValue, newest.value)
}

/** The consent runs, in the version that is in force. */
export const hasConsented = async (db: Db, personId: string, notice: { readonly purpose: string; readonly version: string }): Promise<boolean> =>
  (await running(db, personId, notice.purpose, notice.version)) !== undefined

/** `outdated`: given to an earlier text, which says nothing of this one (PI-1). */
export const lacks = ['withdrawn', 'outdated', 'never'] as const
export type Lack = (typeof lacks)[number]

/** What is missing of somebody's consent to the text that is in force; null = nothing. */
export const lackOf = async (db: Db, personId: string, notice: { readonly purpose: string; readonly version: string }): Promise<Lack | null> => {
  const given = await db.selectFrom('consents').select(['version', 'withdrawn_at']).where('person_id', '=', personId).where('purpose', '=', notice.purpose).execute()
  const still = given.filter((row) => row.withdrawn_at === null)
  if (still.some((row) => row.version === notice.version)) return null
  if (still.length > 0) return 'outdated'
  return given.length > 0 ? 'withdrawn' : 'never'
}

/** The first of these purposes to which there is no consent now; null = all are there. */
export const lackFor = async (db: Db, personId: string, purposes: readonly string[], today: Day): Promise<{ purpose: string; lack: Lack } | null> => {
  for (const purpose of purposes) {
    const notice = await noticeInForce(db, purpose, today)
    const lack = notice === null ? null : await lackOf(db, personId, notice)
    if (lack !== null) return { purpose, lack }
  }
  return null
}

/**
 * Before something new begins with what a consent was given for (PI-4, PI-5): one that was withdrawn, or given to an earlier
 * text, is asked for again, and nothing is taken for granted. What runs already is not stopped by a new text.
 */
export const needConsents = async (db: Db, personId: string, purposes: readonly string[], today: Day): Promise<void> => {
  const missing = await lackFor(db, personId, purposes, today)
  if (missing !== null) throw new Refusal('consent.needed', [{ path: missing.purpose, reason: missing.lack }])
}
